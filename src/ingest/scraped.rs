//! What scrapers store: one JSON object an article, under whatever names.

use super::html::html;
use super::page::{Page, day};
use serde_json::Value;

/// Which field of an object holds what: the names that are tried, in order. A name may be a path (`title.rendered`).
#[derive(Clone, Debug, PartialEq)]
pub struct Fields([Vec<String>; KINDS.len()]);

/// What there is to say of an article, and the names that scrapers, feeds and content systems use for it.
const KINDS: [(&str, &[&str]); 7] = [
    (
        "text",
        &[
            "text",
            "maintext",
            "main_text",
            "article_text",
            "full_text",
            "fulltext",
            "body",
            "content",
            "article",
            "articleBody",
            "raw_text",
            "html",
            "content_html",
        ],
    ),
    ("title", &["title", "headline", "name"]),
    (
        "date",
        &[
            "date",
            "published",
            "published_at",
            "publishedAt",
            "date_publish",
            "date_published",
            "datePublished",
            "publish_date",
            "publication_date",
            "pubDate",
            "pubdate",
            "pub_date",
            "published_time",
            "publish_time",
            "timestamp",
            "time",
            "created_at",
        ],
    ),
    ("url", &["url", "link", "source_url", "canonical_url", "canonical", "href"]),
    ("author", &["author", "authors", "byline", "creator"]),
    ("source", &["source", "outlet", "site", "site_name", "publisher", "source_domain", "domain", "newspaper"]),
    ("id", &["id", "_id", "article_id", "guid"]),
];

impl Default for Fields {
    fn default() -> Self {
        Self(KINDS.map(|(_, names)| names.iter().map(|n| n.to_string()).collect()))
    }
}

impl Fields {
    /// Reads `text=NAME,date=NAME`; what is not said goes by the usual names.
    ///
    /// ```
    /// use bienban::ingest::Fields;
    /// assert!(Fields::parse("text=post.body,date=when").is_ok());
    /// assert_eq!(Fields::parse("words=body").unwrap_err(), "\"words=body\": expected text, title, date, url, author, source or id, then = and the name of a field");
    /// ```
    pub fn parse(said: &str) -> Result<Self, String> {
        let mut fields = Self::default();
        for part in said.split(',').filter(|part| !part.is_empty()) {
            let of = |kind: &str| KINDS.iter().position(|(k, _)| *k == kind.trim());
            match part.split_once('=').and_then(|(kind, name)| Some((of(kind)?, name.trim()))) {
                Some((n, name)) if !name.is_empty() => fields.0[n] = vec![name.to_string()],
                _ => return Err(format!("{part:?}: expected text, title, date, url, author, source or id, then = and the name of a field")),
            }
        }
        Ok(fields)
    }

    fn get(&self, kind: &str, object: &Value) -> Option<String> {
        let n = KINDS.iter().position(|(k, _)| *k == kind)?;
        self.0[n].iter().find_map(|name| printed(at(object, name)?).filter(|text| !text.is_empty()))
    }
}

/// Reads the object of an article, or says what it lacks. A text that is HTML is read as such.
///
/// ```
/// use bienban::ingest::{Fields, scraped};
///
/// let object = serde_json::json!({"headline": "Hội đàm", "content": "<p>Sáng 14/5 ...</p>", "pubDate": "Tue, 14 May 2024 08:00:00 +0700", "authors": ["A", "B"]});
/// let page = scraped(&object, &Fields::default()).unwrap();
/// assert_eq!((page.body.as_str(), page.published.as_deref(), page.author.as_deref()), ("Sáng 14/5 ...", Some("2024-05-14"), Some("A, B")));
/// ```
pub fn scraped(object: &Value, fields: &Fields) -> Result<Page, String> {
    let Some(keys) = object.as_object() else { return Err("expected a JSON object with an article".into()) };
    if object["schema"].as_str().is_some_and(|s| s.starts_with("bienban")) {
        return Err("minutes that were extracted already; bienban link reads those".into());
    }
    let Some(text) = fields.get("text", object) else {
        let names: Vec<&str> = keys.keys().map(String::as_str).take(20).collect();
        return Err(format!("no field with the article's text; it has {}; name the right one with --fields text=NAME", names.join(", ")));
    };
    let page = if is_markup(&text) { html(&text) } else { Page { body: text, ..Page::default() } };
    Ok(Page {
        id: fields.get("id", object),
        title: fields.get("title", object).or(page.title),
        published: fields.get("date", object).and_then(|written| day(&written)).or(page.published),
        author: fields.get("author", object).or(page.author),
        outlet: fields.get("source", object).or(page.outlet),
        url: fields.get("url", object).filter(|url| url.starts_with("http")).or(page.url),
        body: page.body,
    })
}

/// A field by its name, else by a path.
fn at<'v>(object: &'v Value, name: &str) -> Option<&'v Value> {
    object.get(name).or_else(|| name.contains('.').then(|| name.split('.').try_fold(object, |value, part| value.get(part)))?)
}

/// A value as text: several, as authors are, with commas; objects by their name.
fn printed(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(all) => Some(all.iter().filter_map(printed).collect::<Vec<_>>().join(", ")),
        Value::Object(_) => printed(value.get("name").or_else(|| value.get("rendered")).filter(|v| v.is_string())?),
        Value::Null | Value::Bool(_) => None,
    }
}

fn is_markup(text: &str) -> bool {
    ["</p>", "</div>", "<br", "<p>", "</article>", "</html>"].iter().any(|tag| text.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_go_by_usual_names_unless_told_otherwise() {
        let object = json!({"text": "Tóm tắt", "post": {"body": "Toàn văn"}, "title": {"rendered": "Hội đàm"}, "when": "14/5/2024", "date": "2020-01-01",
            "link": "https://baoxyz.vn/a", "_id": {"$oid": "1"}, "id": 7, "source": {"name": "Báo Xyz"}, "author": null});
        let page = scraped(&object, &Fields::default()).unwrap();
        assert_eq!((page.body.as_str(), page.published.as_deref(), page.id.as_deref()), ("Tóm tắt", Some("2020-01-01"), Some("7")));
        assert_eq!((page.title.as_deref(), page.outlet.as_deref(), page.author), (Some("Hội đàm"), Some("Báo Xyz"), None));
        let page = scraped(&object, &Fields::parse("text=post.body, date=when").unwrap()).unwrap();
        assert_eq!((page.body.as_str(), page.published.as_deref(), page.url.as_deref()), ("Toàn văn", Some("2024-05-14"), Some("https://baoxyz.vn/a")));
    }

    #[test]
    fn what_is_no_article_is_told() {
        let told = |value| scraped(&value, &Fields::default()).unwrap_err();
        assert_eq!(told(json!([1])), "expected a JSON object with an article");
        assert!(told(json!({"teaser": "x", "n": 1})).contains("it has n, teaser; name the right one with --fields text=NAME"));
        assert!(told(json!({"schema": "bienban/1", "text": "x"})).contains("bienban link"));
    }
}
