//! An article as a page or a scraper gives it: its text, and what is said about it.

use crate::resolve::date::calendar_day;
use time::format_description::well_known::{Iso8601, Rfc2822};
use time::{OffsetDateTime, UtcOffset};

/// What a page says of its article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The scraper's id.
    pub id: Option<String>,
    pub title: Option<String>,
    /// Paragraphs, parted by empty lines.
    pub body: String,
    /// Day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    pub author: Option<String>,
    pub outlet: Option<String>,
    pub url: Option<String>,
}

impl Page {
    /// The text that is read and that spans point into: the title and the body, and below it author and address, each unless the body says it already,
    /// so that whatever is known of the article has a place in its text. The outlet stands there if no address tells it.
    ///
    /// ```
    /// use bienban::ingest::Page;
    ///
    /// let page = Page { title: Some("Hội đàm".into()), body: "Sáng 14/5 ...\n\nMinh Anh".into(), author: Some("Minh Anh".into()), ..Page::default() };
    /// assert_eq!(page.text(), "Hội đàm\n\nSáng 14/5 ...\n\nMinh Anh\n");
    /// ```
    pub fn text(&self) -> String {
        let body = self.body.trim();
        let said = body.to_lowercase();
        let told = |value: &Option<String>| value.clone().filter(|v| !v.is_empty() && !said.contains(&v.to_lowercase()));
        let title = self.title.clone().filter(|t| !t.is_empty() && !body.lines().any(|line| line.trim() == t));
        let outlet = self.outlet.clone().filter(|_| self.url.is_none());
        let below = [&self.author, &outlet, &self.url].into_iter().filter_map(told);
        let parts: Vec<String> = title.into_iter().chain([body.to_string()]).chain(below).filter(|p| !p.is_empty()).collect();
        if parts.is_empty() { String::new() } else { parts.join("\n\n") + "\n" }
    }
}

/// The day in Viet Nam that a date tells, however pages, feeds and scrapers write it.
///
/// ```
/// use bienban::ingest::day;
///
/// for written in ["2024-05-14", "2024-05-13T22:30:00Z", "2024-05-14T05:30:00+0700", "2024-05-14 05:30:00", "Mon, 13 May 2024 22:30:00 GMT", "1715639400", "Thứ ba, 14/5/2024, 05:30 (GMT+7)"] {
///     assert_eq!(day(written).as_deref(), Some("2024-05-14"), "{written}");
/// }
/// assert_eq!(day("14/5"), None);
/// ```
pub fn day(written: &str) -> Option<String> {
    let written = written.trim();
    let here = UtcOffset::from_hms(7, 0, 0).ok()?;
    let iso = || OffsetDateTime::parse(&written.replacen(' ', "T", 1), &Iso8601::DEFAULT).ok();
    let epoch = || {
        let number: i64 = written.parse().ok()?;
        // Milliseconds have three digits more.
        let seconds = match written.len() {
            9..=10 => number,
            12..=13 => number / 1000,
            _ => return None,
        };
        OffsetDateTime::from_unix_timestamp(seconds).ok()
    };
    if let Some(moment) = iso().or_else(|| OffsetDateTime::parse(written, &Rfc2822).ok()).or_else(epoch) {
        let date = moment.to_offset(here).date();
        return Some(date.to_string());
    }
    let mut dates = written.split(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.'));
    dates.find_map(|date| {
        let parts: Vec<&str> = date.split(['-', '/', '.']).filter(|p| !p.is_empty()).collect();
        let [first, month, last] = parts[..] else { return None };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        let value = format!("{year}-{month:0>2}-{day:0>2}");
        calendar_day(&value).map(|_| value)
    })
}
