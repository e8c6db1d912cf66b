//! The style that every page has in line, and the policy that lets it in.
//!
//! On a slow line a style sheet of its own costs a second round trip before the first word can be painted. So the
//! theme's `critical.css` stands in each page's head, and `style.css` is linked where its rules begin to matter. The
//! policy allows no style in line but the one with this hash (W3C, Content Security Policy Level 3, 6.7.3.3).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::theme::{Accent, Theme};

use super::squeeze;

/// Style in line, and the policy of every page of the site.
#[derive(Debug)]
pub(super) struct Critical {
    /// What stands between `<style>` and `</style>`, to the byte.
    pub(super) css: String,
    /// What a page may load and do: this style and its own files, nothing else.
    pub(super) policy: String,
    /// The same for a page that sends nothing: it cannot ask for anything either once its own files are there.
    pub(super) silent: String,
}

impl Critical {
    /// Takes `critical.css` of the theme, and the site's own accent colour after it. With `linked`, pages have no style in
    /// line, and the policy lets none in.
    pub(super) fn new(theme: &Theme, accent: Option<&Accent>, linked: bool) -> Critical {
        let sheet = theme.assets.get(NAME).map_or(&[][..], Vec::as_slice);
        let mut css = String::from_utf8_lossy(&squeeze::style(sheet)).into_owned();
        if let Some(accent) = accent {
            css.push_str(&accent_css(accent));
        }
        // Nothing in a style sheet needs to close an element; an escaped sign means the same (CSS Syntax 3, 4.3.7).
        let css = css.replace("</", "<\\/");
        let hash = if linked { String::new() } else { format!(" '{}'", policy_hash(&css)) };
        // What only a host makes possible.
        let hosted = if linked { "" } else { "connect-src 'self'; manifest-src 'self'; worker-src 'self'; " };
        let policy = |hosted: &str, action: &str| {
            format!(
                "default-src 'none'; script-src 'self'; style-src 'self'{hash}; img-src 'self' data:; font-src 'self'; \
                 {hosted}form-action '{action}'; base-uri 'none'"
            )
        };
        let own = match linked {
            // The shortest that lets nothing in from elsewhere: each page of a folder that is carried has it again.
            true => "default-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'".to_owned(),
            false => policy(hosted, "self"),
        };
        Critical { policy: own, silent: policy("", "none"), css }
    }
}

/// What a policy names a style or a script in line by (W3C, Content Security Policy Level 3, 2.3.1).
pub fn policy_hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Its name in a theme. It is in every page and so is no file of its own.
pub(super) const NAME: &str = "critical.css";

fn accent_css(accent: &Accent) -> String {
    let Accent { light, dark } = accent;
    let (on_light, on_dark) = (crate::theme::PAPER, crate::theme::INK);
    format!(
        "@layer tokens{{:root{{--accent:{light};--accent-ink:{on_light}}}\
         @media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{--accent:{dark};--accent-ink:{on_dark}}}}}\
         :root[data-theme=dark]{{--accent:{dark};--accent-ink:{on_dark}}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_hash_of_the_style_that_stands_in_the_page() {
        let mut theme = Theme::default();
        theme.assets.insert(NAME.into(), b"a { color: red; }".to_vec());
        let critical = Critical::new(&theme, None, false);
        assert_eq!(critical.css, "a{color:red}");
        // printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
        assert!(
            critical.policy.contains("style-src 'self' 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=';"),
            "{}",
            critical.policy
        );
    }

    #[test]
    fn no_theme_can_close_the_style_element() {
        let mut theme = Theme::default();
        theme.assets.insert(NAME.into(), b"a::after { content: \"</style><script>\" }".to_vec());
        assert_eq!(Critical::new(&theme, None, false).css, "a::after{content:\"<\\/style><script>\"}");
    }
}
