//! HTML → text blocks with what the page says of itself.
//!
//! Parsed as browsers do. What is no text of the page (scripts, menus, forms, footers) is left out; what else is no article (teasers, comments) the segmenter tells
//! from its words, as in a copied page.

use super::page::{Page, day};
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;

/// Reads a page, or a piece of one.
///
/// ```
/// let page = bienban::ingest::html("<title>Báo</title><nav>Trang chủ</nav><h1>Hội đàm</h1><p>Sáng 14/5<br>tại Hà Nội.<script>x()</script>");
/// assert_eq!(page.title.as_deref(), Some("Hội đàm"));
/// assert_eq!(page.body, "Hội đàm\n\nSáng 14/5\ntại Hà Nội.");
/// ```
pub fn html(source: &str) -> Page {
    let html = Html::parse_document(&shallow(source));
    let root = article(&html);
    let meta = |names: &[&str]| names.iter().find_map(|name| metadata(&html, name));
    let linked = linked(&html);
    let first = |selector: &str| select(&html, selector).find_map(|e| Some(words(e)).filter(|w| !w.is_empty()));
    let heading = select_in(root, "h1").find_map(|e| Some(words(e)).filter(|w| !w.is_empty())).or_else(|| first("h1"));
    let canonical = select(&html, "link[rel=canonical]").find_map(|e| e.attr("href")).map(str::to_string);
    let published = meta(&["article:published_time", "datePublished", "pubdate", "publish-date", "date", "dc.date", "DC.date.issued"]);
    let time = || select(&html, "time[datetime][itemprop=datePublished], time[datetime][pubdate]").find_map(|e| e.attr("datetime")).map(str::to_string);
    Page {
        id: None,
        title: heading.or_else(|| meta(&["og:title"])).or_else(|| linked.title.clone()).or_else(|| first("title")),
        body: text(root),
        published: [published, linked.published, time()].into_iter().flatten().find_map(|written| day(&written)),
        author: meta(&["author", "article:author", "dc.creator"]).or(linked.author).filter(|a| !a.contains("://")),
        outlet: meta(&["og:site_name"]).or(linked.outlet),
        url: canonical.or_else(|| meta(&["og:url"])).filter(|url| url.starts_with("http")),
    }
}

/// Whether bytes begin as a page does, to tell HTML that has no name from text.
pub fn is_html(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).trim_start_matches('\u{FEFF}').trim_start().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// How deep elements may lie in each other. Building the tree takes time for each element times its depth; browsers stop at this depth as well.
const DEPTH: usize = 512;

/// The page without the tags that lie deeper; their text stays.
fn shallow(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut depth, mut rest) = (0_usize, source);
    while let Some(at) = rest.find('<') {
        out += &rest[..at];
        rest = &rest[at..];
        let closes = rest.starts_with("</");
        let name: String = rest[1 + closes as usize..].chars().take_while(|c| c.is_ascii_alphanumeric()).collect::<String>().to_ascii_lowercase();
        let raw = matches!(name.as_str(), "script" | "style" | "textarea" | "title");
        // No tag, or one that never holds others of its kind.
        if name.is_empty() || is_flat(&name) || raw && closes {
            out.push('<');
            rest = &rest[1..];
            continue;
        }
        let end = if raw { find_close(rest, &name) } else { rest.find('>').map_or(rest.len(), |end| end + 1) };
        depth += (!raw && !closes) as usize;
        out += if depth > DEPTH && !raw { " " } else { &rest[..end] };
        depth = depth.saturating_sub(closes as usize);
        rest = &rest[end..];
    }
    out + rest
}

/// Where the element whose content is no markup ends.
fn find_close(source: &str, name: &str) -> usize {
    let close = |at: &(usize, &str)| source[at.0 + 2..].get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
    source.match_indices("</").find(close).map_or(source.len(), |(at, _)| at)
}

/// Elements without content, and those that end where the next one begins.
fn is_flat(name: &str) -> bool {
    let flat = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody",
        "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body",
    ];
    flat.contains(&name)
}

fn select<'a>(html: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> + use<'a> {
    select_in(html.root_element(), selector)
}

fn select_in<'a>(root: ElementRef<'a>, selector: &str) -> impl Iterator<Item = ElementRef<'a>> + use<'a> {
    let selector = Selector::parse(selector).expect("a valid selector");
    let found: Vec<_> = root.select(&selector).collect();
    found.into_iter()
}

/// The part of the page that holds its article: what is marked as such, if at least half of the words in paragraphs stand there; else all of it.
fn article(html: &Html) -> ElementRef<'_> {
    let words = |root: ElementRef| select_in(root, "p").map(|p| p.text().map(str::len).sum::<usize>()).sum::<usize>();
    let whole = words(html.root_element());
    for selector in ["article", "[itemprop=articleBody]", "main, [role=main]"] {
        let best = select(html, selector).map(|e| (words(e), e)).max_by_key(|(words, _)| *words);
        if let Some((words, element)) = best
            && words > 0
            && 2 * words >= whole
        {
            return element;
        }
    }
    html.root_element()
}

/// The content of a meta element by name, property or itemprop.
fn metadata(html: &Html, name: &str) -> Option<String> {
    let is = |e: &ElementRef| ["property", "name", "itemprop"].iter().any(|key| e.attr(key).is_some_and(|value| value.eq_ignore_ascii_case(name)));
    select(html, "meta").filter(is).find_map(|e| e.attr("content").map(tidy)).filter(|content| !content.is_empty())
}

#[derive(Default)]
struct Linked {
    title: Option<String>,
    published: Option<String>,
    author: Option<String>,
    outlet: Option<String>,
}

/// What the page says of its article as JSON-LD.
fn linked(html: &Html) -> Linked {
    let mut out = Linked::default();
    for script in select(html, "script[type=\"application/ld+json\"]") {
        let Ok(value) = serde_json::from_str::<Value>(&script.text().collect::<String>()) else { continue };
        let all = match &value {
            Value::Array(all) => all.iter().collect(),
            one => one["@graph"].as_array().map_or(vec![one], |graph| graph.iter().collect()),
        };
        for thing in all.into_iter().filter(|thing| thing["datePublished"].is_string()) {
            let text = |value: &Value| value.as_str().map(tidy).filter(|s| !s.is_empty());
            let name = |value: &Value| text(&value["name"]).or_else(|| text(&value[0]["name"])).or_else(|| text(value));
            out.title = out.title.or_else(|| text(&thing["headline"]));
            out.published = out.published.or_else(|| text(&thing["datePublished"]));
            out.author = out.author.or_else(|| name(&thing["author"]));
            out.outlet = out.outlet.or_else(|| name(&thing["publisher"]));
        }
    }
    out
}

/// Elements without text of the article.
fn is_furniture(e: &scraper::node::Element) -> bool {
    let furniture = [
        "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "video", "audio", "canvas", "form", "button", "select",
        "textarea", "nav", "footer", "dialog", "menu",
    ];
    let role = e.attr("role").unwrap_or_default();
    furniture.contains(&e.name()) || e.attr("hidden").is_some() || matches!(role, "navigation" | "search" | "contentinfo" | "banner" | "dialog" | "menu")
}

/// Elements that stand in a line of text; all others begin a paragraph.
fn is_inline(name: &str) -> bool {
    let inline = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "del", "kbd", "label", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "source",
    ];
    // Word marks words with tags of its own, `st1:place`.
    inline.contains(&name) || name.contains(':')
}

/// The text of an element: paragraphs with empty lines between them, lines where the page breaks them, cells of a row in one line.
fn text(root: ElementRef) -> String {
    let mut out = String::new();
    let (mut skipped, mut gap) = (0, "");
    for edge in root.traverse() {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(words) if opens && skipped == 0 => {
                for (n, word) in words.split_whitespace().enumerate() {
                    if gap.is_empty() && (n > 0 || words.starts_with(char::is_whitespace)) {
                        gap = " ";
                    }
                    if !out.is_empty() {
                        out += gap;
                    }
                    out += word;
                    gap = "";
                }
                if gap.is_empty() && words.ends_with(char::is_whitespace) {
                    gap = " ";
                }
            }
            Node::Element(e) if is_furniture(e) => {
                if opens {
                    skipped += 1;
                } else {
                    skipped -= 1;
                }
            }
            Node::Element(e) => match e.name() {
                "br" | "tr" if gap != "\n\n" => gap = "\n",
                "td" | "th" if gap.is_empty() => gap = " ",
                "br" | "tr" | "td" | "th" => {}
                name if is_inline(name) => {}
                _ => gap = "\n\n",
            },
            _ => {}
        }
    }
    out
}

/// The text of an element on one line.
fn words(e: ElementRef) -> String {
    tidy(&e.text().collect::<String>())
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_when_and_where_it_was_published() {
        let page = html(
            r#"<html><head><title>Hội đàm | Báo Xyz</title><meta property="og:site_name" content="Báo Xyz"><link rel="canonical" href="https://baoxyz.vn/a">
            <meta property="article:published_time" content="2024-05-13T22:30:00Z"><meta name="author" content="Minh Anh"></head>
            <body><header role="banner">Menu</header><main><article><h1>Hội đàm
              tại Hà Nội</h1><p class=sapo>Sáng&nbsp;14/5, <b>Đại tướng</b> Quách Tự Lâm hội đàm.<p>Hết</p><ul><li>Một<li>Hai</ul>
              <table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table><aside><form>Đăng nhập</form></aside></article></main>
              <article><p>Tin khác</p></article><footer>Toà soạn</footer></body></html>"#,
        );
        assert_eq!(page.title.as_deref(), Some("Hội đàm tại Hà Nội"));
        assert_eq!(page.published.as_deref(), Some("2024-05-14"));
        assert_eq!((page.author.as_deref(), page.outlet.as_deref(), page.url.as_deref()), (Some("Minh Anh"), Some("Báo Xyz"), Some("https://baoxyz.vn/a")));
        assert_eq!(page.body, "Hội đàm tại Hà Nội\n\nSáng 14/5, Đại tướng Quách Tự Lâm hội đàm.\n\nHết\n\nMột\n\nHai\n\n1 2\n3");
        assert_eq!(page.text(), format!("{}\n\nMinh Anh\n\nhttps://baoxyz.vn/a\n", page.body));
    }

    #[test]
    fn tags_of_word_stand_in_the_line() {
        let page = html("<p class=MsoNormal>Đoàn <st1:country-region>Lào</st1:country-region>, sáng 14/5<o:p></o:p></p><p>Hết");
        assert_eq!(page.body, "Đoàn Lào, sáng 14/5\n\nHết");
    }

    #[test]
    fn deep_pages_take_no_longer_than_flat_ones() {
        let page = html(&format!("{}<p>Sáng</p>{}<script>if(a<b){{</div>}}</script><P>14/5", "<div>".repeat(100_000), "<b><i>".repeat(100_000)));
        assert_eq!(page.body, "Sáng\n\n14/5");
    }

    #[test]
    fn json_ld_tells_what_meta_elements_do_not() {
        let page = html(
            r#"<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Hội đàm",
            "datePublished":"2024-05-14T08:00:00+07:00","author":[{"name":"Minh Anh"}],"publisher":{"name":"Báo Xyz"}}]}</script><p>Nội dung</p>"#,
        );
        let told = [&page.title, &page.published, &page.author, &page.outlet].map(|v| v.as_deref().unwrap_or_default());
        assert_eq!(told, ["Hội đàm", "2024-05-14", "Minh Anh", "Báo Xyz"]);
    }

    #[test]
    fn text_outside_the_marked_article_is_kept_if_most_stands_there() {
        let page = html("<article><p>Tin khác</p></article><div><p>Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm tại Hà Nội.</p></div>");
        assert_eq!(page.body, "Tin khác\n\nSáng 14/5, Đại tướng Quách Tự Lâm hội đàm tại Hà Nội.");
    }
}
