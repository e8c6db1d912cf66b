//! The first list of a text as a tree: the words of each item, and the items below it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::html::{Writer, is_mark, write_html};
use super::parts::Spoken;
use super::{events, lone, plain, raw_html};

/// Deepest list that is read, in lists. What lies deeper is foreign to the tree.
const DEEPEST: usize = 24;

/// A list with all that is below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Its bytes in the file.
    pub span: Range<usize>,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its bytes in the file, with the items below it.
    pub span: Range<usize>,
    /// Its words: what stands beside the bullet, and further paragraphs.
    pub runs: Vec<Run>,
    /// The items below it.
    pub items: Vec<Item>,
    /// Bytes of the first thing in it that is neither words nor a list.
    pub foreign: Option<Range<usize>>,
}

/// Words without a break.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// How many runs of the list stand before it; [`Block::Tree`](super::Block::Tree) has its HTML at this place.
    pub index: usize,
    /// Its bytes in the file.
    pub span: Range<usize>,
    /// Its links, among those of the document.
    pub links: Range<usize>,
    /// True if there are words beside the links.
    pub words: bool,
    /// Its events, among those of the list.
    pub(super) events: Range<usize>,
}

/// The first list of `text[start..]`; spans count from the beginning of `text`.
pub fn tree(text: &str, start: usize) -> Option<List> {
    let mut links = 0;
    let mut list = Vec::new();
    let mut depth = 0usize;
    for (event, range) in events(text.get(start..)?) {
        let begins = matches!(event, Event::Start(Tag::List(_))) && depth == 0;
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if begins || !list.is_empty() {
            list.push((event, range.start + start..range.end + start));
            if depth == 0 {
                break;
            }
        } else if is_link(&event) {
            links += 1;
        }
    }
    let span = list.first()?.1.clone();
    Some(List { span, items: items(list.iter().map(|(event, range)| (event, range.clone())), links) })
}

impl<'a> Writer<'a> {
    /// The words of all items of a list, in the order of the text.
    pub(super) fn tree(&mut self, list: Vec<Event<'a>>, sanitise: bool) -> Vec<Spoken> {
        let items = items(list.iter().map(|event| (event, 0..0)), 0);
        let mut runs = runs(&items).into_iter().map(|run| run.events.clone()).peekable();
        self.lone = lone::links(&list);
        let (mut done, mut spoken, mut mapped) = (Vec::new(), Spoken::default(), Vec::new());
        for (index, event) in list.into_iter().enumerate() {
            let Some(run) = runs.peek().cloned() else { break };
            if index == run.start {
                mapped.clear();
            }
            if run.contains(&index) {
                spoken.linked |= is_link(&event) || is_mark(&event);
                plain::write(&mut spoken.plain, &event);
            }
            self.map(event, &mut mapped);
            if index + 1 == run.end {
                write_html(&mut spoken.html, std::mem::take(&mut mapped), sanitise);
                if sanitise {
                    spoken.html = raw_html::sanitise(&spoken.html);
                }
                done.push(std::mem::take(&mut spoken));
                runs.next();
            }
        }
        done
    }
}

/// The items of a list by its events; `links` is the number of links before it.
fn items<'e, 'a: 'e>(list: impl Iterator<Item = (&'e Event<'a>, Range<usize>)>, links: usize) -> Vec<Item> {
    let mut walk = Walk { links, ..Walk::default() };
    for (index, (event, range)) in list.enumerate() {
        walk.event(index, event, range);
    }
    walk.done
}

/// The runs of items and of all that is below them, in the order of the text.
fn runs(items: &[Item]) -> Vec<&Run> {
    let mut runs: Vec<&Run> = items.iter().flat_map(|item| item.runs.iter().chain(self::runs(&item.items))).collect();
    runs.sort_by_key(|run| run.index);
    runs
}

#[derive(Default)]
struct Walk {
    /// Items that are open, the innermost last.
    open: Vec<Item>,
    done: Vec<Item>,
    run: Option<Run>,
    /// Runs and links so far.
    runs: usize,
    links: usize,
    /// Open blocks that are foreign, one in the other.
    foreign: usize,
    /// Open links and images.
    inside: usize,
}

impl Walk {
    fn event(&mut self, index: usize, event: &Event<'_>, range: Range<usize>) {
        if self.foreign > 0 {
            match event {
                Event::Start(_) => self.foreign += 1,
                Event::End(_) => self.foreign -= 1,
                _ => {}
            }
            self.links += usize::from(is_link(event));
            return;
        }
        match event {
            Event::Start(Tag::List(_)) if self.open.len() < DEEPEST => self.close(),
            Event::Start(Tag::Item) => self.open.push(Item { span: range, ..Item::default() }),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph | TagEnd::List(_)) => self.close(),
            Event::End(TagEnd::Item) => {
                self.close();
                let Some(item) = self.open.pop() else { return };
                self.open.last_mut().map_or(&mut self.done, |above| &mut above.items).push(item);
            }
            Event::Start(tag) if !is_inline(&tag.to_end()) => {
                self.close();
                self.foreign = 1;
                self.strange(range);
            }
            Event::Rule => {
                self.close();
                self.strange(range);
            }
            inline => self.inline(index, inline, range),
        }
    }

    fn inline(&mut self, index: usize, event: &Event<'_>, range: Range<usize>) {
        let (next, links) = (self.runs, self.links);
        let run = self.run.get_or_insert_with(|| Run {
            index: next,
            span: range.clone(),
            links: links..links,
            words: false,
            events: index..index,
        });
        run.span.end = run.span.end.max(range.end);
        run.events.end = index + 1;
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                self.links += 1;
                self.inside += 1;
                run.links.end = self.links;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.inside = self.inside.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if self.inside == 0 => {
                run.words |= text.chars().any(|c| !c.is_whitespace() && !",;·".contains(c));
            }
            _ => {}
        }
    }

    fn strange(&mut self, range: Range<usize>) {
        if let Some(item) = self.open.last_mut() {
            item.foreign.get_or_insert(range);
        }
    }

    fn close(&mut self) {
        if let (Some(run), Some(item)) = (self.run.take(), self.open.last_mut()) {
            item.runs.push(run);
            self.runs += 1;
        }
    }
}

fn is_link(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }))
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

#[cfg(test)]
mod tests {
    use super::{Item, tree};

    #[test]
    fn a_list_becomes_a_tree_of_words_and_links() {
        let text = "[a](a) b\n\n- *Gaji*\n\n  Simpan [bukti](b).\n\n  - Di mana?\n    - [c](c), [d](d)\n- > e\n\n- f\n\n[g](g)\n";
        let list = tree(text, 0).expect("a list");
        let words = |item: &Item| -> Vec<String> { item.runs.iter().map(|run| text[run.span.clone()].to_owned()).collect() };
        assert_eq!(list.items.len(), 3);
        let wages = &list.items[0];
        assert_eq!(words(wages), ["*Gaji*", "Simpan [bukti](b)."]);
        assert_eq!((wages.runs[1].links.clone(), wages.runs[1].words), (1..2, true));
        let end = &wages.items[0].items[0];
        assert_eq!((words(end), end.runs[0].links.clone(), end.runs[0].words), (vec!["[c](c), [d](d)".to_owned()], 2..4, false));
        assert!(list.items[1].foreign.is_some() && list.items[2].foreign.is_none());
        assert!(tree("> - a\n", 0).is_none());
    }
}
