//! A document as compact JSON: the bytes of `serde_json::to_vec` without what that is made for besides (errors, formatters, other sinks). In the module that is 18 kB of
//! code where it was 30.

use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt::{Debug, Display, Formatter, Result as Formatted};

/// The JSON of a value of [`crate::model`].
pub fn to_vec(value: &impl Serialize) -> Vec<u8> {
    let mut json = Json(Vec::with_capacity(1 << 12));
    match value.serialize(&mut json) {
        Ok(()) => json.0,
    }
}

struct Json(Vec<u8>);

/// Writing to memory does not fail.
enum Never {}

type Done = Result<(), Never>;

impl Json {
    /// Text in quotation marks. What must be escaped is rare: everything between is copied at once.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.0.reserve(bytes.len() + 2);
        self.0.push(b'"');
        let mut from = 0;
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
        self.0.push(b'"');
    }

    #[inline(never)]
    fn number(&mut self, mut n: u64) {
        let mut digits = [0; 20];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (n % 10) as u8;
            n /= 10;
            if n == 0 {
                break;
            }
        }
        self.0.extend_from_slice(&digits[at..]);
    }

    /// A name of the model in quotation marks: of a field or of a variant, in which nothing must be escaped.
    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.0.reserve(name.len() + 3);
        self.0.push(b'"');
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(b'"');
    }

    /// A comma, unless a bracket has just been opened.
    fn next(&mut self, open: u8) {
        if self.0.last() != Some(&open) {
            self.0.push(b',');
        }
    }

    fn raw(&mut self, json: &str) -> Done {
        self.0.extend_from_slice(json.as_bytes());
        Ok(())
    }
}

/// Where the first byte is that must be escaped: a control character, a quotation mark, a backslash.
fn special(bytes: &[u8]) -> Option<usize> {
    let must = |b: u8| b < 0x20 || b == b'"' || b == b'\\';
    // Eight bytes at a time, each of them lowered by what it must not reach: only a byte that falls below zero borrows into its top bit.
    const ONES: u64 = 0x0101_0101_0101_0101;
    let below = |word: u64, n: u64| word.wrapping_sub(ONES * n) & !word;
    let equal = |word: u64, b: u8| below(word ^ (ONES * b as u64), 1);
    let suspect = |word: u64| (below(word, 0x20) | equal(word, b'"') | equal(word, b'\\')) & (ONES << 7) != 0;
    let plain = bytes.chunks_exact(8).take_while(|c| !suspect(u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]))).count() * 8;
    bytes[plain..].iter().position(|&b| must(b)).map(|k| plain + k)
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
        self.raw(if v { "true" } else { "false" })
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
    fn serialize_f32(self, v: f32) -> Done {
        // The shortest digits that mean this number are an art of their own.
        serde_json::to_writer(&mut self.0, &v).expect("a number");
        Ok(())
    }
    fn serialize_str(self, v: &str) -> Done {
        self.text(v);
        Ok(())
    }
    fn serialize_none(self) -> Done {
        self.raw("null")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.name(variant);
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.0.push(b'[');
        Ok(self)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.0.push(b'{');
        Ok(self)
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
        self.next(b'[');
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw("]")
    }
}

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        self.next(b'{');
        key.serialize(&mut **self)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.0.push(b':');
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw("}")
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Never;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
        self.next(b'{');
        self.name(key);
        self.0.push(b':');
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw("}")
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
    fn the_bytes_that_serde_json_writes() {
        let texts = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles")).expect("tests/articles");
        let texts = texts.map(|file| std::fs::read_to_string(file.expect("an entry").path()).expect("a text"));
        for text in texts.chain(["".into()]) {
            let document = analyze(&text, &Options { id: "a\"\\\u{1}\u{1f}\n\t\u{8}/đ\u{7f}".into(), ..Options::default() });
            assert_eq!(String::from_utf8(to_vec(&document)), String::from_utf8(serde_json::to_vec(&document).expect("JSON")));
        }
    }
}
