//! The fields at the head of a page: TOML between `+++`, YAML between `---`, or none.

use std::ops::Range;

use jiff::civil::Date;

use super::campaign::Campaign;
use super::fields::{Fields, Spanned};
use super::value::{Key, Node, Value};
use super::{campaign, toml, yaml};
use crate::diagnostic::{Code, Diagnostic};

/// What kind of page it is; decides the template and which fields it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Explains.
    Guide,
    /// Leads through steps.
    Procedure,
    /// Asks questions and leads to who can help.
    Triage,
    /// Lists what is below it.
    Section,
    /// Is filled in by the reader.
    Form,
    /// Asks something of somebody.
    Campaign,
    /// A session of outreach and what is handed out there.
    Outreach,
    /// Anything else.
    Page,
}

impl Kind {
    /// All kinds by the word that editors write.
    pub const ALL: [(&'static str, Kind); 8] = [
        ("guide", Kind::Guide),
        ("procedure", Kind::Procedure),
        ("triage", Kind::Triage),
        ("section", Kind::Section),
        ("form", Kind::Form),
        ("campaign", Kind::Campaign),
        ("outreach", Kind::Outreach),
        ("page", Kind::Page),
    ];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// True for what tells readers what is so or what to do: it must be plain, and checked again in time.
    pub fn is_advice(self) -> bool {
        matches!(self, Kind::Guide | Kind::Procedure | Kind::Triage)
    }
}

/// The typed fields of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Title; the first heading where absent.
    pub title: Option<String>,
    /// Title for navigation and tiles.
    pub short_title: Option<String>,
    /// One sentence.
    pub description: Option<String>,
    /// What was written; the default depends on the file's name.
    pub kind: Option<Kind>,
    /// Last part of the address.
    pub slug: Option<Spanned<String>>,
    /// Order among siblings, ascending; 0 by default.
    pub weight: i64,
    /// For whom it is.
    pub applies_to: Option<String>,
    /// Countries that it is about.
    pub countries: Vec<Spanned<String>>,
    /// Last day somebody checked it.
    pub reviewed: Option<Date>,
    /// Who did.
    pub reviewed_by: Option<String>,
    /// Who looks after it: ids of agencies, or names.
    pub maintained_by: Vec<String>,
    /// Who approved it: id of an agency, or a name.
    pub approved_by: Option<String>,
    /// When they did.
    pub approved: Option<Date>,
    /// Last change of substance.
    pub updated: Option<Date>,
    /// Not yet read by a native speaker.
    pub awaiting_review: bool,
    /// Translated by a machine, and by nobody since.
    pub machine_made: bool,
    /// Figures that stand in this translation or in its original alone, knowingly.
    pub own_figures: Vec<Spanned<String>>,
    /// Old addresses inside of the language.
    pub aliases: Vec<Spanned<String>>,
    /// Published only with `--drafts`.
    pub draft: bool,
    /// Fields of a procedure.
    pub procedure: Procedure,
    /// Id of the form that a page of the kind `form` shows.
    pub form: Option<Spanned<String>>,
    /// Fields of a campaign.
    pub campaign: Campaign,
    /// What is handed out in a session of outreach: ids of pages and sections.
    pub hand_out: Vec<Spanned<String>>,
}

impl FrontMatter {
    /// The fields that are Markdown.
    pub fn markdown(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.procedure.texts().chain(self.campaign.texts())
    }

    /// Agencies that the fields name.
    pub fn agencies(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.procedure.agencies.iter().chain(&self.campaign.addressees)
    }
}

/// What a reader must know before the first step. The texts are Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Procedure {
    /// Where to go.
    pub place: Option<Spanned<String>>,
    /// Until when.
    pub time_limit: Option<Spanned<String>>,
    /// What it costs.
    pub cost: Option<Spanned<String>>,
    /// What to bring.
    pub documents: Vec<Spanned<String>>,
    /// Who is in charge.
    pub agencies: Vec<Spanned<String>>,
    /// Sources of the rule.
    pub legal_basis: Vec<Spanned<String>>,
    /// What to do if the office refuses.
    pub if_refused: Option<Spanned<String>>,
}

impl Procedure {
    /// Its fields that are Markdown, in the order in which a page shows them.
    pub fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        [&self.place, &self.time_limit, &self.cost].into_iter().flatten().chain(&self.documents).chain(&self.if_refused)
    }
}

/// Splits a file into its front matter and where its text begins.
pub fn parse(text: &str, file: &str, is_index: bool) -> (FrontMatter, usize, Vec<Diagnostic>) {
    let (entries, body, mut problems) = split(text, file);
    let mut matter = FrontMatter::default();
    if let Some((span, entries)) = entries {
        let mut found = Vec::new();
        matter = read(Fields::new(file, "front matter", span, entries, &mut found), is_index);
        problems.append(&mut found);
    }
    (matter, body, problems)
}

/// Fields that are written in the language of the page, in the order of a procedure's page.
const TEXTS: [&str; 13] = [
    "title",
    "short_title",
    "description",
    "applies_to",
    "where",
    "time_limit",
    "cost",
    "if_refused",
    "demand",
    "subject",
    "message",
    "script",
    "results",
];

/// Lists of them; of a list of tables, the field `text` of each.
const LISTS: [&str; 2] = ["documents", "updates"];

/// True for the translated fields that are Markdown.
pub fn is_markdown(field: &str) -> bool {
    matches!(field, "where" | "time_limit" | "cost" | "if_refused" | "demand" | "results")
        || LISTS.iter().any(|list| field.starts_with(list))
}

/// A field that a translator translates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldText {
    /// `title`, or `documents 2` for the second of a list.
    pub name: String,
    /// Its text; Markdown in the fields of a procedure.
    pub value: String,
    /// Its bytes in the file, with the quotation marks.
    pub span: Range<usize>,
}

/// The fields of a file that are translated, and where its text begins. What cannot be read is left out; [`parse`]
/// reports it.
pub fn texts(text: &str) -> (Vec<FieldText>, usize) {
    let (entries, start, _) = split(text, "");
    let mut entries = entries.map(|(_, entries)| entries).unwrap_or_default();
    let mut found = Vec::new();
    for name in TEXTS.iter().chain(&LISTS) {
        let Some(index) = entries.iter().position(|(key, _)| key.name == *name) else { continue };
        let (_, node) = entries.swap_remove(index);
        let one = |name: String, node: Node| match node.value {
            Value::Text(value) if !value.trim().is_empty() => {
                Some(FieldText { name, value: value.trim().into(), span: node.span })
            }
            Value::Table(fields) => {
                fields.into_iter().find(|(key, _)| key.name == "text").and_then(|(_, text)| match text.value {
                    Value::Text(value) if !value.trim().is_empty() => {
                        Some(FieldText { name, value: value.trim().into(), span: text.span })
                    }
                    _ => None,
                })
            }
            _ => None,
        };
        match node.value {
            Value::List(items) if LISTS.contains(name) => {
                found.extend(items.into_iter().zip(1..).filter_map(|(item, at)| one(format!("{name} {at}"), item)));
            }
            _ => found.extend(one((*name).to_owned(), node)),
        }
    }
    (found, start)
}

/// Whole lines of the fields of these names, in bytes of the file.
pub fn entries(text: &str, names: &[&str]) -> Vec<Range<usize>> {
    let (entries, start, _) = split(text, "");
    let entries = entries.map(|(_, entries)| entries).unwrap_or_default();
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |at: usize| text[at..start].find('\n').map_or(start, |found| at + found + 1);
    let named = entries.into_iter().filter(|(key, _)| names.contains(&key.name.as_str()));
    named.map(|(key, node)| line_start(key.span.start)..line_end(node.span.end.max(key.span.end).min(start))).collect()
}

/// Where the line begins that ends the front matter; none where there is no front matter.
fn closing_fence(text: &str) -> Option<usize> {
    let (entries, start, _) = split(text, "");
    entries?;
    let head = text[..start].trim_end();
    Some(head.rfind('\n').map_or(0, |at| at + 1))
}

/// Where a new field goes: behind the others, and before the first table, whose field it would be else; none where there
/// is no front matter.
pub fn next_field(text: &str) -> Option<usize> {
    let (entries, ..) = split(text, "");
    let line = |key: &Key| text[..key.span.start].rfind('\n').map_or(0, |at| at + 1);
    let tables = entries?.1.into_iter().map(|(key, _)| line(&key)).filter(|at| text[*at..].starts_with('['));
    tables.min().or_else(|| closing_fence(text))
}

/// The lines of the fields, without their fences, and whether they are YAML; none for a page without fields.
pub(super) fn region(text: &str) -> Option<(bool, Range<usize>)> {
    let yaml = text.starts_with("---");
    let fence = if yaml { "---" } else { "+++" };
    let rest = text.strip_prefix(fence)?;
    let rest = rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n"))?;
    let start = text.len() - rest.len();
    closing(rest, fence).map(|(length, _)| (yaml, start..start + length))
}

type Split = (Option<(Range<usize>, Vec<(Key, Node)>)>, usize, Vec<Diagnostic>);

fn split(text: &str, file: &str) -> Split {
    for (fence, parse) in [("+++", toml::parse as fn(&str, usize, &str) -> _), ("---", yaml::parse)] {
        let Some(rest) = text.strip_prefix(fence) else { continue };
        let Some(rest) = rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n")) else { continue };
        let start = text.len() - rest.len();
        let Some((length, after)) = closing(rest, fence) else {
            if fence == "---" && !looks_like_yaml(rest) {
                // A text may begin with a thematic break.
                return (None, 0, Vec::new());
            }
            let problem = Diagnostic::new(Code::FrontMatterUnclosed, file).at(0..3).with("fence", fence);
            return (None, text.len(), vec![problem]);
        };
        let (entries, problems) = parse(&rest[..length], start, file);
        return (Some((0..3, entries)), start + after, problems);
    }
    (None, 0, Vec::new())
}

/// Finds the line that holds only the fence: where the fields end, and where the text begins.
fn closing(rest: &str, fence: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn looks_like_yaml(rest: &str) -> bool {
    rest.lines().next().is_some_and(|line| {
        line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_'))
    })
}

fn read(mut fields: Fields<'_>, is_index: bool) -> FrontMatter {
    let value = |text: Option<Spanned<String>>| text.map(|t| t.value);
    let kind = fields.choice("kind", &Kind::ALL);
    let mut matter = FrontMatter {
        title: value(fields.text("title")),
        short_title: value(fields.text("short_title")),
        description: value(fields.text("description")),
        kind,
        slug: fields.text("slug"),
        weight: fields.integer("weight", -1_000_000..=1_000_000).unwrap_or(0),
        applies_to: value(fields.text("applies_to")),
        countries: fields.texts("countries"),
        reviewed: fields.date("reviewed"),
        reviewed_by: value(fields.text("reviewed_by")),
        maintained_by: fields.texts("maintained_by").into_iter().map(|text| text.value).collect(),
        approved_by: value(fields.text("approved_by")),
        approved: fields.date("approved"),
        updated: fields.date("updated"),
        awaiting_review: fields.flag("awaiting_review"),
        machine_made: fields.flag("machine_made"),
        own_figures: fields.texts("own_figures"),
        aliases: fields.texts("aliases"),
        draft: fields.flag("draft"),
        procedure: Procedure::default(),
        form: None,
        campaign: Campaign::default(),
        hand_out: Vec::new(),
    };
    if kind == Some(Kind::Section) && !is_index {
        let file = fields.file();
        fields.report(
            Diagnostic::new(Code::FieldValue, file)
                .at(0..3)
                .with("field", "kind")
                .with("value", "section")
                .with("expected", "section = index.md"),
        );
    }
    if kind == Some(Kind::Procedure) {
        matter.procedure = Procedure {
            place: fields.text("where"),
            time_limit: fields.text("time_limit"),
            cost: fields.text("cost"),
            documents: fields.texts("documents"),
            agencies: fields.texts("agencies"),
            legal_basis: fields.texts("legal_basis"),
            if_refused: fields.text("if_refused"),
        };
    }
    if kind == Some(Kind::Form) {
        matter.form = fields.text("form");
        if matter.form.is_none() {
            fields.missing("form", "form = \"case\"");
        }
    }
    if kind == Some(Kind::Campaign) {
        matter.campaign = campaign::read(&mut fields);
    }
    if kind == Some(Kind::Outreach) {
        matter.hand_out = fields.texts("hand_out");
    }
    fields.finish();
    matter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_field_stands_before_the_first_table() {
        let page = "+++\ntitle = \"A\"\nmessage = \"\"\"\n[x]\n\"\"\"\n\n[[updates]]\ndate = 2026-01-01\n+++\nIsi\n";
        assert_eq!(next_field(page), page.find("[[updates]]"));
        assert_eq!(next_field("+++\ntitle = \"A\"\n+++\n"), Some(16));
        assert_eq!(next_field("---\ntitle: A\nlist: [1]\n---\n"), Some(23));
        assert_eq!(next_field("# A\n"), None);
    }
}
