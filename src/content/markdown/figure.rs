//! A paragraph that begins with figures: a drawing with its title, its source below it, and its table.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::content::escape::escape;

use super::html::{Writer, write_html};
use super::parts::Linked;
use super::{lone, plain, raw_html};

impl<'a> Writer<'a> {
    /// The HTML of such a paragraph; none for any other block.
    pub(super) fn figure(&mut self, group: &[Event<'a>], sanitise: bool) -> Option<String> {
        let [Event::Start(Tag::Paragraph), Event::Start(Tag::Image { .. }), inside @ ..] = group else { return None };
        let Some(Linked::Chart { drawing, table }) = self.linked.as_slice().first() else { return None };
        self.linked.next();
        self.lone = lone::links(group);
        let mut title = String::new();
        let mut images = 1usize;
        let mut rest = inside.iter();
        while images > 0 {
            let event = rest.next()?;
            match event {
                Event::Start(Tag::Image { .. }) => {
                    self.linked.next();
                    images += 1;
                }
                Event::Start(Tag::Link { .. }) => {
                    self.linked.next();
                    self.lone.pop_front();
                }
                Event::End(TagEnd::Image) => images -= 1,
                _ => plain::write(&mut title, event),
            }
        }
        let mut below = Vec::new();
        for event in rest.skip_while(|event| matches!(event, Event::SoftBreak | Event::HardBreak)) {
            if !matches!(event, Event::End(TagEnd::Paragraph)) {
                self.map(event.clone(), &mut below);
            }
        }
        let mut source = String::new();
        write_html(&mut source, below, sanitise);
        // The drawing is ours, and would not pass: an editor may write none.
        let source = if sanitise { raw_html::sanitise(&source) } else { source };
        let title = escape(title.trim());
        Some(format!(
            "<figure class=\"chart\"><figcaption>{title}</figcaption><svg role=\"img\" aria-label=\"{title}\" {drawing}\
             <p>{source}</p>{table}</figure>\n"
        ))
    }
}
