//! Things that are one, kept up to date as things come and go.
//!
//! Things of equal features are one node. Nodes that share a key are compared, nodes that are alike hang together, and within what hangs together
//! groups are made, beginning with what is most alike. All of it depends on what is there, not on the order in which it came: whatever a change touches is worked out anew from
//! what hangs together with it, the rest stays.

use super::hash::{Map, Set, number};
use crate::order;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// A key that more nodes share than this tells nothing, and comparing them all would cost the square of their number: it is left alone. Narrower keys of the same nodes go on telling.
const COMMON: usize = 100;

/// A group is told of far more often than another if so many times as often.
const CLEARLY: usize = 5;

/// Of two possibilities one is clearly more likely that is ahead by so many tenths of a point.
const CLEAR: i32 = 10;

/// What is told apart and grouped.
pub trait Alike: Ord + Clone + std::hash::Hash {
    /// What has these features.
    type Item: Ord + Clone;
    /// What a group is, as a whole: keeps together only what does not contradict.
    type Whole: Clone;
    /// What most that cannot be alike differ in, in few bytes: a node has many neighbours, and to look at each of them as a whole would be to wait for the memory each time.
    type Sketch: Copy;
    fn sketch(&self) -> Self::Sketch;
    /// Whether two can be alike; if not, `alike` is 0.
    fn possible(a: Self::Sketch, b: Self::Sketch) -> bool;
    /// Numbers under which what can be alike is found.
    fn keys(&self) -> Vec<u64>;
    /// How much both are alike; 0 for not at all. `shared`: they have an extra key in common.
    fn alike(&self, other: &Self, shared: bool) -> u32;
    /// From here on they are one.
    const SURE: u32;
    /// So many tenths, with what surrounds it, make what says too little part of another.
    const ENOUGH: i32;
    fn whole(&self, items: &BTreeSet<Self::Item>) -> Self::Whole;
    /// Whether two wholes can be one.
    fn fit(a: &Self::Whole, b: &Self::Whole) -> bool;
    /// Makes `b` part of `a`.
    fn absorb(a: &mut Self::Whole, b: Self::Whole);
    /// Whether a whole says enough to be one of its own.
    fn settled(whole: &Self::Whole) -> bool;
    /// How much what surrounds a whole that says too little speaks for its being part of another, in tenths of what `alike` counts.
    fn kin(open: &Self::Whole, whole: &Self::Whole) -> i32;
}

struct Node<F: Alike> {
    features: F,
    items: BTreeSet<F::Item>,
    keys: Vec<u64>,
    /// Extra keys, and how many items bring each.
    extra: BTreeMap<u64, u32>,
}

/// Items by their features, in groups.
pub struct Groups<F: Alike> {
    nodes: Vec<Option<Node<F>>>,
    /// Of each node, in the same order.
    sketches: Vec<F::Sketch>,
    free: Vec<u32>,
    /// By the number of their features.
    by_features: Blocks,
    blocks: Blocks,
    /// What hangs together: number of the component of each node, its nodes, its groups.
    component_of: Vec<u32>,
    components: Map<u32, Component>,
    next: u32,
    dirty: BTreeSet<u32>,
}

/// The nodes of each key. Most keys are of one node, which stands in the map itself: an entry takes 16 bytes, and there are a hundred keys a node.
#[derive(Default)]
struct Blocks {
    /// The node, or, marked as `LIST`, where its nodes stand in `lists`.
    of: Map<u64, u32>,
    lists: Vec<Vec<u32>>,
    free: Vec<u32>,
}

const LIST: u32 = 1 << 31;

impl Blocks {
    fn nodes(&self, key: u64) -> &[u32] {
        match self.of.get(&key) {
            None => &[],
            Some(n) if n & LIST == 0 => std::slice::from_ref(n),
            Some(n) => &self.lists[(n ^ LIST) as usize],
        }
    }

    /// How many nodes have the key now.
    fn push(&mut self, key: u64, id: u32) -> usize {
        match self.of.entry(key) {
            Entry::Vacant(new) => {
                new.insert(id);
                1
            }
            Entry::Occupied(mut there) if there.get() & LIST == 0 => {
                let n = self.free.pop().unwrap_or(self.lists.len() as u32);
                if n as usize == self.lists.len() {
                    self.lists.push(Vec::new());
                }
                self.lists[n as usize].extend([*there.get(), id]);
                there.insert(n | LIST);
                2
            }
            Entry::Occupied(there) => {
                let list = &mut self.lists[(there.get() ^ LIST) as usize];
                list.push(id);
                list.len()
            }
        }
    }

    /// How many nodes have the key still.
    fn remove(&mut self, key: u64, id: u32) -> usize {
        let Entry::Occupied(mut there) = self.of.entry(key) else { return 0 };
        if there.get() & LIST == 0 {
            there.remove();
            return 0;
        }
        let n = there.get() ^ LIST;
        let list = &mut self.lists[n as usize];
        list.retain(|other| *other != id);
        let left = list.len();
        if let [last] = list[..] {
            there.insert(last);
            *list = Vec::new();
            self.free.push(n);
        }
        left
    }
}

#[derive(Default)]
struct Component {
    nodes: Vec<u32>,
    groups: Vec<Vec<u32>>,
}

const NONE: u32 = u32::MAX;

impl<F: Alike> Default for Groups<F> {
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            sketches: Vec::new(),
            free: Vec::new(),
            by_features: Blocks::default(),
            blocks: Blocks::default(),
            component_of: Vec::new(),
            components: Map::default(),
            next: 0,
            dirty: BTreeSet::new(),
        }
    }
}

impl<F: Alike> Groups<F> {
    pub fn insert(&mut self, features: F, item: F::Item, extra: &[u64]) {
        let id = match self.find(&features) {
            Some(id) => id,
            None => self.add_node(features),
        };
        self.dirty.insert(id);
        let node = self.nodes[id as usize].as_mut().expect("a node that is there");
        node.items.insert(item);
        let mut new = Vec::new();
        for &key in extra {
            let count = node.extra.entry(key).or_insert(0);
            *count += 1;
            if *count == 1 {
                new.push(key);
            }
        }
        new.into_iter().for_each(|key| self.enter(key, id));
    }

    pub fn remove(&mut self, features: &F, item: &F::Item, extra: &[u64]) {
        let Some(id) = self.find(features) else { return };
        self.dirty.insert(id);
        let node = self.nodes[id as usize].as_mut().expect("a node that is there");
        node.items.remove(item);
        let mut gone = Vec::new();
        for key in extra {
            if let Some(count) = node.extra.get_mut(key) {
                *count -= 1;
                if *count == 0 {
                    node.extra.remove(key);
                    gone.push(*key);
                }
            }
        }
        if node.items.is_empty() {
            gone.append(&mut node.keys.clone());
            self.by_features.remove(number(features), id);
        }
        gone.into_iter().for_each(|key| self.leave(key, id));
    }

    fn find(&self, features: &F) -> Option<u32> {
        self.by_features.nodes(number(features)).iter().copied().find(|id| self.node(*id).features == *features)
    }

    fn add_node(&mut self, features: F) -> u32 {
        let id = self.free.pop().unwrap_or(self.nodes.len() as u32);
        let mut keys = features.keys();
        keys.sort_unstable();
        keys.dedup();
        if id as usize == self.nodes.len() {
            self.nodes.push(None);
            self.sketches.push(features.sketch());
            self.component_of.push(NONE);
        }
        self.by_features.push(number(&features), id);
        self.sketches[id as usize] = features.sketch();
        self.nodes[id as usize] = Some(Node { features, items: BTreeSet::new(), keys: keys.clone(), extra: BTreeMap::new() });
        keys.into_iter().for_each(|key| self.enter(key, id));
        id
    }

    fn enter(&mut self, key: u64, id: u32) {
        if self.blocks.push(key, id) == COMMON + 1 {
            self.dirty.extend(self.blocks.nodes(key));
        }
    }

    fn leave(&mut self, key: u64, id: u32) {
        if self.blocks.remove(key, id) == COMMON {
            self.dirty.extend(self.blocks.nodes(key));
        }
    }

    /// All nodes that are alike but those that were asked already, and how much. `seen`: by which node each was seen last.
    fn alike(&self, id: u32, asked: &[bool], seen: &mut [u32]) -> Vec<(u32, u32)> {
        let (node, sketch) = (self.node(id), self.sketches[id as usize]);
        seen[id as usize] = id;
        let mut alike = Vec::new();
        // Those that share an extra key first: once seen, a node is not asked again.
        for (key, shared) in node.extra.keys().map(|k| (k, true)).chain(node.keys.iter().map(|k| (k, false))) {
            for &other in Some(self.blocks.nodes(*key)).filter(|nodes| nodes.len() <= COMMON).into_iter().flatten() {
                if !asked[other as usize] && std::mem::replace(&mut seen[other as usize], id) != id && F::possible(sketch, self.sketches[other as usize]) {
                    let points = node.features.alike(&self.node(other).features, shared);
                    if points > 0 {
                        alike.push((other, points));
                    }
                }
            }
        }
        alike
    }

    fn whole(&self, id: u32) -> F::Whole {
        let node = self.node(id);
        node.features.whole(&node.items)
    }

    fn node(&self, id: u32) -> &Node<F> {
        self.nodes[id as usize].as_ref().expect("a node that is there")
    }

    /// Works out anew what the changes since the last time touch.
    fn refresh(&mut self) {
        let mut open: BTreeSet<u32> = std::mem::take(&mut self.dirty);
        // With a node, all that hung together with it.
        let mut waiting: Vec<u32> = open.iter().copied().collect();
        let mut edges: Map<u32, Vec<(u32, u32)>> = Map::default();
        let (mut asked, mut seen) = (vec![false; self.nodes.len()], vec![NONE; self.nodes.len()]);
        while let Some(id) = waiting.pop() {
            if let Some(old) = self.components.remove(&self.component_of[id as usize]) {
                for n in old.nodes {
                    self.component_of[n as usize] = NONE;
                    if open.insert(n) {
                        waiting.push(n);
                    }
                }
            }
            let gone = self.nodes[id as usize].as_ref().is_none_or(|n| n.items.is_empty());
            if gone {
                continue;
            }
            for (other, points) in self.alike(id, &asked, &mut seen) {
                if open.insert(other) {
                    waiting.push(other);
                }
                edges.entry(id).or_default().push((other, points));
                edges.entry(other).or_default().push((id, points));
            }
            asked[id as usize] = true;
        }
        for id in &open {
            if self.nodes[*id as usize].as_ref().is_some_and(|n| n.items.is_empty()) {
                self.nodes[*id as usize] = None;
                self.free.push(*id);
            }
        }
        let mut done: Set<u32> = Set::default();
        for &id in &open {
            if self.nodes[id as usize].is_none() || !done.insert(id) {
                continue;
            }
            let (mut nodes, mut next) = (vec![id], 0);
            while next < nodes.len() {
                for (other, _) in edges.get(&nodes[next]).into_iter().flatten() {
                    if done.insert(*other) {
                        nodes.push(*other);
                    }
                }
                next += 1;
            }
            let groups = self.group(&mut nodes, &edges);
            nodes.iter().for_each(|n| self.component_of[*n as usize] = self.next);
            self.components.insert(self.next, Component { nodes, groups });
            self.next += 1;
        }
    }

    /// Groups within what hangs together: the surest first; what is only possible, where it is the only possibility.
    fn group(&self, nodes: &mut [u32], edges: &Map<u32, Vec<(u32, u32)>>) -> Vec<Vec<u32>> {
        order::sort_by(nodes, |a, b| self.node(*a).features.cmp(&self.node(*b).features));
        let place: Map<u32, usize> = nodes.iter().enumerate().map(|(n, id)| (*id, n)).collect();
        let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
        for (n, id) in nodes.iter().enumerate() {
            let edges = edges.get(id).into_iter().flatten();
            pairs.extend(edges.map(|(other, points)| (*points, n, place[other])).filter(|(_, n, m)| n < m));
        }
        order::sort_by_key(&mut pairs, |(points, n, m)| ((u8::MAX as u64 - *points as u64) << 28 | *n as u64) << 28 | *m as u64);
        let mut union = Union::<F> { root: (0..nodes.len()).collect(), whole: nodes.iter().map(|id| Some(self.whole(*id))).collect() };
        let settled: Vec<bool> = union.whole.iter().map(|w| w.as_ref().is_some_and(F::settled)).collect();
        let sure = pairs.partition_point(|(points, ..)| *points >= F::SURE);
        pairs[..sure].iter().filter(|(_, n, m)| settled[*n] && settled[*m]).for_each(|(_, n, m)| union.join(*n, *m));
        self.join_open(nodes, &pairs, &mut union);
        let mut groups: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (n, id) in nodes.iter().enumerate() {
            groups.entry(union.find(n)).or_default().push(*id);
        }
        groups.into_values().collect()
    }

    /// Joins what says too little to be one of its own: each goes with the one that it fits best, of equals with that which is told of most; where it is not sure, only if none of the others
    /// comes near. If there is none, those that say as little go together. Two that say enough, but not surely the same, go together only if neither fits another.
    fn join_open(&self, nodes: &[u32], pairs: &[(u32, usize, usize)], union: &mut Union<F>) {
        // What says so little goes rather with another that says the same than each on its own way.
        let mut nearest: Vec<u32> = vec![0; nodes.len()];
        let open = |union: &mut Union<F>, n: usize| {
            let root = union.find(n);
            !F::settled(union.whole(root))
        };
        for (points, n, m) in pairs {
            for (a, b) in [(*n, *m), (*m, *n)] {
                if open(union, a) && !open(union, b) {
                    nearest[a] = nearest[a].max(*points);
                }
            }
        }
        for (points, n, m) in pairs.iter().take_while(|p| p.0 >= F::SURE) {
            if *points > nearest[*n].max(nearest[*m]) && open(union, *n) && open(union, *m) {
                union.join(*n, *m);
            }
        }
        let choice = self.choose(nodes, pairs, union);
        let alone = |n: usize| !choice[n];
        for (points, n, m) in pairs {
            let (a, b) = (union.find(*n), union.find(*m));
            let open = !F::settled(union.whole(a)) && !F::settled(union.whole(b));
            let kin = || F::kin(union.whole(a), union.whole(b)).min(F::kin(union.whole(b), union.whole(a)));
            if a != b && open && (*points >= F::SURE || (alone(*n) && alone(*m) && *points as i32 * 10 + kin() >= F::ENOUGH)) {
                union.join(a, b);
            }
        }
    }

    /// Each that says too little goes with the group that it fits best, if it is likely enough. Of those that say too little, whether each could be part of one that says enough.
    fn choose(&self, nodes: &[u32], pairs: &[(u32, usize, usize)], union: &mut Union<F>) -> Vec<bool> {
        let mut size: BTreeMap<usize, usize> = BTreeMap::new();
        for (n, id) in nodes.iter().enumerate() {
            *size.entry(union.find(n)).or_default() += self.node(*id).items.len();
        }
        let was: Vec<usize> = (0..nodes.len()).map(|n| union.find(n)).collect();
        let mut possible: BTreeMap<usize, BTreeMap<usize, u32>> = BTreeMap::new();
        for (points, n, m) in pairs {
            let (a, b) = (union.find(*n), union.find(*m));
            if a != b && F::fit(union.whole(a), union.whole(b)) {
                for (a, b) in [(a, b), (b, a)] {
                    let most = possible.entry(a).or_default().entry(b).or_default();
                    *most = (*most).max(*points);
                }
            }
        }
        let settled: BTreeSet<usize> = possible.keys().copied().filter(|n| F::settled(union.whole(*n))).collect();
        let best = |a: usize| {
            let own = settled.contains(&a);
            let kin = |b: usize| if own { 0 } else { F::kin(union.whole(a), union.whole(b)) };
            let others = possible[&a].iter().filter(|(b, _)| settled.contains(b));
            let mut others: Vec<(i32, usize, usize)> = others.map(|(b, points)| (*points as i32 * 10 + kin(*b), size[b], *b)).collect();
            order::sort_by(&mut others, |x, y| y.cmp(x));
            let (one, rest) = others.split_first()?;
            // What could be one with it is no other possibility.
            let mut rest = rest.iter().filter(|next| !F::fit(union.whole(one.2), union.whole(next.2)));
            let clear = match own {
                true => rest.next().is_none(),
                false => one.0 >= F::ENOUGH && (possible[&a][&one.2] >= F::SURE || rest.all(|next| one.0 - next.0 >= CLEAR || one.1 >= CLEARLY * next.1)),
            };
            clear.then_some(one.2)
        };
        let chosen: Vec<(usize, Option<usize>)> = possible.keys().map(|a| (*a, best(*a))).collect();
        let of: BTreeMap<usize, Option<usize>> = chosen.iter().copied().collect();
        for (a, b) in &chosen {
            if let Some(b) = b
                && (!settled.contains(a) || of[b] == Some(*a))
            {
                union.join(*a, *b);
            }
        }
        was.iter().map(|root| possible.get(root).is_some_and(|others| others.keys().any(|b| settled.contains(b)))).collect()
    }

    /// The items of every group, in order.
    pub fn groups(&mut self) -> Vec<Vec<F::Item>> {
        self.refresh();
        let mut out: Vec<Vec<F::Item>> = Vec::new();
        for group in self.components.values().flat_map(|c| &c.groups) {
            let mut items: Vec<F::Item> = group.iter().flat_map(|id| self.node(*id).items.iter().cloned()).collect();
            order::sort(&mut items);
            out.push(items);
        }
        order::sort(&mut out);
        out
    }
}

/// Disjoint sets of places; a set is named after its first, and only there its whole is kept.
struct Union<F: Alike> {
    root: Vec<usize>,
    whole: Vec<Option<F::Whole>>,
}

impl<F: Alike> Union<F> {
    fn find(&mut self, n: usize) -> usize {
        let mut root = n;
        while self.root[root] != root {
            self.root[root] = self.root[self.root[root]];
            root = self.root[root];
        }
        root
    }

    fn whole(&self, root: usize) -> &F::Whole {
        self.whole[root].as_ref().expect("the whole of a root")
    }

    fn join(&mut self, n: usize, m: usize) {
        let (a, b) = (self.find(n), self.find(m));
        let (a, b) = (a.min(b), a.max(b));
        if a == b || !F::fit(self.whole(a), self.whole(b)) {
            return;
        }
        self.root[b] = a;
        if let (Some(part), Some(whole)) = (self.whole[b].take(), &mut self.whole[a]) {
            F::absorb(whole, part);
        }
    }
}
