//! Records in TOML: agencies, and with the same bytes countries, terms, sources and `site.toml`.

use suluh::content::{agency, config, country, glossary};

pub(crate) fn run(text: &str) {
    let mut problems = agency::parse(text, "a.toml", "a").1;
    problems.extend(country::parse(text, "MY.toml", "MY").1);
    problems.extend(glossary::parse_terms(text, "g.toml").1);
    problems.extend(glossary::parse_sources(text, "s.toml").1);
    problems.extend(config::parse(text).1);
    for span in problems.into_iter().filter_map(|problem| problem.span) {
        assert!(span.start <= span.end && span.end <= text.len().max(1), "{span:?} in {text:?}");
    }
}
