//! A graph, GraphML 1.0: meetings, people, organizations and states, with edges from whoever took part to the meeting, from people to their state,
//! and between meetings.

use super::{Export, Minutes, clean, code, country, is_country, title};
use crate::model::*;
use quick_xml::Writer;
use quick_xml::events::BytesText;
use std::collections::BTreeSet;
use std::sync::Mutex;

#[derive(Default)]
pub struct Graphml {
    /// States and other parties, which articles share: their nodes stand once, at the end.
    parties: Mutex<BTreeSet<String>>,
}

const NODE: [&str; 15] =
    ["kind", "label", "id", "type", "en", "series", "edition", "status", "start", "end", "city", "country", "confidence", "documents", "sources"];
const EDGE: [&str; 6] = ["relation", "roles", "rank", "office", "party", "places"];

type Data<'a> = Vec<(&'a str, String)>;

impl Export for Graphml {
    fn head(&self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (domain, names) in [("node", &NODE[..]), ("edge", &EDGE[..])] {
            for name in names {
                let value = if matches!(*name, "edition" | "confidence") { "double" } else { "string" };
                out += &format!("<key id=\"{domain}.{name}\" for=\"{domain}\" attr.name=\"{name}\" attr.type=\"{value}\"/>\n");
            }
        }
        out + "<graph id=\"bienban\" edgedefault=\"directed\">\n"
    }

    fn part(&self, minutes: &Minutes) -> String {
        let mut graph = Graph(Writer::new(Vec::new()));
        let (mut shared, mut met) = (BTreeSet::new(), BTreeSet::new());
        for meeting in &minutes.corpus.meetings {
            graph.meeting(meeting, minutes);
            let target = id("meeting", &meeting.id);
            for p in &meeting.participants {
                met.insert(("person", p.entity.as_str()));
                let roles = p.roles.iter().map(code).collect::<Vec<_>>().join(" ");
                let data = vec![
                    ("relation", "took part".into()),
                    ("roles", roles),
                    ("rank", p.rank.clone().unwrap_or_default()),
                    ("office", p.office.clone().unwrap_or_default()),
                    ("places", places(&p.spans, minutes)),
                ];
                graph.edge(&id("person", &p.entity), &target, data);
            }
            for d in &meeting.delegations {
                for organization in &d.organizations {
                    met.insert(("organization", organization.as_str()));
                    let data = vec![("relation", "took part".into()), ("party", d.party.clone()), ("places", places(&d.spans, minutes))];
                    graph.edge(&id("organization", organization), &target, data);
                }
            }
            let printed = meeting.sources.get("parties").map(|s| places(&s.spans, minutes)).unwrap_or_default();
            for party in &meeting.parties {
                shared.insert(party.clone());
                graph.edge(&id("party", party), &target, vec![("relation", "took part".into()), ("roles", "party".into()), ("places", printed.clone())]);
            }
            for r in &meeting.relations {
                graph.edge(&target, &id("meeting", &r.target), vec![("relation", code(&r.r#type).replace('_', " ")), ("places", places(&r.spans, minutes))]);
            }
        }
        let people = minutes.corpus.people.iter().map(|p| ("person", &p.id, &p.name, &p.country, None));
        let organizations = minutes.corpus.organizations.iter().map(|o| ("organization", &o.id, &o.name, &o.country, o.en.clone()));
        for (kind, own, name, country, en) in people.chain(organizations).filter(|(kind, own, ..)| met.contains(&(*kind, own.as_str()))) {
            let node = id(kind, own);
            let data = vec![("kind", kind.into()), ("label", name.clone()), ("id", own.clone()), ("en", en.unwrap_or_default())];
            graph.node(&node, data.into_iter().chain(country.iter().map(|c| ("country", c.clone()))).collect());
            if let Some(code) = country {
                shared.insert(code.clone());
                graph.edge(&node, &id("party", code), vec![("relation", "of".into())]);
            }
        }
        self.parties.lock().expect("no writer panics").extend(shared);
        graph.written()
    }

    fn tail(&self) -> String {
        let mut graph = Graph(Writer::new(Vec::new()));
        for party in self.parties.lock().expect("no writer panics").iter() {
            let kind = if is_country(party) { "country" } else { "organization" };
            graph.node(&id("party", party), vec![("kind", kind.into()), ("label", country(party).into()), ("id", party.clone())]);
        }
        graph.written() + "</graph>\n</graphml>\n"
    }
}

/// An id as XML has them (NMTOKEN), different for different things.
fn id(kind: &str, key: &str) -> String {
    let mut out = format!("{kind}:");
    for c in key.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':') { out.push(c) } else { out += &format!("_{:x}_", c as u32) }
    }
    out
}

fn places(spans: &[CorpusSpan], minutes: &Minutes) -> String {
    spans.iter().map(|s| minutes.cited(s)).collect::<Vec<_>>().join(" | ")
}

struct Graph(Writer<Vec<u8>>);

impl Graph {
    fn meeting(&mut self, m: &CorpusMeeting, minutes: &Minutes) {
        let sources = Minutes::sources(m).into_iter().map(|(field, spans)| format!("{field}: {}", places(spans, minutes)));
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let data = vec![
            ("kind", "meeting".into()),
            ("label", title(m)),
            ("id", m.key.clone()),
            ("type", code(&m.kind)),
            ("en", text(&m.en)),
            ("series", m.series_key.clone().unwrap_or_default()),
            ("edition", m.edition.map(|e| e.to_string()).unwrap_or_default()),
            ("status", code(&m.status)),
            ("start", text(&m.start)),
            ("end", text(&m.end)),
            ("city", text(&m.city)),
            ("country", text(&m.country)),
            ("confidence", m.confidence.to_string()),
            ("documents", Minutes::reported_by(m).join(" | ")),
            ("sources", sources.collect::<Vec<_>>().join("\n")),
        ];
        self.node(&id("meeting", &m.id), data);
    }

    fn node(&mut self, id: &str, data: Data) {
        self.element("node", &[("id", id)], data);
    }

    fn edge(&mut self, from: &str, to: &str, data: Data) {
        self.element("edge", &[("source", from), ("target", to)], data);
    }

    fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], data: Data) {
        let element = self.0.create_element(name).with_attributes(attributes.iter().copied());
        let written = element.write_inner_content(|out| {
            for (key, value) in data.iter().filter(|(_, value)| !value.is_empty()) {
                let key = format!("{name}.{key}");
                out.create_element("data").with_attribute(("key", key.as_str())).write_text_content(BytesText::new(&clean(value)))?;
            }
            Ok(())
        });
        written.expect("in memory").get_mut().push(b'\n');
    }

    fn written(self) -> String {
        String::from_utf8(self.0.into_inner()).expect("elements of text")
    }
}
