//! The fields of pages and agencies as a form has them: name and kind of each, for editors and for CMSs.
//!
//! What a field means is decided where it is read (`front_matter`, `agency`); a test holds the two lists together.

use super::agency::AgencyKind;
use super::front_matter::Kind;

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What may stand in it.
    pub form: Form,
}

/// What may stand in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A line of text.
    Text,
    /// A few lines.
    Long,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A day (ISO 8601).
    Day,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// Several texts.
    Texts,
    /// A text in several languages.
    Localized,
}

const fn field(name: &'static str, form: Form) -> Field {
    Field { name, form }
}

/// The fields of a page of a kind, in the order of a form.
pub fn page(kind: Kind) -> Vec<Field> {
    let kinds = Kind::ALL.iter().map(|(word, _)| *word).collect();
    let mut fields = vec![
        field("title", Form::Text),
        field("description", Form::Long),
        field("kind", Form::Choice(kinds)),
        field("short_title", Form::Text),
        field("slug", Form::Text),
        field("weight", Form::Number),
        field("applies_to", Form::Text),
        field("countries", Form::Texts),
    ];
    if kind == Kind::Procedure {
        fields.extend([
            field("where", Form::Long),
            field("time_limit", Form::Long),
            field("cost", Form::Long),
            field("documents", Form::Texts),
            field("agencies", Form::Texts),
            field("legal_basis", Form::Texts),
            field("if_refused", Form::Long),
        ]);
    }
    if kind == Kind::Form {
        fields.push(field("form", Form::Text));
    }
    if kind == Kind::Campaign {
        fields.extend([
            field("demand", Form::Long),
            field("addressees", Form::Texts),
            field("partners", Form::Texts),
            field("starts", Form::Day),
            field("ends", Form::Day),
            field("outcome", Form::Choice(vec!["reached", "stopped"])),
            field("subject", Form::Text),
            field("message", Form::Long),
            field("script", Form::Long),
            field("results", Form::Long),
        ]);
    }
    if kind == Kind::Outreach {
        fields.push(field("hand_out", Form::Texts));
    }
    fields.extend([
        field("reviewed", Form::Day),
        field("reviewed_by", Form::Text),
        field("updated", Form::Day),
        field("awaiting_review", Form::Flag),
        field("machine_made", Form::Flag),
        field("maintained_by", Form::Texts),
        field("approved_by", Form::Text),
        field("approved", Form::Day),
        field("own_figures", Form::Texts),
        field("draft", Form::Flag),
        field("aliases", Form::Texts),
    ]);
    fields
}

/// The fields of an agency, its numbers aside, in the order of a form.
pub fn agency() -> Vec<Field> {
    vec![
        field("name", Form::Localized),
        field("kind", Form::Choice(AgencyKind::ALL.iter().map(|(word, _)| *word).collect())),
        field("country", Form::Text),
        field("serves", Form::Texts),
        field("area", Form::Localized),
        field("city", Form::Text),
        field("address", Form::Long),
        field("geo", Form::Text),
        field("hours", Form::Localized),
        field("languages", Form::Texts),
        field("whatsapp", Form::Text),
        field("email", Form::Text),
        field("web", Form::Text),
        field("aliases", Form::Texts),
        field("note", Form::Localized),
        field("sources", Form::Texts),
        field("source_date", Form::Text),
        field("confidence", Form::Choice(vec!["two-sources", "one-source"])),
        field("provided_by", Form::Text),
        field("checked", Form::Day),
        field("editor_note", Form::Long),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{agency, front_matter};
    use crate::diagnostic::{Code, Diagnostic};

    /// What the reader of a file says that it knows, when it finds a field that nobody knows.
    fn known(problems: &[Diagnostic]) -> Vec<String> {
        let unknown = problems.iter().find(|problem| problem.code == Code::FieldUnknown).expect("an unknown field");
        let list = unknown.args.iter().find(|(name, _)| *name == "known").map(|(_, list)| list.as_str());
        let mut names: Vec<String> = list.unwrap_or_default().split(", ").map(str::to_owned).collect();
        names.sort();
        names
    }

    fn names(fields: &[Field], others: &[&str]) -> Vec<String> {
        let mut names: Vec<String> =
            fields.iter().map(|f| f.name.to_owned()).chain(others.iter().map(|o| (*o).to_owned())).collect();
        names.sort();
        names
    }

    #[test]
    fn a_form_has_every_field_that_a_page_may_have() {
        for (word, kind) in Kind::ALL {
            let text = format!("+++\nkind = \"{word}\"\nxyzzy = 1\n+++\n");
            let (_, _, problems) = front_matter::parse(&text, "a.md", kind == Kind::Section);
            // These are a list of tables.
            let others: &[&str] = if kind == Kind::Campaign { &["updates"] } else { &[] };
            assert_eq!(names(&page(kind), others), known(&problems), "{word}");
        }
    }

    #[test]
    fn a_form_has_every_field_that_an_agency_may_have() {
        let (_, problems) = agency::parse("xyzzy = 1\n", "a.toml", "a");
        // These are lists of tables, or kinds of sources that few agencies have.
        let others = ["phones", "services", "recorded", "directory", "context"];
        let known = known(&problems);
        let missing: Vec<_> = known.iter().filter(|k| !names(&agency(), &others).contains(k)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(agency().iter().all(|field| known.iter().any(|k| k == field.name)));
    }
}
