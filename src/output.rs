//! From token runs to the public form: spans in the unit asked for, in the text as given.

mod diagnostic;
pub mod json;
mod meeting;

use crate::lexicon;
use crate::model::*;
use crate::normalise::OffsetMap;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use crate::segment::language;
use crate::{Options, assemble::Assembled};
use std::borrow::Cow;

/// Counts code points or UTF-16 units up to a byte, from check points every 16 bytes.
struct Counter<'t> {
    text: &'t str,
    unit: Offsets,
    at: Vec<u32>,
}

const STEP: usize = 16;

impl<'t> Counter<'t> {
    fn new(text: &'t str, unit: Offsets) -> Self {
        let mut at = Vec::new();
        if unit != Offsets::Byte && !text.is_ascii() {
            let mut n = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                at.push(n);
                n += count(chunk, unit);
            }
        }
        Self { text, unit, at }
    }

    fn at(&self, byte: u32) -> u32 {
        if self.at.is_empty() {
            return byte;
        }
        let k = (byte as usize / STEP).min(self.at.len() - 1);
        self.at[k] + count(&self.text.as_bytes()[k * STEP..byte as usize], self.unit)
    }
}

/// Units begun in at most [`STEP`] bytes of UTF-8 (so that the count fits in a byte): every byte that is no continuation byte begins a code point, four-byte forms are two UTF-16 units.
fn count(bytes: &[u8], unit: Offsets) -> u32 {
    let long = if unit == Offsets::Utf16 { 0xF0 } else { 0xFF };
    bytes.iter().map(|&b| ((b & 0xC0) != 0x80) as u8 + (b >= long) as u8).sum::<u8>() as u32
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
    fn push(n: usize, out: &mut String) {
        if n >= 10 {
            push(n / 10, out);
        }
        out.push((b'0' + (n % 10) as u8) as char);
    }
    let mut out = String::with_capacity(name.len() + 4);
    out.push_str(name);
    push(n, &mut out);
    out
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
        e.ranks.iter().enumerate().for_each(|(k, t)| put(numbered("ranks.", k).into(), Basis::Stated, &[*t]));
        e.offices.iter().enumerate().for_each(|(k, t)| put(numbered("offices.", k).into(), Basis::Stated, &[*t]));
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
