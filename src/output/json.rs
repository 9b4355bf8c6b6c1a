//! A document as compact JSON: the bytes of `serde_json::to_vec` without what that is made for besides (errors, formatters, other sinks). In the module that is 18 kB of
//! code where it was 30.

use crate::bytes;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt::{Debug, Display, Formatter, Result as Formatted};

/// The JSON of a value of [`crate::model`].
pub fn to_vec(value: &impl Serialize) -> Vec<u8> {
    let mut json = Json(Vec::with_capacity(1 << 15));
    match value.serialize(&mut json) {
        Ok(()) => {
            json.0.pop();
            json.0
        }
    }
}

/// Every value is written with a comma behind it, whose place the closing bracket takes: nothing is asked before a value.
struct Json(Vec<u8>);

/// Writing to memory does not fail.
enum Never {}

type Done = Result<(), Never>;

impl Json {
    /// Text in quotation marks. What must be escaped is rare: everything between is copied at once.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut from = 0;
        if self.short(bytes, b',', false) {
            return;
        }
        self.0.reserve(bytes.len() + 3);
        self.0.push(b'"');
        while let Some(run) = special(&bytes[from..]) {
            self.0.extend_from_slice(&bytes[from..from + run]);
            let b = bytes[from + run];
            from += run + 1;
            let short = match b {
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                0x08 => b'b',
                0x0C => b'f',
                b'"' | b'\\' => b,
                _ => {
                    let digit = |n: u8| b"0123456789abcdef"[n as usize & 15];
                    self.0.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(b >> 4), digit(b)]);
                    continue;
                }
            };
            self.0.extend_from_slice(&[b'\\', short]);
        }
        self.0.extend_from_slice(&bytes[from..]);
        self.0.extend_from_slice(b"\",");
    }

    #[inline(never)]
    fn number(&mut self, mut n: u64) {
        if n < 10_000 {
            let n = n as u32;
            // The tens and ones of both halves at once.
            let halves = (n / 100) | (n % 100) << 16;
            let tens = ((halves * 103) >> 10) & 0x000F_000F;
            let digits = tens | (halves - 10 * tens) << 8 | u32::from_le_bytes(*b"0000");
            let zeros = (n < 10) as u32 + (n < 100) as u32 + (n < 1000) as u32;
            let digits = digits as u64 | (b',' as u64) << 32;
            return self.piece(&(digits >> (8 * zeros)).to_le_bytes(), 5 - zeros as usize);
        }
        let mut digits = [b','; 21];
        let mut at = digits.len() - 1;
        while n > 0 {
            at -= 1;
            digits[at] = b'0' + (n % 10) as u8;
            n /= 10;
        }
        self.0.extend_from_slice(&digits[at..]);
    }

    /// A name of the model in quotation marks, in which nothing must be escaped, of a field (with a colon behind it) or of a variant (with a comma). Where it is called the name
    /// is known, and what is written a constant.
    #[inline(always)]
    fn name(&mut self, name: &str, behind: u8) {
        if !self.short(name.as_bytes(), behind, true) {
            self.long(name, behind);
        }
    }

    #[inline(never)]
    fn long(&mut self, name: &str, behind: u8) {
        self.0.push(b'"');
        self.0.extend_from_slice(name.as_bytes());
        self.0.extend_from_slice(&[b'"', behind]);
    }

    /// Writes text of at most 16 bytes, in which nothing must be escaped (`plain`: it is known), in quotation marks, and what stands behind it; else nothing, and false.
    #[inline(always)]
    fn short(&mut self, text: &[u8], behind: u8, plain: bool) -> bool {
        let mut quoted = [b' '; 24];
        let inside = &mut quoted[1..17];
        // As two pieces that may overlap.
        match (text.first_chunk::<8>(), text.last_chunk::<8>(), text.first_chunk::<4>(), text.last_chunk::<4>()) {
            (Some(first), Some(last), ..) if text.len() <= 16 => {
                inside[..8].copy_from_slice(first);
                inside[text.len() - 8..][..8].copy_from_slice(last);
            }
            (None, None, Some(first), Some(last)) => {
                inside[..4].copy_from_slice(first);
                inside[text.len() - 4..][..4].copy_from_slice(last);
            }
            (None, None, ..) => text.iter().zip(inside).for_each(|(b, to)| *to = *b),
            _ => return false,
        }
        let (eights, _) = quoted[1..17].as_chunks::<8>();
        if !plain && eights.iter().any(|&eight| may_be_special(u64::from_le_bytes(eight))) {
            return false;
        }
        let end = (text.len() + 1) % 20;
        quoted[0] = b'"';
        (quoted[end], quoted[end + 1]) = (b'"', behind);
        self.piece(&quoted, text.len() + 3);
        true
    }

    /// The first bytes of a piece: a copy of fixed length, for which nothing is called.
    #[inline(always)]
    fn piece<const N: usize>(&mut self, piece: &[u8; N], len: usize) {
        self.0.extend_from_slice(piece);
        self.0.truncate(self.0.len() - (N - len));
    }

    fn open(&mut self, bracket: u8) -> Result<&mut Self, Never> {
        self.0.push(bracket);
        Ok(self)
    }

    #[inline(never)]
    fn close(&mut self, bracket: u8) -> Done {
        self.0.pop_if(|last| *last == b',');
        self.0.extend_from_slice(&[bracket, b',']);
        Ok(())
    }

    fn raw(&mut self, json: &str) -> Done {
        self.0.extend_from_slice(json.as_bytes());
        Ok(())
    }
}

/// Where the first byte is that must be escaped: a control character, a quotation mark, a backslash.
fn special(text: &[u8]) -> Option<usize> {
    bytes::find(text, may_be_special, |b| b < 0x20 || b == b'"' || b == b'\\')
}

fn may_be_special(eight: u64) -> bool {
    bytes::below(eight, 0x20) | bytes::equal(eight, b'"') | bytes::equal(eight, b'\\')
}

/// What the model does not have.
macro_rules! absent {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> $result {
            unreachable!("no type of the model asks for it")
        })*
    };
}

impl Serializer for &mut Json {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeTuple = Impossible<(), Never>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeStructVariant = Impossible<(), Never>;

    fn serialize_bool(self, v: bool) -> Done {
        self.raw(if v { "true," } else { "false," })
    }
    fn serialize_u8(self, v: u8) -> Done {
        self.serialize_u64(v.into())
    }
    fn serialize_u16(self, v: u16) -> Done {
        self.serialize_u64(v.into())
    }
    fn serialize_u32(self, v: u32) -> Done {
        self.serialize_u64(v.into())
    }
    fn serialize_u64(self, v: u64) -> Done {
        self.number(v);
        Ok(())
    }
    /// A confidence, 0 to 1, to the millionth. The shortest digits of any number take a table of 17 kB that nothing can compress.
    fn serialize_f32(self, v: f32) -> Done {
        let mut millionths = (f64::from(v.clamp(0.0, 1.0)) * 1e6 + 0.5) as u32;
        let mut digits = *b"0.000000";
        for digit in digits[2..].iter_mut().rev() {
            *digit += (millionths % 10) as u8;
            millionths /= 10;
        }
        digits[0] += millionths as u8;
        let zeros = digits[3..].iter().rev().take_while(|digit| **digit == b'0').count();
        self.0.extend_from_slice(&digits[..digits.len() - zeros]);
        self.raw(",")
    }
    fn serialize_str(self, v: &str) -> Done {
        self.text(v);
        Ok(())
    }
    fn serialize_none(self) -> Done {
        self.raw("null,")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }
    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.name(variant, b',');
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.open(b'[')
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.open(b'{')
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_map(None)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Done {
        unreachable!("no type of the model asks for it")
    }
    absent! {
        serialize_i8(i8) -> Done;
        serialize_i16(i16) -> Done;
        serialize_i32(i32) -> Done;
        serialize_i64(i64) -> Done;
        serialize_f64(f64) -> Done;
        serialize_char(char) -> Done;
        serialize_bytes(&[u8]) -> Done;
        serialize_unit() -> Done;
        serialize_unit_struct(&'static str) -> Done;
        serialize_tuple(usize) -> Result<Self::SerializeTuple, Never>;
        serialize_tuple_struct(&'static str, usize) -> Result<Self::SerializeTupleStruct, Never>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeTupleVariant, Never>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeStructVariant, Never>;
    }
}

impl ser::SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.close(b']')
    }
}

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)?;
        self.0.pop();
        self.0.push(b':');
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.close(b'}')
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Never;
    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
        self.name(key, b':');
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.close(b'}')
    }
}

impl ser::Error for Never {
    fn custom<T: Display>(message: T) -> Self {
        unreachable!("{message}")
    }
}
impl std::error::Error for Never {}
impl Display for Never {
    fn fmt(&self, _: &mut Formatter) -> Formatted {
        match *self {}
    }
}
impl Debug for Never {
    fn fmt(&self, _: &mut Formatter) -> Formatted {
        match *self {}
    }
}

#[cfg(test)]
mod tests {
    use super::to_vec;
    use crate::{Options, analyze};

    #[test]
    fn confidences_as_serde_json_writes_them() {
        for millionths in (0..=1_000_000).step_by(37).chain([10_000, 500_000, 940_000, 1_000_000]) {
            let confidence = (f64::from(millionths) / 1e6) as f32;
            let shortest = serde_json::to_string(&confidence).expect("JSON");
            let shortest = if shortest.contains('e') { format!("0.0000{millionths:02}").trim_end_matches('0').to_string() } else { shortest };
            assert_eq!(String::from_utf8(to_vec(&confidence)), Ok(shortest));
        }
        for (beyond, written) in [(-1.0, "0.0"), (2.0, "1.0"), (f32::NAN, "0.0"), (f32::INFINITY, "1.0")] {
            assert_eq!(to_vec(&beyond), written.as_bytes());
        }
    }

    #[test]
    fn the_bytes_that_serde_json_writes() {
        let texts = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles")).expect("tests/articles");
        let texts = texts.map(|file| std::fs::read_to_string(file.expect("an entry").path()).expect("a text"));
        for text in texts.chain(["".into()]) {
            let document = analyze(&text, &Options { id: "a\"\\\u{1}\u{1f}\n\t\u{8}/đ\u{7f}".into(), ..Options::default() });
            assert_eq!(String::from_utf8(to_vec(&document)), String::from_utf8(serde_json::to_vec(&document).expect("JSON")));
        }
    }
}
