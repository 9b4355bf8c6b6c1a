//! Checks `lexicon/*.tsv` and compiles it into static tables (see `src/lexicon/mod.rs` for how they are read).

#[allow(dead_code)]
#[path = "src/hash.rs"]
mod hash;
#[allow(dead_code, unused_imports)]
#[path = "src/tokenise/mod.rs"]
mod tokenise;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};
use unicode_normalization::is_nfc;

struct Row {
    class: String,
    name: String,
    value: String,
    en: String,
    more: String,
}

/// The classes whose rows the program asks for their names.
const NAMED: [&str; 5] = ["BodyHeads", "Countries", "Editions", "Offices", "Places"];

/// The classes whose rows become entities, which have an English name.
const TRANSLATED: [&str; 5] = ["Bodies", "Countries", "Documents", "Places", "Series"];

#[derive(Default)]
struct Node {
    /// By the folded value of a word.
    next: BTreeMap<u64, Node>,
    /// (row, mask of the words that must begin with a capital)
    out: Vec<(u16, u16)>,
}

fn main() {
    println!("cargo:rerun-if-changed=lexicon");
    println!("cargo:rerun-if-changed=src/hash.rs");
    println!("cargo:rerun-if-changed=src/tokenise");
    println!("cargo:rerun-if-changed=build.rs");
    let mut files: Vec<PathBuf> =
        fs::read_dir("lexicon").expect("lexicon/").map(|e| e.expect("entry").path()).filter(|p| p.extension().is_some_and(|e| e == "tsv")).collect();
    files.sort();
    let mut rows = Vec::new();
    let mut words = BTreeSet::new();
    let mut root = Node::default();
    let mut classes = Vec::new();
    let mut towns = BTreeMap::new();
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for file in &files {
        let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        text.bytes().for_each(|b| hash = (hash ^ b as u64).wrapping_mul(0x100_0000_01b3));
        let class = camel(file.file_stem().unwrap().to_str().unwrap());
        read(file, &text, &class, &mut rows, &mut words, &mut root, &mut towns);
        classes.push(class);
    }
    let out = Path::new(&env::var("OUT_DIR").unwrap()).join("lexicon.rs");
    fs::write(out, generate(&classes, &rows, &words, &root, &towns, hash)).unwrap();
}

/// Reads one file: `phrase|variant|... <tab> value <tab> English <tab> more`; the last columns may be left out, `#` begins a comment line. `{a,b} {c,d}` in a phrase is short for
/// all four ways to read it.
fn read(file: &Path, text: &str, class: &str, rows: &mut Vec<Row>, words: &mut BTreeSet<u64>, root: &mut Node, towns: &mut BTreeMap<u32, u16>) {
    let mut seen: HashSet<String> = HashSet::new();
    for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#')) {
        let fail = |what: String| -> ! { panic!("{}:{}: {what}", file.display(), n + 1) };
        if !is_nfc(line) {
            fail("not in NFC".into());
        }
        let mut columns = line.split('\t').map(str::trim);
        let printed = columns.next().unwrap_or("").split('|').map(str::trim).filter(|p| !p.is_empty());
        let phrases: Vec<String> = printed.flat_map(ways).collect();
        let [value, en, more] = [(); 3].map(|_| columns.next().unwrap_or("").to_string());
        if phrases.is_empty() || columns.next().is_some() {
            fail("expected: phrase|variant <tab> value <tab> English <tab> more".into());
        }
        if class == "Countries" && !(value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase())) {
            fail(format!("{value:?} is no ISO 3166-1 alpha-2 code"));
        }
        let types = ["city", "province", "district", "water", "island", "region", "facility", "other"];
        let lies = more.split(' ').next().unwrap_or("");
        if class == "Places" && !(types.contains(&value.as_str()) && (lies.is_empty() || lies.len() == 2 && lies.bytes().all(|b| b.is_ascii_uppercase()))) {
            fail(format!("{value:?} is no type of a place, or {lies:?} no ISO 3166-1 alpha-2 code"));
        }
        let row = u16::try_from(rows.len()).unwrap_or_else(|_| fail("more than 65,535 rows".into()));
        rows.push(Row { class: class.into(), name: phrases[0].clone(), value: value.clone(), en, more: more.clone() });
        if class == "Places" && matches!(value.as_str(), "city" | "province") && phrases.len() > 1 {
            // The first row of a name, like the first place that it is taken for.
            phrases.iter().for_each(|p| _ = towns.entry(name_number(p)).or_insert(row));
        }
        for phrase in &phrases {
            if phrase.contains(['{', '}']) {
                fail(format!("{phrase:?}: a brace without its other"));
            }
            if !seen.insert(format!("{phrase}\t{value}\t{more}")) {
                fail(format!("{phrase:?} stands here twice"));
            }
            let mut tokens = Vec::new();
            tokenise::tokenise(phrase, 0, phrase.len(), &mut tokenise::Seen::new(|_| Default::default()), &mut tokens);
            if tokens.is_empty() || tokens.len() > 16 {
                fail(format!("{phrase:?} has {} tokens, expected 1 to 16", tokens.len()));
            }
            let mut node = &mut *root;
            let mut mask = 0u16;
            for (k, t) in tokens.iter().enumerate() {
                words.insert(t.fold);
                mask |= (t.capital() as u16) << k;
                node = node.next.entry(t.fold).or_default();
            }
            node.out.push((row, mask));
        }
    }
}

/// All ways to read a phrase with `{a,b}` in it.
fn ways(phrase: &str) -> Vec<String> {
    let Some((ahead, (inside, behind))) = phrase.split_once('{').and_then(|(a, rest)| Some((a, rest.split_once('}')?))) else { return vec![phrase.into()] };
    inside.split(',').flat_map(|way| ways(behind).into_iter().map(move |rest| format!("{ahead}{way}{rest}"))).collect()
}

/// The number of a name's words, as `link::words` reckons it.
fn name_number(name: &str) -> u32 {
    hash::number(&name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(tokenise::fold).collect::<Vec<u64>>()) as u32
}

fn camel(stem: &str) -> String {
    stem.split('_').map(|p| p[..1].to_uppercase() + &p[1..]).collect()
}

fn generate(classes: &[String], rows: &[Row], words: &BTreeSet<u64>, root: &Node, towns: &BTreeMap<u32, u16>, hash: u64) -> String {
    assert!(classes.len() <= 60, "a set of classes is kept in 64 bits with what else may begin at a token");
    let mut s = String::new();
    let mut put = |text: std::fmt::Arguments| s.write_fmt(text).unwrap();
    put(format_args!(
        "/// The lexicon's files: one class of phrases each.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum Class {{ {} }}\n",
        classes.join(", ")
    ));
    put(format_args!("/// Hash of the lexicon's files.\npub const HASH: &str = \"{hash:016x}\";\n"));
    let (keys, of): (Vec<u32>, Vec<u16>) = towns.iter().unzip();
    put(format_args!(
        "#[cfg(feature = \"link\")]\nstatic TOWN_FORM: [u32; {0}] = {keys:?};\n#[cfg(feature = \"link\")]\nstatic TOWN_ROW: [u16; {0}] = {of:?};\n",
        keys.len()
    ));
    // Texts in one string: the name of each row, which stands at the row's number, then the others once each, in order of their first use. The other columns are numbers of
    // texts. Far smaller, compressed, than rows of pointers.
    let mut texts: Vec<&str> = rows.iter().map(|r| if NAMED.contains(&&*r.class) { &*r.name } else { "" }).collect();
    let mut numbers: HashMap<&str, u16> = HashMap::new();
    texts.iter().zip(0..).for_each(|(text, n)| _ = numbers.entry(text).or_insert(n));
    let english: fn(&Row) -> &str = |r| if TRANSLATED.contains(&&*r.class) { &r.en } else { "" };
    for (name, column) in [("VALUE", |r| &r.value), ("EN", english), ("MORE", |r| &r.more)] as [(&str, fn(&Row) -> &str); 3] {
        let number = |r| {
            *numbers.entry(column(r)).or_insert_with(|| {
                texts.push(column(r));
                u16::try_from(texts.len() - 1).expect("at most 65,536 texts")
            })
        };
        let numbers: Vec<u16> = rows.iter().map(number).collect();
        put(format_args!("static ROW_{name}: [u16; {}] = {numbers:?};\n", rows.len()));
    }
    let class: Vec<String> = rows.iter().map(|r| format!("Class::{}", r.class)).collect();
    put(format_args!("static ROW_CLASS: [Class; {}] = [{}];\n", rows.len(), class.join(", ")));
    put(format_args!(
        "static TEXT_LENGTHS: &[u8] = &{:?};\nstatic TEXTS: &str = {:?};\n",
        lengths(&texts.iter().map(|t| t.len()).collect::<Vec<_>>()),
        texts.concat()
    ));

    // Open addressing on the low bits of the folded value; the next 16 are kept to tell words apart: one word in a hundred thousand
    // that the lexicon does not have is taken for one that it has, which matters only if it stands in a phrase.
    // Only which slots are taken is kept, and the words in their order, which is their number: a table with holes compresses badly.
    let size = (words.len() * 2).next_power_of_two().max(32);
    let mut slots: Vec<Option<u64>> = vec![None; size];
    for &fold in words {
        let mut k = fold as usize & (size - 1);
        while let Some(other) = slots[k] {
            assert!(other >> 16 & 0xffff != fold >> 16 & 0xffff, "two words of the lexicon share a key");
            k = (k + 1) & (size - 1);
        }
        slots[k] = Some(fold);
    }
    let in_order: Vec<u64> = slots.iter().flatten().copied().collect();
    let id: HashMap<u64, u16> = in_order.iter().zip(1..).map(|(&fold, n)| (fold, n)).collect();
    let keys: Vec<u16> = in_order.iter().map(|fold| (fold >> 16) as u16).collect();
    put(format_args!("static WORDS: Ranks = {};\n", ranks(slots.iter().map(Option::is_some))));
    put(format_args!("static WORD_KEYS: [u16; {}] = {keys:?};\n", keys.len()));

    // Breadth-first numbering: behind the first words of phrases, which are the first nodes, the target of edge k is the next but k.
    fn children<'a>(node: &'a Node, id: &HashMap<u64, u16>) -> Vec<(u16, &'a Node)> {
        let mut next: Vec<_> = node.next.iter().map(|(fold, node)| (id[fold], node)).collect();
        next.sort_unstable_by_key(|n| n.0);
        next
    }
    let (mut shapes, mut edge_words, mut out) = (Vec::new(), Vec::new(), Vec::new());
    let mut queue: VecDeque<&Node> = children(root, &id).into_iter().map(|n| n.1).collect();
    while let Some(node) = queue.pop_front() {
        let next = children(node, &id);
        queue.extend(next.iter().map(|n| n.1));
        shapes.push([next.len(), node.out.len()].map(|n| u8::try_from(n).expect("at most 255 edges and phrases of a node")));
        edge_words.extend(next.iter().map(|n| n.0));
        out.extend(&node.out);
    }
    put(format_args!("static FIRST: Ranks = {};\n", ranks(std::iter::once(false).chain(in_order.iter().map(|f| root.next.contains_key(f))))));
    put(format_args!("const FIRSTS: usize = {};\n", root.next.len()));
    assert!(edge_words.len().max(out.len()) <= u16::MAX.into(), "at most 65,535 edges and phrases");
    put(format_args!("static EDGE_WORD: &[u16] = &{edge_words:?};\n"));
    // What few nodes have in common compresses better as one number of each, and what stands in two columns better than as pairs.
    let kinds: Vec<[u8; 2]> = shapes.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let shapes: Vec<u8> = shapes.iter().map(|s| u8::try_from(kinds.binary_search(s).unwrap()).expect("at most 256 shapes of a node")).collect();
    put(format_args!("static SHAPES: &[[u8; 2]] = &{kinds:?};\nstatic NODE_SHAPE: &[u8] = &{shapes:?};\n"));
    let (rows_of, capitals): (Vec<u16>, Vec<u16>) = out.into_iter().unzip();
    put(format_args!("static OUT_ROW: &[u16] = &{rows_of:?};\nstatic OUT_CAPITALS: &[u16] = &{capitals:?};\n"));
    s
}

/// Bits, with how many are set before each 32 of them.
fn ranks(bits: impl Iterator<Item = bool>) -> String {
    let (mut words, mut before, mut set) = (Vec::new(), Vec::new(), 0u16);
    for (k, bit) in bits.enumerate() {
        if k % 32 == 0 {
            words.push(0u32);
            before.push(set);
        }
        *words.last_mut().unwrap() |= (bit as u32) << (k % 32);
        set += bit as u16;
    }
    format!("Ranks {{ bits: &{words:?}, before: &{before:?} }}")
}

/// Lengths of runs, which are added up at run time: where the runs end compresses far worse.
fn lengths(lengths: &[usize]) -> Vec<u8> {
    assert!(lengths.iter().sum::<usize>() <= u16::MAX.into(), "at most 65,535 in all");
    lengths.iter().map(|&n| u8::try_from(n).expect("at most 255 in a run")).collect()
}
