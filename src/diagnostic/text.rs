//! The words of problems: a [`Code`] and its values in, a sentence and a hint out, in the
//! language of whoever runs the command. The catalogue is Fluent (projectfluent.org).

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::{Code, Diagnostic};

/// Language of what the command says; not of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UiLanguage {
    /// English.
    #[default]
    English,
    /// Indonesian.
    Indonesian,
}

impl UiLanguage {
    /// The language that a POSIX locale (`id_ID.UTF-8`) or a bare code asks for.
    pub fn from_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.']).next() {
            Some("id" | "in") => UiLanguage::Indonesian,
            _ => UiLanguage::English,
        }
    }
}

impl UiLanguage {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            UiLanguage::English => "en",
            UiLanguage::Indonesian => "id",
        }
    }
}

/// The catalogue of messages in one language.
pub struct Messages {
    language: UiLanguage,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Loads the catalogue that is part of the program.
    pub fn new(language: UiLanguage) -> Self {
        let (tag, source) = match language {
            UiLanguage::English => ("en", include_str!("messages/en.ftl")),
            UiLanguage::Indonesian => ("id", include_str!("messages/id.ftl")),
        };
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        // Isolation marks would be noise in a terminal and wrong in JSON.
        bundle.set_use_isolating(false);
        // The catalogue is tested to be well-formed: what parses is used, nothing is refused here.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Messages { language, bundle }
    }

    /// The language that it speaks.
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// What is wrong, in one sentence.
    pub fn message(&self, d: &Diagnostic) -> String {
        self.format(d.code.as_str(), None, &d.args)
    }

    /// How to mend it; empty where the message says it all.
    pub fn hint(&self, d: &Diagnostic) -> String {
        let suggestion = d.args.iter().any(|(name, _)| *name == "suggestion");
        let id = d.code.as_str();
        if suggestion && self.has(id, "suggest") {
            return self.format(id, Some("suggest"), &d.args);
        }
        if self.has(id, "hint") { self.format(id, Some("hint"), &d.args) } else { String::new() }
    }

    /// A sentence of the command itself, such as the closing line of a build.
    pub fn say(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.format(id, None, args)
    }

    /// True if the catalogue has words for `code`.
    pub fn knows(&self, code: Code) -> bool {
        self.bundle.get_message(code.as_str()).is_some_and(|m| m.value().is_some())
    }

    fn has(&self, id: &str, attribute: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|m| m.get_attribute(attribute).is_some())
    }

    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&'static str, String)]) -> String {
        let Some(message) = self.bundle.get_message(id) else { return id.to_owned() };
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|a| a.value()),
            None => message.value(),
        };
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            // A count must be a number for Fluent to choose its plural form.
            match value.parse::<f64>() {
                Ok(number) if *name == "count" => values.set(*name, number),
                _ => values.set(*name, value.as_str()),
            }
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}
