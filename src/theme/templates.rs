//! Compiles templates once and renders pages with them (Tera 2).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, Value};

use crate::diagnostic::{Code, Diagnostic};

use super::{Strings, Theme, icons, strings};

/// Compiled templates; all languages share them, since they are some 3 MB.
pub struct Templates {
    tera: Tera,
    paths: BTreeMap<String, String>,
}

/// Templates with the words of one language.
pub struct Renderer {
    templates: Arc<Templates>,
    strings: Arc<Strings>,
    shared: Vec<(&'static str, Value)>,
}

thread_local! {
    /// The strings of the page that this thread renders: functions of Tera are registered once, for all languages.
    static READER: RefCell<Option<Arc<Strings>>> = const { RefCell::new(None) };
}

/// Compiles a theme. Problems name the template and the place in it. With `drawn`, icons are what [`icons::rules`] draws.
pub fn compile(theme: &Theme, drawn: bool) -> (Arc<Templates>, Vec<Diagnostic>) {
    let mut problems = strings::check(theme);
    let mut tera = Tera::new();
    // Templates are added together, because they extend one another; when that fails, one by one, to
    // find every fault and not the first alone.
    let written = |(name, svg): (&String, &String)| (name.clone(), if drawn { icons::element(name, svg) } else { svg.clone() });
    let icons = Arc::new(theme.icons.iter().map(written).collect());
    tera.register_function("icon", Icon { icons });
    tera.register_function("text", Text);
    let all: Vec<(&str, &str)> = theme.templates.iter().map(|(n, f)| (n.as_str(), f.text.as_str())).collect();
    if let Err(error) = tera.add_raw_templates(all) {
        let unknown = unknown_names(&error.to_string(), theme);
        if unknown.is_empty() {
            problems.push(problem(&error, Code::TemplateSyntax, theme));
        }
        problems.extend(unknown);
    }
    let paths = theme.templates.iter().map(|(name, file)| (name.clone(), file.path.clone())).collect();
    (Arc::new(Templates { tera, paths }), problems)
}

/// Writes an icon.
struct Icon {
    icons: Arc<BTreeMap<String, String>>,
}

impl tera::Function<Value> for Icon {
    fn call(&self, kwargs: Kwargs, _: &State) -> Value {
        let name: Option<&str> = kwargs.get("name").ok().flatten();
        let svg = name.and_then(|n| self.icons.get(n)).or_else(|| self.icons.get("info"));
        Value::safe_string(svg.map_or("", String::as_str))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn problem(error: &tera::Error, code: Code, theme: &Theme) -> Diagnostic {
    let paths: BTreeMap<String, String> = theme.templates.iter().map(|(n, f)| (n.clone(), f.path.clone())).collect();
    located(error, code, &paths)
}

/// Functions, filters and components that do not exist. Tera tells all of them in one text, each as
/// `error: MESSAGE` and `--> TEMPLATE:LINE:COLUMN` on the next line.
fn unknown_names(report: &str, theme: &Theme) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (message, place) in report.lines().zip(report.lines().skip(1)) {
        let (Some((_, cause)), Some(place)) = (message.split_once("error: "), place.trim_start().strip_prefix("--> ")) else {
            continue;
        };
        let mut parts = place.rsplitn(3, ':');
        let (column, line, name) = (parts.next(), parts.next(), parts.next());
        let number = |text: Option<&str>| text.and_then(|t| t.parse::<usize>().ok()).unwrap_or(1).saturating_sub(1);
        let Some(file) = name.and_then(|name| theme.templates.get(name)) else { continue };
        let start: usize = file.text.split_inclusive('\n').take(number(line)).map(str::len).sum();
        let rest = file.text[start..].lines().next().unwrap_or_default();
        let at = start + rest.char_indices().nth(number(column)).map_or(0, |(index, _)| index);
        problems.push(Diagnostic::new(Code::TemplateSyntax, file.path.as_str()).at(at..at + 1).with("cause", cause));
    }
    problems
}

fn located(error: &tera::Error, code: Code, paths: &BTreeMap<String, String>) -> Diagnostic {
    use tera::ErrorKind;
    let path = |name: &str| paths.get(name).cloned().unwrap_or_else(|| format!("themes/{name}"));
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            Diagnostic::new(code, path(report.filename())).at(span.range.clone()).with("cause", report.message())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            Diagnostic::new(code, path(tpl)).with("cause", "it leads back to itself")
        }
        ErrorKind::MissingParent { current, parent } => {
            Diagnostic::new(code, path(current)).with("cause", format!("it extends {parent}, which does not exist"))
        }
        _ => {
            let text = error.to_string();
            Diagnostic::new(code, "themes").with("cause", text.lines().next().unwrap_or_default())
        }
    }
}

impl Renderer {
    /// Templates for a reader's language: with its words, and what all of its pages share.
    pub fn new(templates: &Arc<Templates>, strings: Arc<Strings>, shared: Vec<(&'static str, Value)>) -> Renderer {
        Renderer { templates: Arc::clone(templates), strings, shared }
    }

    /// Renders a page. What `context` names goes before what the reader's pages share.
    pub fn render(&self, template: &str, context: Context, page: &str) -> Result<Vec<u8>, Diagnostic> {
        let mut all = self.context();
        all.extend(context);
        let mut bytes = Vec::with_capacity(16 * 1024);
        match self.reading(|tera| tera.render_to(template, &all, &mut bytes)) {
            Ok(()) => Ok(bytes),
            Err(error) => Err(located(&error, Code::TemplateRender, &self.templates.paths).with("page", page)),
        }
    }
}

impl Renderer {
    /// Renders a component by itself, of one argument, for pages from which `root` leads back to the root. None if that
    /// fails: the page that has it in its template says why.
    pub fn component(&self, name: &str, (argument, value): (&'static str, &Value), root: &str) -> Option<String> {
        let (mut arguments, mut implicit) = (Context::new(), self.context());
        arguments.insert_value(argument, value.clone());
        implicit.insert_value("root", Value::normal_string(root));
        self.reading(|tera| tera.render_component_with_implicits(name, &arguments, &implicit, None, true)).ok()
    }

    /// What the reader's pages share.
    fn context(&self) -> Context {
        let mut context = Context::new();
        for (name, value) in &self.shared {
            context.insert_value(*name, value.clone());
        }
        context
    }

    /// Renders while functions have the reader's strings.
    fn reading<T>(&self, render: impl FnOnce(&Tera) -> T) -> T {
        READER.set(Some(Arc::clone(&self.strings)));
        let rendered = render(&self.templates.tera);
        READER.set(None);
        rendered
    }
}

/// A string with variables, in the language of the page.
struct Text;

impl tera::Function<String> for Text {
    fn call(&self, kwargs: Kwargs, _: &State) -> String {
        let mut id = String::new();
        let mut args: Vec<(String, fluent_bundle::FluentValue<'static>)> = Vec::new();
        for (name, value) in kwargs.iter() {
            let name = name.to_string();
            if name == "id" {
                id = value.to_string();
            } else if let Some(number) = value.as_f64() {
                args.push((name, number.into()));
            } else {
                args.push((name, value.to_string().into()));
            }
        }
        let args: Vec<(&str, fluent_bundle::FluentValue<'_>)> = args.iter().map(|(n, v)| (n.as_str(), v.clone())).collect();
        READER.with_borrow(|strings| strings.as_ref().map_or_else(String::new, |strings| strings.text(&id, &args)))
    }
}
