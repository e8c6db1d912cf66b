//! YAML 1.2 (yaml.org) in block style, as people read and change configurations; entries in their order.

use crate::content::toml::quoted;

/// A value.
pub(super) enum Yaml {
    /// A text; always quoted, so that `no` and `1.0` stay texts.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// Several values.
    List(Vec<Yaml>),
    /// Names and values.
    Map(Vec<(String, Yaml)>),
}

impl Yaml {
    /// The document.
    pub(super) fn write(&self) -> String {
        let mut out = String::new();
        self.block(0, &mut out);
        out
    }

    fn block(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        match self {
            Yaml::Map(entries) => {
                for (at, (name, value)) in entries.iter().enumerate() {
                    // The first entry of an item stands behind its hyphen.
                    if at > 0 || out.is_empty() || out.ends_with('\n') {
                        out.push_str(&indent);
                    }
                    out.push_str(name);
                    out.push(':');
                    value.below(depth + 1, out);
                }
            }
            Yaml::List(items) => {
                for item in items {
                    out.push_str(&indent);
                    out.push_str("- ");
                    match item {
                        Yaml::Map(entries) if !entries.is_empty() => item.block(depth + 1, out),
                        _ => {
                            out.push_str(&item.flow());
                            out.push('\n');
                        }
                    }
                }
            }
            _ => out.push_str(&self.flow()),
        }
    }

    /// What follows a name: on the same line if it is short.
    fn below(&self, depth: usize, out: &mut String) {
        let simple = |items: &[Yaml]| items.iter().all(|item| !matches!(item, Yaml::Map(_) | Yaml::List(_)));
        match self {
            Yaml::Map(entries) if !entries.is_empty() => {
                out.push('\n');
                self.block(depth, out);
            }
            Yaml::List(items) if !simple(items) => {
                out.push('\n');
                self.block(depth, out);
            }
            _ => {
                out.push(' ');
                out.push_str(&self.flow());
                out.push('\n');
            }
        }
    }

    fn flow(&self) -> String {
        match self {
            Yaml::Text(text) => quoted(text),
            Yaml::Flag(flag) => flag.to_string(),
            Yaml::Number(number) => number.to_string(),
            Yaml::List(items) => format!("[{}]", items.iter().map(Yaml::flow).collect::<Vec<_>>().join(", ")),
            Yaml::Map(entries) => {
                let entry = |(name, value): &(String, Yaml)| format!("{name}: {}", value.flow());
                format!("{{ {} }}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
            }
        }
    }
}
