//! The ids of a site as a tree of sections, and what a language publishes of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::SitePath;

use super::page::Page;

/// An id of the site, in all languages.
#[derive(Debug, Clone)]
pub struct Node {
    /// `hak/gaji`, `hak/index`; `index` is the home page.
    pub id: String,
    /// The section above; none for the home page.
    pub parent: Option<usize>,
    /// Pages and sections below, in their order.
    pub children: Vec<usize>,
    /// For each language the index of the page written in it.
    pub written: Vec<Option<usize>>,
}

impl Node {
    /// True for pages that list what is below them.
    pub fn is_section(&self) -> bool {
        self.id == "index" || self.id.ends_with("/index")
    }

    /// Last part of its address where no slug is given: name of the file, or of the folder.
    pub fn name(&self) -> &str {
        let path = self.id.strip_suffix("/index").unwrap_or(&self.id);
        path.rsplit('/').next().unwrap_or(path)
    }
}

/// What a language publishes under an id.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Index of the written page; none for a section that nobody wrote a text for.
    pub page: Option<usize>,
    /// Language of the text: another than the reader's where it is a fallback.
    pub written_in: usize,
    /// Where it is published.
    pub address: SitePath,
    /// Its title.
    pub title: String,
}

/// All ids, sorted; the home page is always there.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Sorted by id.
    pub nodes: Vec<Node>,
    index: BTreeMap<String, usize>,
}

impl Tree {
    /// Finds an id; `hak` also finds the section `hak/index`.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.index.get(id).or_else(|| self.index.get(format!("{id}/index").trim_start_matches('/'))).copied()
    }

    /// The home page.
    pub fn home(&self) -> usize {
        self.index.get("index").copied().unwrap_or(0)
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().map(|n| n.id.as_str())
    }

    /// Hangs pages into sections; folders without a text of their own become sections too.
    pub(super) fn build(pages: &[Page], languages: usize) -> Tree {
        let mut ids: BTreeSet<String> = BTreeSet::from(["index".to_owned()]);
        for page in pages {
            ids.insert(page.id.clone());
            let mut folder = page.id.as_str();
            while let Some((above, _)) = folder.rsplit_once('/') {
                ids.insert(format!("{above}/index"));
                folder = above;
            }
        }
        let index: BTreeMap<String, usize> = ids.iter().cloned().zip(0..).collect();
        let mut nodes: Vec<Node> = ids
            .into_iter()
            .map(|id| {
                let parent = parent_id(&id).and_then(|parent| index.get(&parent).copied());
                Node { id, parent, children: Vec::new(), written: vec![None; languages] }
            })
            .collect();
        for (number, page) in pages.iter().enumerate() {
            if let Some(node) = index.get(&page.id) {
                nodes[*node].written[page.language] = Some(number);
            }
        }
        for child in 0..nodes.len() {
            if let Some(parent) = nodes[child].parent {
                nodes[parent].children.push(child);
            }
        }
        // The order is the same in all languages, so that “next” leads to the same page in each:
        // by the smallest weight that any language gives, then by id.
        let weight = |node: &Node| node.written.iter().flatten().map(|p| pages[*p].matter.weight).min().unwrap_or(0);
        let weights: Vec<i64> = nodes.iter().map(weight).collect();
        for node in &mut nodes {
            node.children.sort_by_key(|child| (weights[*child], *child));
        }
        Tree { nodes, index }
    }
}

/// The section above an id.
fn parent_id(id: &str) -> Option<String> {
    if id == "index" {
        return None;
    }
    let path = id.strip_suffix("/index").unwrap_or(id);
    Some(path.rsplit_once('/').map_or_else(|| "index".into(), |(folder, _)| format!("{folder}/index")))
}
