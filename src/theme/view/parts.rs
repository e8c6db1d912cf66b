//! Which fields of each page are handed over as they are.

use tera::Value;

use super::frame::text;
use super::*;

/// Implements [`View`]; names the fields that are handed over as they are, and how.
macro_rules! views {
    ($($view:ident { $($name:ident: $part:expr),* })*) => {
        $(impl View for $view {
            fn frame(&self) -> &FrameView {
                &self.frame
            }

            fn parts(&self) -> Vec<(&'static str, Value)> {
                vec![$((stringify!($name), ($part as fn(&$view) -> Value)(self))),*]
            }
        })*
    };
}

views! {
    GuideView { body: |view| text(&view.body) }
    SectionView { body: |view| text(&view.body) }
    HomeView { body: |view| text(&view.body) }
    AgencyView { agency: |view| view.agency.clone() }
    CountryView {}
    CountriesView {}
    DirectoryView {}
    HelpView {}
    GlossaryView {}
    AzView {}
    CarryView {}
    DataView {}
    PaperView { body: |view| text(&view.body), contacts: |view| Value::from(view.contacts.as_slice()) }
    CommitmentsView {}
    PlainView {}
    RedirectView {}
    PhrasesView {}
    PhraseCardsView {}
    BesideView { rows: |view| Value::from(view.rows.iter().map(Value::from).collect::<Vec<_>>()) }
}

impl View for FormView {
    fn frame(&self) -> &FrameView {
        &self.guide.frame
    }

    fn parts(&self) -> Vec<(&'static str, Value)> {
        self.guide.parts()
    }

    fn sends_nothing(&self) -> bool {
        true
    }
}

impl View for CampaignView {
    fn frame(&self) -> &FrameView {
        &self.guide.frame
    }

    fn parts(&self) -> Vec<(&'static str, Value)> {
        vec![("body", text(&self.guide.body)), ("addressees", Value::from(self.addressees.as_slice()))]
    }
}

impl View for OutreachView {
    fn frame(&self) -> &FrameView {
        &self.guide.frame
    }

    fn parts(&self) -> Vec<(&'static str, Value)> {
        vec![("body", text(&self.guide.body))]
    }
}

impl View for ProcedureView {
    fn frame(&self) -> &FrameView {
        &self.guide.frame
    }

    fn parts(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("body", Value::from(Vec::<Value>::new())),
            ("agencies", Value::from(self.agencies.as_slice())),
            ("intro", text(&self.intro)),
            ("steps", Value::from(self.steps.iter().map(Value::from).collect::<Vec<_>>())),
        ]
    }
}
