//! The fields at the head of a page: TOML between `+++`, YAML between `---`, or none.

mod places;
mod split;
mod texts;

use jiff::civil::Date;

pub(super) use places::region;
pub use places::{entries, next_field};
pub use texts::{FieldText, is_markdown, texts};

use super::campaign;
use super::campaign::Campaign;
use super::fields::{Fields, Spanned};
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
    let (entries, body, mut problems) = split::split(text, file);
    let mut matter = FrontMatter::default();
    if let Some((span, entries)) = entries {
        matter = read(Fields::new(file, "front matter", span, entries, &mut problems), is_index);
    }
    (matter, body, problems)
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
