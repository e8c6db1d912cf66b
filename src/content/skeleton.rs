//! What a new page or agency begins with: the fields that it needs, in the order of a form, and nothing invented.

use jiff::civil::Date;
use serde_json::Value as Json;

use super::form::Form;
use super::front_matter::{self, Kind};
use super::set;

/// The text of a new page. A procedure has its fields as comments, since none of them can be guessed.
pub fn page(kind: Kind, title: &str, today: Date) -> String {
    let title = Json::from(title);
    let mut text = format!("+++\ntitle = {title}\ndescription = \"\"\nkind = \"{}\"\nupdated = {today}\n", kind.as_str());
    if kind == Kind::Procedure {
        text.push_str(
            "# where = \"\"\n# time_limit = \"\"\n# cost = \"\"\n# documents = [\"\"]\n# agencies = [\"\"]\n# legal_basis = [\"\"]\n\
             # if_refused = \"\"\n",
        );
    }
    if kind == Kind::Campaign {
        text.push_str("demand = \"…\"\naddressees = []\n# starts = 2026-01-31\n# message = \"\"\n# script = \"\"\n");
    }
    text.push_str("+++\n\n");
    if kind == Kind::Procedure {
        text.push_str("## 1\n\n");
    }
    text
}

/// The text of a new agency. Its numbers follow as comments: a number is written when somebody has seen it.
pub fn agency(name: &str, kind: &str, country: &str) -> String {
    let [name, kind, country] = [name, kind, country].map(Json::from);
    format!(
        "kind = {kind}\nname = {name}\ncountry = {country}\n# sources = [\"https://…\"]\n\n# [[phones]]\n# number = \"+62…\"\n\
         # basis = \"official\"\n# source_date = \"2026-01-31\"\n"
    )
}

/// Fields of an original that its translation does not take over: they are about the one file, and who looked at it.
pub const OWN: [&str; 8] =
    ["aliases", "slug", "reviewed", "reviewed_by", "awaiting_review", "machine_made", "own_figures", "updated"];

/// The text of a new translation: the original's, marked as not yet read by anybody who speaks the language.
pub fn translation(original: &str) -> String {
    let mut text = original.to_owned();
    let mut own = front_matter::entries(original, &OWN);
    own.sort_by_key(|range| range.start);
    for range in own.into_iter().rev() {
        text.replace_range(range, "");
    }
    set::set(&text, true, "awaiting_review", &Form::Flag, &Json::Bool(true)).unwrap_or(text)
}
