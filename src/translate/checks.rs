//! What a translation must not break: placeholders, links, figures, and that it is still one passage of its kind.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::figures::{Numerals, compare, known};
use crate::content::front_matter::is_markdown;
use crate::content::markdown::passages::{Role, destinations, passages};
use crate::site::Site;

use super::messages::{Home, Message, trimmed};
use super::placeholders::{count, restore};

/// Why a translation is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// This placeholder is lost, doubled, or was never there.
    Placeholder(usize),
    /// A link leads elsewhere.
    Link,
    /// It would be something else in the page than its original is.
    Structure,
    /// Figures that only one of the two has.
    Figures {
        /// In the original.
        original: String,
        /// In the translation.
        here: String,
    },
}

/// The checks of one message.
pub(super) struct Checks<'a> {
    message: &'a Message,
    own_figures: BTreeSet<String>,
    from: Option<&'a Numerals>,
    to: Option<&'a Numerals>,
}

impl<'a> Checks<'a> {
    pub(super) fn new(site: &'a Site, language: usize, message: &'a Message, numerals: &'a BTreeMap<usize, Numerals>) -> Self {
        let node = match &message.home {
            Home::Field(node, _) | Home::Passage(node, ..) => Some(*node),
            Home::Agency(..) => None,
        };
        let original = node.and_then(|node| site.original(node));
        let own = node.and_then(|node| site.tree.nodes[node].written[language]).map(|index| &site.pages[index]);
        let listed = original.into_iter().chain(own).flat_map(|page| &page.matter.own_figures);
        let source = original.map_or(site.config.default_language, |page| page.language);
        Checks {
            message,
            own_figures: known(listed.map(|figure| figure.value.as_str())),
            from: numerals.get(&source).filter(|_| site.config.checks.figures),
            to: numerals.get(&language),
        }
    }

    /// Puts links back.
    fn restore(&self, text: &str) -> Result<String, Fault> {
        restore(text, &self.message.targets).map_err(Fault::Placeholder)
    }

    /// Puts links back and sees that nothing was broken.
    pub(super) fn check(&self, text: &str) -> Result<String, Fault> {
        let (wanted, found) = (count(&self.message.source), count(text));
        let wrong = wanted.keys().chain(found.keys()).find(|number| wanted.get(number) != found.get(number));
        if let Some(number) = wrong.filter(|_| !self.message.targets.is_empty()) {
            return Err(Fault::Placeholder(*number));
        }
        let role = match self.message.home {
            Home::Passage(_, _, role) => role,
            _ => Role::Paragraph,
        };
        let restored = self.restore(trimmed(role, text))?;
        let original = self.restore(&self.message.source)?;
        let links = |text: &str| {
            let mut links = destinations(text);
            links.sort_unstable();
            links
        };
        let before = self.message.translation.as_deref().and_then(|text| self.restore(text).ok());
        if self.is_markdown()
            && links(&restored) != links(&original)
            && before.is_none_or(|before| links(&before) != links(&restored))
        {
            return Err(Fault::Link);
        }
        if !self.is_one(&restored) {
            return Err(Fault::Structure);
        }
        if let (Some(from), Some(to), false) = (self.from, self.to, self.is_code()) {
            let words = || (from.spelt(&original), to.spelt(&restored));
            let difference = compare(&from.figures(&original), &to.figures(&restored), &self.own_figures, words);
            if !difference.is_none() {
                let list = |values: &[String]| if values.is_empty() { "–".to_owned() } else { values.join(", ") };
                return Err(Fault::Figures { original: list(&difference.original), here: list(&difference.translation) });
            }
        }
        Ok(restored)
    }

    /// True where a link is a link.
    fn is_markdown(&self) -> bool {
        match &self.message.home {
            Home::Field(_, name) => is_markdown(name),
            Home::Passage(..) => !self.is_code(),
            Home::Agency(..) => false,
        }
    }

    fn is_code(&self) -> bool {
        matches!(self.message.home, Home::Passage(_, _, Role::Code | Role::Html))
    }

    /// True if the text in the place of its original is one passage of the same kind.
    fn is_one(&self, text: &str) -> bool {
        let strange = |c: char| c.is_control() && c != '\n' && c != '\t';
        if text.is_empty() || text.contains(strange) {
            return false;
        }
        let Home::Passage(_, _, role) = self.message.home else {
            // A field is one line, save a message whose original has several.
            return self.message.source.contains('\n') || !text.contains('\n');
        };
        let alone = match role {
            Role::Heading(level) => format!("{} {text}\n", "#".repeat(usize::from(level))),
            Role::Paragraph => text.to_owned(),
            Role::Item => format!("- {text}\n"),
            Role::Cell => format!("| {text} |\n|---|\n"),
            // A fence as long as that of the block would end it; the block is longer than any in its original.
            Role::Code => return fence(text) <= fence(&self.message.source),
            Role::Html => return !text.contains("\n\n"),
        };
        let found = passages(&alone, 0);
        matches!(&found[..], [one] if one.role == role && one.text == text)
    }
}

/// Length of the longest fence in some code.
fn fence(code: &str) -> usize {
    let length = |line: &str| {
        let line = line.trim_start();
        let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'));
        sign.map_or(0, |sign| line.chars().take_while(|c| *c == sign).count())
    };
    code.lines().map(length).filter(|length| *length >= 3).max().unwrap_or(0)
}
