//! Fluent files: all languages of the theme have the same strings with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::site::repository;

/// The variables of each string; an attribute is `id.attribute`.
pub(crate) type Texts = BTreeMap<String, BTreeSet<String>>;

/// Reads a Fluent file, in which everything must be well-formed.
pub(crate) fn read(file: &Path) -> Texts {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, e)| panic!("{}: {e:?}", file.display()));
    let mut texts = Texts::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = &message.value {
            let old = texts.insert(id.to_owned(), variables(value));
            assert!(old.is_none(), "{}: {id} stands twice", file.display());
        }
        for attribute in &message.attributes {
            texts.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
        }
    }
    texts
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
        }
    }
}

fn collect_inline(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| collect_inline(argument, found));
        }
        _ => {}
    }
}

#[test]
fn the_theme_speaks_all_five_languages() {
    let strings = |language: &str| read(&repository().join(format!("themes/suluh/strings/{language}.ftl")));
    let indonesian = strings("id");
    for language in ["en", "ar", "ms", "zh-Hant"] {
        let own = strings(language);
        let ids = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = ids(&indonesian).difference(&ids(&own)).cloned().collect();
        let surplus: Vec<_> = ids(&own).difference(&ids(&indonesian)).cloned().collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{language}.ftl lacks {missing:?} and has besides {surplus:?}");
        for (id, variables) in &own {
            assert_eq!(variables, &indonesian[id], "the variables of {id} in {language}.ftl, beside those in id.ftl");
        }
    }
}
