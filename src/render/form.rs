//! A form on its page: labels in the reader's language and in a second one, letters with gaps, time limits.

use serde_json::{Map, Value as Json, json};

use crate::content::sheet::{Field, Kind, Letter, Limit, Piece, Sheet, pieces};
use crate::content::text::Localized;
use crate::site::Site;
use crate::theme::view::{
    ChoiceView, ColumnView, FormLetterView, FormSheetView, LabelView, LetterPieceView, LimitView, SecondView, SheetFieldView,
    SheetSectionView,
};

use super::context::Shared;
use super::text::TextContext;

/// Yes and no, in the words of the theme; no choice of an editor can have such a key.
const WORDS: [&str; 2] = ["yes", "no"];

/// A form for the readers of `language`.
pub(super) fn view(shared: &Shared<'_>, language: usize, sheet: &Sheet, text: &mut TextContext<'_>) -> FormSheetView {
    let site = shared.site;
    let complete = complete(site, sheet);
    let chain: Vec<usize> =
        site.chain(language).filter_map(|code| site.languages().iter().position(|l| l.code == code)).collect();
    let own = chain.iter().copied().find(|language| complete.contains(language)).unwrap_or(language);
    let others: Vec<usize> = complete.iter().copied().filter(|other| *other != own).collect();
    let maker = Maker { shared, own, second: others.first().copied() };
    let of = |language: usize| {
        let known = &site.languages()[language];
        SecondView { code: known.code.clone(), tag: known.tag.clone(), dir: known.dir.as_str(), name: known.name.clone() }
    };
    FormSheetView {
        id: sheet.id.clone(),
        lang: site.languages()[own].tag.clone(),
        dir: site.languages()[own].dir.as_str(),
        second: maker.second.map(of),
        languages: others.iter().copied().map(of).collect(),
        awaiting_review: sheet.awaiting_review.contains(&site.languages()[own].code),
        sections: sheet
            .sections
            .iter()
            .map(|section| SheetSectionView {
                label: maker.label(format!("#{}", section.id), &section.label),
                help: section.help.as_ref().map(|help| maker.text(help)),
                fields: section.fields.iter().map(|field| maker.field(field)).collect(),
            })
            .collect(),
        letters: sheet.letters.iter().map(|letter| maker.letter(letter)).collect(),
        limits: sheet.limits.iter().map(|limit| maker.limit(limit, language, text)).collect(),
        data: data(shared, sheet, &maker, &complete),
    }
}

/// Languages of the site in which every label is written.
fn complete(site: &Site, sheet: &Sheet) -> Vec<usize> {
    let mut labels: Vec<&Localized> = Vec::new();
    each(sheet, &mut |_, label| labels.push(label));
    let all = |code: &str| labels.iter().all(|label| label.exact(code).or(label.exact("")).is_some());
    let languages = (0..site.languages().len()).filter(|language| all(&site.languages()[*language].code));
    languages.collect()
}

/// Every label with its key, in the order of the page.
fn each<'a>(sheet: &'a Sheet, tell: &mut dyn FnMut(String, &'a Localized)) {
    for section in &sheet.sections {
        tell(format!("#{}", section.id), &section.label);
        for field in &section.fields {
            tell(field.id.clone(), &field.label);
            for choice in &field.choices {
                tell(choice_key(field, &choice.id), &choice.label);
            }
            for column in &field.columns {
                tell(column_key(field, column), &column.label);
            }
        }
    }
}

fn choice_key(field: &Field, choice: &str) -> String {
    format!("{}:{choice}", field.id)
}

fn column_key(field: &Field, column: &Field) -> String {
    format!("{}.{}", field.id, column.id)
}

/// Makes the views of a form in two languages.
struct Maker<'a> {
    shared: &'a Shared<'a>,
    own: usize,
    second: Option<usize>,
}

impl Maker<'_> {
    fn text(&self, text: &Localized) -> String {
        text.get(self.shared.site.chain(self.own)).map_or_else(String::new, |(text, _)| text.to_owned())
    }

    fn label(&self, key: String, label: &Localized) -> LabelView {
        let code = self.second.map(|second| self.shared.site.languages()[second].code.as_str());
        let second = code.and_then(|code| label.exact(code).or(label.exact("")));
        LabelView { key, text: self.text(label), second: second.map(str::to_owned) }
    }

    fn field(&self, field: &Field) -> SheetFieldView {
        let choices = match field.kind {
            Kind::YesNo => WORDS.iter().map(|word| self.word(word)).collect(),
            _ => {
                let one = |choice: &crate::content::sheet::Choice| ChoiceView {
                    id: choice.id.clone(),
                    label: self.label(choice_key(field, &choice.id), &choice.label),
                };
                field.choices.iter().map(one).collect()
            }
        };
        let column = |column: &Field| ColumnView {
            id: column.id.clone(),
            kind: column.kind.as_str(),
            label: self.label(column_key(field, column), &column.label),
        };
        SheetFieldView {
            id: field.id.clone(),
            kind: field.kind.as_str(),
            label: self.label(field.id.clone(), &field.label),
            help: field.help.as_ref().map(|help| self.text(help)),
            choices,
            currencies: field.currencies.clone(),
            columns: field.columns.iter().map(column).collect(),
            rows: if field.kind == Kind::Rows { (1..=field.rows).collect() } else { Vec::new() },
        }
    }

    fn word(&self, word: &str) -> ChoiceView {
        let said = |language: usize| self.shared.reader(language).word(word);
        let label = LabelView { key: format!(":{word}"), text: said(self.own), second: self.second.map(said) };
        ChoiceView { id: word.to_owned(), label }
    }

    fn letter(&self, letter: &Letter) -> FormLetterView {
        let (site, shown) = (self.shared.site, self.letter_language(letter));
        let own = &site.languages()[shown];
        let text = letter.text.exact(&own.code).map_or_else(|| self.text(&letter.text), str::to_owned);
        let piece = |piece: Piece<'_>| match piece {
            Piece::Text(text) => LetterPieceView { text: Some(text.to_owned()), gap: None },
            Piece::Gap(name) => LetterPieceView { text: None, gap: Some(name.to_owned()) },
        };
        let paragraphs = text.split("\n\n").map(|paragraph| pieces(paragraph).into_iter().map(piece).collect());
        FormLetterView {
            id: letter.id.clone(),
            title: letter.title.exact(&own.code).map_or_else(|| self.text(&letter.title), str::to_owned),
            code: own.code.clone(),
            lang: own.tag.clone(),
            dir: own.dir.as_str(),
            paragraphs: paragraphs.collect(),
        }
    }

    /// The language in which a letter is shown first: the reader's, else the nearest in which somebody has written it.
    fn letter_language(&self, letter: &Letter) -> usize {
        let site = self.shared.site;
        let written = site.chain(self.own).find(|code| letter.text.exact(code).is_some());
        written.and_then(|code| site.languages().iter().position(|language| language.code == code)).unwrap_or(self.own)
    }

    fn limit(&self, limit: &Limit, language: usize, text: &mut TextContext<'_>) -> LimitView {
        let reader = self.shared.reader(language);
        LimitView {
            id: limit.id.clone(),
            label: self.text(&limit.label),
            rule: self.text(&limit.rule),
            from: self.text(&limit.from),
            count: limit.count,
            unit: limit.unit.as_str(),
            country: limit.country.as_ref().map(|code| reader.country_link(self.shared.site, language, &code.value)),
            number: text.number(&limit.source.value),
            mark: text.mark(&limit.source.value),
            source: limit.source.value.clone(),
        }
    }
}

/// What the script of the page must know: `f` the form, `v` its version, `l` the language of the labels, `q` the questions
/// with what they hold, `k` the keys of the labels, `t` the
/// labels in this order in each language that the page does not show, `m` the letters by id and language.
fn data(shared: &Shared<'_>, sheet: &Sheet, maker: &Maker<'_>, complete: &[usize]) -> String {
    let site = shared.site;
    let question = |field: &Field| {
        let columns: Vec<Json> = field.columns.iter().map(|column| json!([column.id, column.kind.as_str()])).collect();
        if columns.is_empty() { json!([field.id, field.kind.as_str()]) } else { json!([field.id, field.kind.as_str(), columns]) }
    };
    let questions = sheet
        .sections
        .iter()
        .flat_map(|section| std::iter::once(json!([format!("#{}", section.id)])).chain(section.fields.iter().map(question)));
    // The labels that stand in the page are read from it.
    let shown = [Some(maker.own).filter(|_| maker.second.is_some()), maker.second];
    let own = Some(maker.own).filter(|own| !complete.contains(own));
    let texts = complete.iter().chain(&own).filter(|language| !shown.contains(&Some(**language))).map(|language| {
        let code = &site.languages()[*language].code;
        let mut texts: Vec<String> = Vec::new();
        each(sheet, &mut |_, label| texts.push(label.exact(code).map_or_else(|| maker.text(label), str::to_owned)));
        texts.extend(WORDS.iter().map(|word| shared.reader(*language).word(word)));
        (code.clone(), Json::from(texts))
    });
    let mut keys = Vec::new();
    each(sheet, &mut |key, _| keys.push(key));
    keys.extend(WORDS.iter().map(|word| format!(":{word}")));
    let letters = sheet.letters.iter().map(|letter| {
        let other = |language: &usize| {
            let code = &site.languages()[*language].code;
            letter
                .text
                .exact(code)
                .filter(|_| *language != maker.letter_language(letter))
                .map(|text| (code.clone(), Json::from(text)))
        };
        (letter.id.clone(), complete.iter().filter_map(other).collect::<Map<_, _>>().into())
    });
    let data = json!({
        "f": sheet.id,
        "v": sheet.version,
        "l": site.languages()[maker.own].code,
        "q": questions.collect::<Vec<_>>(),
        "k": keys,
        "t": texts.collect::<Map<_, _>>(),
        "m": letters.collect::<Map<_, _>>(),
    });
    // In a string of JSON an escaped sign means the same, and no text can end the element that holds it.
    data.to_string().replace('<', "\\u003c")
}
