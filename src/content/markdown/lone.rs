//! Links that stand alone in their line or block. Such a link is a control like a button, and a finger must be able to
//! hit it (WCAG 2.2, 2.5.8, spares only links in a sentence); style sheets know it by its class.

use std::collections::VecDeque;

use pulldown_cmark::{Event, Tag, TagEnd};

/// What is known of a link before it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LinkWords {
    /// Its block holds no word that is outside of a link.
    pub(super) lone: bool,
    /// Its digits, if it has no letters.
    pub(super) digits: String,
}

/// Looks at the links among the events, in order.
pub(super) fn links(events: &[Event<'_>]) -> VecDeque<LinkWords> {
    let mut lone = VecDeque::new();
    // Blocks that are open, the innermost last: where its links are in `lone`, and whether it has words of its own.
    let mut blocks = vec![(Vec::new(), false)];
    let mut inside = 0usize;
    let mut letters = false;
    for event in events {
        match event {
            Event::Start(Tag::Link { .. }) => {
                if let Some((links, _)) = blocks.last_mut() {
                    links.push(lone.len());
                }
                lone.push_back(LinkWords::default());
                inside += 1;
                letters = false;
            }
            Event::End(TagEnd::Link) => inside = inside.saturating_sub(1),
            Event::Start(tag) if is_block(&tag.to_end()) => blocks.push((Vec::new(), false)),
            Event::End(tag) if is_block(tag) => close(blocks.pop(), &mut lone),
            Event::Text(text) | Event::Code(text) if inside == 0 => {
                if let Some((_, words)) = blocks.last_mut() {
                    *words |= text.chars().any(char::is_alphanumeric);
                }
            }
            Event::Text(text) => {
                let Some(link) = lone.back_mut() else { continue };
                letters |= text.chars().any(char::is_alphabetic);
                link.digits.extend(text.chars().filter(char::is_ascii_digit));
                if letters {
                    link.digits.clear();
                }
            }
            _ => {}
        }
    }
    while let Some(block) = blocks.pop() {
        close(Some(block), &mut lone);
    }
    lone
}

fn close(block: Option<(Vec<usize>, bool)>, lone: &mut VecDeque<LinkWords>) {
    let Some((links, false)) = block else { return };
    for link in links {
        if let Some(link) = lone.get_mut(link) {
            link.lone = true;
        }
    }
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_link_is_alone_where_its_block_has_no_other_words() {
        let lone = |text: &str| {
            let events: Vec<_> = super::super::events(text).map(|(event, _)| event).collect();
            super::links(&events).into_iter().map(|link| link.lone).collect::<Vec<_>>()
        };
        assert_eq!(lone("- [a](b)\n- see [a](b)\n- [a](b) · **[c](d)**\n"), [true, false, true, true]);
        assert_eq!(lone("- [a](b)\n\n  Words.\n- words\n  - [c](d)\n"), [true, true]);
        assert_eq!(
            lone("[a](b)\n\n`x` [a](b)\n\n| [a](b) | x |\n|-|-|\n| [a](b) | [a](b) x |\n"),
            [true, false, true, true, false]
        );
        assert!(lone("no link").is_empty());
    }

    #[test]
    fn a_link_of_digits_alone_is_told_from_one_with_words() {
        let events: Vec<_> = super::super::events("[0800-1000](a) [call 999](b) [**999**](c)").map(|(event, _)| event).collect();
        assert_eq!(super::links(&events).into_iter().map(|link| link.digits).collect::<Vec<_>>(), ["08001000", "", "999"]);
    }
}
