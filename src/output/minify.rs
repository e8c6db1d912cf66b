//! Scripts with short names for what only they see, and without what only their author reads.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The script as it is sent. It means the same to the same browsers: its syntax is not made newer. Comments that state a
/// licence stay. Whatever is no script by the standard (ECMA-262) is sent as it is.
pub fn minified(script: &[u8]) -> Vec<u8> {
    let allocator = Allocator::default();
    let Some(read) = std::str::from_utf8(script)
        .ok()
        .map(|text| Parser::new(&allocator, text, SourceType::unambiguous()).parse())
        .filter(|read| !read.panicked && read.errors.is_empty())
    else {
        return script.to_vec();
    };
    let comments = CommentOptions { legal: LegalComment::Inline, ..CommentOptions::disabled() };
    let options = CodegenOptions { comments, ..CodegenOptions::minify() };
    let names = Mangler::new().build(&read.program);
    let written = Codegen::new()
        .with_options(options)
        .with_scoping(Some(names.scoping))
        .with_private_member_mappings(Some(names.class_private_mappings))
        .build(&read.program);
    written.code.into_bytes()
}

#[cfg(test)]
mod tests {
    fn sent(script: &str) -> String {
        String::from_utf8(super::minified(script.as_bytes())).expect("text")
    }

    #[test]
    fn scripts_are_sent_without_what_only_their_author_reads() {
        assert_eq!(
            sent("// Why.\n(() => {\n  const number = `\n //`; // b\n  f(number, number);\n})();\n"),
            "(()=>{const e=`\n //`;f(e,e)})();"
        );
    }

    #[test]
    fn what_others_may_see_or_must_read_stays() {
        assert_eq!(sent("var given = 1; /*! Licence. */ f({ given });"), "var given=1;/*! Licence. */f({given});");
        assert_eq!(sent("export const given = 1;"), "export const given=1;");
    }

    #[test]
    fn what_is_no_script_is_left_alone() {
        assert_eq!(sent("const a = ;"), "const a = ;");
    }
}
