//! The head of a page: TOML between `+++`, YAML between `---`, or anything else.

use suluh::content::front_matter;

pub(crate) fn run(text: &str) {
    for page in [text.to_owned(), format!("+++\n{text}\n+++\n"), format!("---\n{text}\n---\n")] {
        let (_, start, problems) = front_matter::parse(&page, "a.md", false);
        assert!(page.is_char_boundary(start));
        for span in problems.into_iter().filter_map(|problem| problem.span) {
            assert!(span.start <= span.end && span.end <= page.len().max(1), "{span:?} in {page:?}");
        }
    }
}
