//! Code blocks to HTML with classes (`hl-…`), by syntect; the theme gives the classes colours.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxDefinition, SyntaxSet};
use syntect::util::LinesWithEndings;

/// Longest code that is highlighted, in bytes: grammars are regular expressions, and a page is no program.
const LONGEST: usize = 64 * 1024;

/// Highlighted HTML of a code block, or `None` for a language that nobody knows.
pub(super) fn highlight(code: &str, language: &str) -> Option<String> {
    if language.is_empty() || code.len() > LONGEST || code.lines().any(|l| l.len() > 2_000) {
        return None;
    }
    let syntaxes = syntaxes();
    let syntax = syntaxes.find_syntax_by_token(language)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, syntaxes, style);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

/// Grammars are loaded when the first page with code is rendered, and TOML, which syntect lacks, is ours.
fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(|| {
        let mut builder = SyntaxSet::load_defaults_newlines().into_builder();
        if let Ok(toml) = SyntaxDefinition::load_from_str(include_str!("toml.sublime-syntax"), true, None) {
            builder.add(toml);
        }
        builder.build()
    })
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn code_is_marked_and_escaped() {
        let html = highlight("title = \"<gaji>\" # x\n", "toml").expect("TOML is known");
        assert!(html.contains("hl-string") && html.contains("&lt;gaji&gt;") && html.contains("hl-comment"), "{html}");
        assert!(highlight("echo", "no-such-language").is_none());
    }
}
