//! Cards to show: whether readers can see what they say, and whether the countries that they name are there.

use crate::content::phrases::FOLDER;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let default = &site.languages()[site.config.default_language];
    let mut problems = Vec::new();
    for situation in site.phrases.values() {
        let file = format!("{FOLDER}{}.toml", situation.id);
        for phrase in &situation.phrases {
            // What has no sentence at all has been reported.
            if phrase.text.texts().next().is_some() && phrase.text.exact(&default.tag).is_none() {
                let problem = Diagnostic::new(Code::PhraseUntranslated, &*file).at(phrase.span.clone());
                problems.push(problem.with("language", &*default.code));
            }
            for code in phrase.countries.iter().filter(|code| !site.countries.contains_key(&code.value)) {
                let problem = Diagnostic::new(Code::LinkCountry, &*file).at(code.span.clone());
                let codes = site.countries.keys().map(String::as_str);
                problems.push(problem.with("target", &*code.value).suggest(&code.value, codes));
            }
        }
    }
    problems
}
