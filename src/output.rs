//! From token runs to the public form: spans in the unit asked for, in the text as given.

mod diagnostic;
pub mod json;
mod meeting;

use crate::bytes::TOPS;
use crate::lexicon;
use crate::model::*;
use crate::normalise::OffsetMap;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use crate::segment::language;
use crate::{Options, assemble::Assembled};
use std::borrow::Cow;

/// Counts code points or UTF-16 units up to a byte, from check points every eight bytes.
struct Counter<'t> {
    text: &'t [u8],
    unit: Offsets,
    at: Vec<u32>,
}

impl<'t> Counter<'t> {
    fn new(text: &'t str, unit: Offsets) -> Self {
        let text = text.as_bytes();
        let mut at = Vec::new();
        if unit != Offsets::Byte && !text.is_ascii() {
            at.reserve_exact(text.len() / 8 + 1);
            let mut n = 0;
            for chunk in text.as_chunks::<8>().0 {
                at.push(n);
                n += count(u64::from_le_bytes(*chunk), 8, unit);
            }
            at.push(n);
        }
        Self { text, unit, at }
    }

    fn at(&self, byte: u32) -> u32 {
        let Some(&before) = self.at.get(byte as usize / 8) else { return byte };
        let (from, len) = (byte as usize & !7, byte % 8);
        let eight = match self.text[from..].first_chunk::<8>() {
            Some(chunk) => u64::from_le_bytes(*chunk),
            None => self.text[from..].iter().rev().fold(0, |eight, &b| eight << 8 | b as u64),
        };
        before + count(eight & ((1 << (8 * len)) - 1), len, self.unit)
    }
}

/// Units begun in the first bytes of eight, behind which there are zeros: every byte that is no continuation byte begins a code point, four-byte forms are two UTF-16 units.
#[inline(always)]
fn count(eight: u64, len: u32, unit: Offsets) -> u32 {
    let tops = eight & TOPS;
    if tops == 0 {
        return len;
    }
    let next = eight << 1;
    let long = if unit == Offsets::Utf16 { tops & next & (eight << 2) & (eight << 3) } else { 0 };
    len - (tops & !next).count_ones() + long.count_ones()
}

/// Turns positions of the matching text into public spans.
pub struct Spans<'a> {
    reading: &'a Reading<'a>,
    map: &'a OffsetMap,
    counter: Counter<'a>,
    given: &'a str,
}

impl<'a> Spans<'a> {
    pub fn new(reading: &'a Reading<'a>, map: &'a OffsetMap, given: &'a str, unit: Offsets) -> Self {
        Self { reading, map, counter: Counter::new(given, unit), given }
    }
    pub fn bytes(&self, start: u32, end: u32) -> Span {
        Span { start: self.counter.at(self.map.start(start)), end: self.counter.at(self.map.end(end)) }
    }
    /// A span of the text as given, from its bytes.
    pub fn given(&self, start: u32, end: u32) -> Span {
        Span { start: self.counter.at(start), end: self.counter.at(end) }
    }
    pub fn toks(&self, toks: Toks) -> Span {
        let (start, end) = self.reading.bytes(toks);
        self.bytes(start, end)
    }
    /// The text as given at a run of tokens.
    pub fn quote(&self, toks: Toks) -> String {
        let (start, end) = self.reading.bytes(toks);
        self.given[self.map.start(start) as usize..self.map.end(end) as usize].to_string()
    }
}

/// A name with a number at its end, `e12`: there are too many of them for `format!`.
fn numbered(name: &str, n: usize) -> String {
    let mut digits = [b'0'; 20];
    let (mut rest, mut from) = (n, digits.len());
    while rest > 0 || from == digits.len() {
        from -= 1;
        digits[from] += (rest % 10) as u8;
        rest /= 10;
    }
    [name, str::from_utf8(&digits[from..]).unwrap_or_default()].concat()
}

/// A key with a number at its end, one of the first as it is.
fn nth(first: [&'static str; 3], name: &str, n: usize) -> Cow<'static, str> {
    first.get(n).map_or_else(|| numbered(name, n).into(), |&key| key.into())
}

/// Ranks and offices of a person: as printed, else as the user's words say.
struct Titles {
    ranks: Vec<String>,
    offices: Vec<String>,
}

impl Titles {
    fn of(e: &crate::resolve::Entity, r: &Reading, spans: &Spans) -> Self {
        let own = e.own.filter(|_| e.kind == EntityKind::Person).and_then(|n| r.own_word(n)).map(|own| &own.word);
        let printed = |toks: &[Toks], said: Option<&String>| match said.filter(|said| toks.is_empty() && !said.is_empty()) {
            Some(said) => vec![said.clone()],
            None => toks.iter().map(|t| spans.quote(*t)).collect(),
        };
        Self { ranks: printed(&e.ranks, own.map(|w| &w.rank)), offices: printed(&e.offices, own.map(|w| &w.office)) }
    }
}

/// Builds the document.
pub fn document(given: &str, map: &OffsetMap, r: &Reading, found: &Recognised, resolved: &Resolved, assembled: &Assembled, options: &Options) -> Document {
    let spans = Spans::new(r, map, given, options.offsets);
    let language = language::detect(r.text, &r.tokens);
    let stated = |toks: Toks| Stated { value: spans.quote(toks), span: spans.toks(toks) };
    let title = r.blocks.iter().find(|b| b.kind == BlockKind::Title).map(|b| Stated { value: r.line(b.toks), span: spans.toks(b.toks) });
    let entities = resolved.entities.iter().enumerate().map(|(n, e)| {
        let mut sources = Sources::new();
        let mut put = |key: Cow<'static, str>, basis, toks: &[Toks]| {
            sources.insert(key, Source { spans: toks.iter().map(|t| spans.toks(*t)).collect(), basis, confidence: None });
        };
        if let Some((_, basis, toks)) = &e.country {
            put("country".into(), *basis, toks);
        }
        e.ranks.iter().enumerate().for_each(|(k, t)| put(nth(["ranks.0", "ranks.1", "ranks.2"], "ranks.", k), Basis::Stated, &[*t]));
        e.offices.iter().enumerate().for_each(|(k, t)| put(nth(["offices.0", "offices.1", "offices.2"], "offices.", k), Basis::Stated, &[*t]));
        let titles = Titles::of(e, r, &spans);
        if let Some(first) = e.own.map(|_| found.mentions[e.mentions[0] as usize].toks) {
            put("name".into(), Basis::Lexicon, &[first]);
            if e.ranks.is_empty() && !titles.ranks.is_empty() {
                put("ranks.0".into(), Basis::Lexicon, &[first]);
            }
            if e.offices.is_empty() && !titles.offices.is_empty() {
                put("offices.0".into(), Basis::Lexicon, &[first]);
            }
        }
        Entity {
            id: numbered("e", n + 1),
            kind: e.kind,
            name: e.name.clone(),
            mentions: e
                .mentions
                .iter()
                .map(|&m| &found.mentions[m as usize])
                .map(|m| Mention { span: spans.toks(m.toks), block: r.block_kind(m.toks.start), rule: m.rule.into() })
                .collect(),
            country: e.country.as_ref().map(|c| c.0.to_string()),
            en: Some(e.en).filter(|s| !s.is_empty()).map(str::to_string),
            ranks: titles.ranks,
            offices: titles.offices,
            place_type: Some(e.place_type).filter(|s| !s.is_empty()).map(str::to_string),
            code: Some(e.code.clone()).filter(|s| !s.is_empty()),
            sources,
        }
    });
    Document {
        schema: "bienban/1".into(),
        engine: Engine { version: env!("CARGO_PKG_VERSION").into(), lexicon: lexicon::HASH.into() },
        id: options.id.clone(),
        sha256: None,
        offsets: options.offsets,
        language: language.into(),
        title,
        published: resolved.calendar.published.as_ref().map(|(value, given, at)| Published {
            value: value.clone(),
            basis: if *given { "given" } else { "page" }.into(),
            span: at.map(|t| spans.toks(t)),
        }),
        reference: resolved.calendar.reference.as_ref().map(|(value, basis, at)| Reference {
            value: value.clone(),
            basis: (*basis).into(),
            span: at.map(|t| spans.toks(t)),
        }),
        author: r.imprint.author.map(stated),
        outlet: r.imprint.outlet.map(stated),
        url: r.imprint.url.map(stated),
        attribution: r
            .imprint
            .attribution
            .iter()
            .map(|(kind, toks)| Attribution { kind: (*kind).into(), value: spans.quote(*toks), span: spans.toks(*toks) })
            .collect(),
        blocks: r.blocks.iter().map(|b| Block { kind: b.kind, span: spans.toks(b.toks) }).collect(),
        sentences: r.sentences.iter().map(|s| spans.bytes(s.start, s.end)).collect(),
        entities: entities.collect(),
        timexes: found
            .timexes
            .iter()
            .map(|t| Timex { span: spans.toks(t.toks), value: t.value.clone(), known: t.known.clone(), rule: t.rule.into() })
            .collect(),
        meetings: meeting::meetings(resolved, assembled, &spans),
        statements: meeting::statements(assembled, &spans),
        diagnostics: diagnostic::diagnostics(given, r, resolved, language, &spans),
    }
}
