//! Pages in, the tantivy index of a language out, in memory.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager, WhitespaceTokenizer};
use tantivy::{DocSet, Searcher, SegmentReader, TERMINATED, TantivyDocument, Term};

use crate::content::synonyms::Synonyms;
use crate::diagnostic::{Code, Diagnostic, Failure};
use crate::site::Site;
use crate::sources::Sources;

use super::ends::Ends;
use super::lexicon::{Collector, Lexicon};
use super::stems::Affixes;
use super::units::{self, Page};
use super::{Words, analysis};

/// The fields of a section, in the order of the postings; the first two are the same in all sections of a page.
pub(super) const FIELDS: [&str; 4] = ["title", "other", "heading", "body"];

/// Weight of each field.
pub(super) const WEIGHTS: [f64; 4] = [2.0, 1.8, 1.2, 1.0];

/// Fields that belong to the page as a whole.
pub(super) const PAGE_FIELDS: usize = 2;

/// Memory that tantivy sizes its first tables for, in bytes; it takes more when it needs more.
const BUDGET: usize = 15_000_000;

/// A posting: section and number of times.
pub(super) type Posting = (u32, u32);

/// The index of a language.
pub struct Index {
    /// Index of the language in the site.
    pub language: usize,
    /// What can be found, in the order of the sections.
    pub pages: Vec<Page>,
    /// Number of the first section of each page, and behind the last the number of all.
    pub starts: Vec<u32>,
    /// Its words.
    pub lexicon: Lexicon,
    /// Its words by their ends.
    pub ends: Ends,
    /// How words are taken apart that no page has.
    pub affixes: Affixes,
    /// Words that people wrap a question in.
    pub fillers: Vec<&'static str>,
    /// Folded words and phrases for which emergency contacts come first.
    pub distress: Vec<Vec<String>>,
    /// Tokens of each field in all sections together.
    pub totals: [u64; 4],
    searcher: Searcher,
    fields: [Field; 4],
    facet: Field,
    norms: Vec<FieldNormReader>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("pages", &self.pages.len())
            .field("words", &self.lexicon.words.len())
            .finish_non_exhaustive()
    }
}

/// Tokens of a page, separated by spaces.
struct Cut {
    title: String,
    others: String,
    sections: Vec<(String, String)>,
}

/// Indexes what a language publishes. Fails only where memory does.
pub(super) fn build(site: &Site, sources: &Sources, language: usize, words: &Words) -> Result<(Index, Vec<Diagnostic>), Failure> {
    let pages = units::pages(site, sources, language, words);
    let own = &site.languages()[language];
    let synonyms = &site.synonyms[language];
    let file = format!("content/{}/{}", own.code, crate::content::synonyms::FILE);
    from_pages(pages, &own.tag, synonyms, &file, language).map_err(|e| Failure::new(format!("index of {}: {e}", own.code)))
}

pub(super) fn from_pages(
    pages: Vec<Page>,
    tag: &str,
    synonyms: &Synonyms,
    file: &str,
    language: usize,
) -> tantivy::Result<(Index, Vec<Diagnostic>)> {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer("space").set_index_option(IndexRecordOption::WithFreqs);
    let fields = FIELDS.map(|name| schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing.clone())));
    let basic = indexing.set_index_option(IndexRecordOption::Basic).set_fieldnorms(false);
    let facet = schema.add_text_field("facet", TextOptions::default().set_indexing_options(basic));
    let tokenizers = TokenizerManager::default();
    tokenizers.register("space", TextAnalyzer::from(WhitespaceTokenizer::default()));

    let cuts: Vec<Cut> = pages.par_iter().map(cut).collect();
    let mut collector = Collector::new(tag);
    let mut writer = tantivy::IndexBuilder::new()
        .schema(schema.build())
        .tokenizers(tokenizers)
        .single_segment_index_writer(tantivy::directory::RamDirectory::create(), BUDGET)?;
    let mut starts = vec![0];
    let mut facets: BTreeSet<String> = BTreeSet::new();
    for (page, cut) in pages.iter().zip(&cuts) {
        let title = terms(&mut collector, &cut.title);
        let others = terms(&mut collector, &cut.others);
        let own: Vec<String> =
            page.countries.iter().map(|c| format!("={}", c.to_lowercase())).chain([format!("={}", page.kind)]).collect();
        for (heading, body) in &cut.sections {
            let mut document = TantivyDocument::new();
            let heading = terms(&mut collector, heading);
            let body = terms(&mut collector, body);
            for (field, text) in fields.iter().zip([&title, &others, &heading, &body]) {
                if !text.is_empty() {
                    document.add_text(*field, text);
                }
            }
            document.add_text(facet, own.join(" "));
            writer.add_document(document)?;
        }
        facets.extend(own);
        starts.push(starts.last().copied().unwrap_or(0) + u32::try_from(cut.sections.len()).unwrap_or(u32::MAX));
    }
    drop(cuts);
    let lost = collector.synonyms(synonyms);
    let problems = lost
        .into_iter()
        .map(|group| Diagnostic::new(Code::SynonymLost, file).at(group.at.clone()).with("word", &*group.word))
        .collect();
    let finished = writer.finalize()?;
    let searcher = finished.reader()?.searcher();
    let mut norms = Vec::new();
    let mut totals = [0; 4];
    if let Some(segment) = searcher.segment_readers().first() {
        for (index, field) in fields.iter().enumerate() {
            norms.push(segment.get_fieldnorms_reader(*field)?);
            totals[index] = segment.inverted_index(*field)?.total_num_tokens();
        }
    }
    let distress = synonyms.distress.iter().map(|text| analysis::query(text, 16).into_iter().map(|t| t.text).collect());
    let mut index = Index {
        language,
        pages,
        starts,
        lexicon: collector.finish(&facets),
        ends: Ends::default(),
        affixes: Affixes::of(tag),
        fillers: super::fillers::of(tag),
        distress: distress.filter(|tokens: &Vec<String>| !tokens.is_empty()).collect(),
        totals,
        searcher,
        fields,
        facet,
        norms,
    };
    let mut lexicon = std::mem::take(&mut index.lexicon);
    lexicon.cut(|word| if word.term.is_empty() { 0 } else { index.cost(word) });
    index.ends = Ends::new(&lexicon.words);
    index.lexicon = lexicon;
    Ok((index, problems))
}

fn cut(page: &Page) -> Cut {
    let tokens = |texts: &[&str]| {
        let mut list = String::new();
        for text in texts {
            analysis::tokens(text, |token| {
                list.push_str(token);
                list.push(' ');
            });
        }
        list
    };
    let others: Vec<&str> = page.others.iter().map(String::as_str).collect();
    Cut {
        title: tokens(&[&page.title]),
        others: tokens(&others),
        sections: page.sections.iter().map(|s| (tokens(&[&s.heading]), tokens(&[&s.text, &s.hidden]))).collect(),
    }
}

fn terms(collector: &mut Collector, tokens: &str) -> String {
    let mut text = String::with_capacity(tokens.len());
    for token in tokens.split_ascii_whitespace() {
        text.push_str(collector.take(token));
        text.push(' ');
    }
    text
}

impl Index {
    /// Number of sections.
    pub fn sections(&self) -> u32 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The page of a section.
    pub fn page_of(&self, section: u32) -> usize {
        self.starts.partition_point(|start| *start <= section).saturating_sub(1)
    }

    /// The sections that have a term in a field, with how often, ascending.
    pub(super) fn postings(&self, field: usize, term: &str) -> Vec<Posting> {
        self.read(self.fields[field], term)
    }

    /// In how many sections a term stands in a field.
    pub(super) fn count(&self, field: usize, term: &str) -> u32 {
        self.segment(|segment| Ok(segment.inverted_index(self.fields[field])?.doc_freq(&Term::from_field_text(self.fields[field], term))?))
            .unwrap_or(0)
    }

    /// True if a section has a term in a field.
    pub(super) fn holds(&self, field: usize, term: &str, section: u32) -> bool {
        let field = self.fields[field];
        let postings = self.segment(|segment| {
            Ok(segment.inverted_index(field)?.read_postings(&Term::from_field_text(field, term), IndexRecordOption::Basic)?)
        });
        postings.flatten().is_some_and(|mut postings| postings.doc() <= section && postings.seek(section) == section)
    }

    /// The pages that a facet (`=my`, `=agency`) holds for, ascending.
    pub(super) fn facet(&self, term: &str) -> Vec<usize> {
        let mut pages: Vec<usize> = self.read(self.facet, term).into_iter().map(|(section, _)| self.page_of(section)).collect();
        pages.dedup();
        pages
    }

    /// Asks the one segment. The index is in memory: what cannot be read is not there.
    fn segment<T>(&self, ask: impl FnOnce(&SegmentReader) -> tantivy::Result<T>) -> Option<T> {
        self.searcher.segment_readers().first().and_then(|segment| ask(segment).ok())
    }

    fn read(&self, field: Field, term: &str) -> Vec<Posting> {
        let mut list = Vec::new();
        let postings = self.segment(|segment| {
            Ok(segment.inverted_index(field)?.read_postings(&Term::from_field_text(field, term), IndexRecordOption::WithFreqs)?)
        });
        if let Some(Some(mut postings)) = postings {
            while postings.doc() != TERMINATED {
                list.push((postings.doc(), postings.term_freq()));
                postings.advance();
            }
        }
        list
    }

    /// tantivy's code of a field's length in a section, and the length that it stands for.
    pub(super) fn length(&self, field: usize, section: u32) -> (u8, u32) {
        self.norms.get(field).map_or((0, 0), |n| (n.fieldnorm_id(section), n.fieldnorm(section)))
    }

    /// Average length of a field.
    pub(super) fn average(&self, field: usize) -> f64 {
        self.totals[field] as f64 / f64::from(self.sections().max(1))
    }

    fn cost(&self, word: &super::lexicon::Word) -> usize {
        (PAGE_FIELDS..FIELDS.len()).map(|field| self.count(field, &word.term) as usize).sum()
    }

    /// Every id and where it stands among the pages, for tests of quality.
    pub fn ids(&self) -> BTreeMap<&str, usize> {
        self.pages.iter().enumerate().map(|(index, page)| (page.id.as_str(), index)).collect()
    }
}

#[cfg(test)]
mod tests {
    use tantivy::Term;
    use tantivy::collector::TopDocs;
    use tantivy::query::TermQuery;
    use tantivy::schema::IndexRecordOption;

    use super::super::query::field_scores;
    use super::super::units::{Page, Section};
    use super::{Index, from_pages};
    use crate::content::synonyms;

    fn page(title: &str, sections: &[(&str, &str)]) -> Page {
        let sections = sections
            .iter()
            .map(|(heading, text)| Section { heading: (*heading).into(), text: (*text).into(), ..Section::default() })
            .collect();
        Page { id: title.into(), title: title.into(), kind: "guide", sections, ..Page::default() }
    }

    fn index() -> Index {
        let long = "Majikan harus membayar gaji setiap bulan. ".repeat(30);
        let pages = vec![
            page("Gaji tidak dibayar", &[("", "Hitung gaji yang kurang."), ("Lapor", &long)]),
            page("Paspor ditahan", &[("", "Minta paspor kembali; gaji tidak boleh ditahan."), ("Gaji", "Simpan bukti gaji")]),
            page("Kosong", &[("", "")]),
        ];
        from_pages(pages, "id", &synonyms::parse("paspor = [\"passport\"]\n", "s").0, "s", 0).expect("an index in memory").0
    }

    #[test]
    fn scores_are_those_of_tantivy() {
        let index = index();
        for (field, term) in [(0, "gaji"), (2, "gaji"), (3, "gaji"), (3, "bayar"), (3, "paspor")] {
            let query = TermQuery::new(Term::from_field_text(index.fields[field], term), IndexRecordOption::WithFreqs);
            let top = index.searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).expect("an answer");
            let mut theirs: Vec<(u32, f64)> = top.into_iter().map(|(score, at)| (at.doc_id, f64::from(score))).collect();
            theirs.sort_by_key(|(section, _)| *section);
            let ours = field_scores(&index, field, term);
            assert_eq!(ours.len(), theirs.len(), "{term}");
            for (a, b) in ours.iter().zip(&theirs) {
                assert!(a.0 == b.0 && (a.1 - b.1).abs() < 1e-4, "{term} {a:?} {b:?}");
            }
        }
    }

    #[test]
    fn every_page_stands_in_the_order_of_its_sections() {
        let index = index();
        assert_eq!(index.starts, [0, 2, 4, 5]);
        assert_eq!([0, 1, 2, 3, 4].map(|section| index.page_of(section)), [0, 0, 1, 1, 2]);
        assert_eq!(index.facet("=guide"), [0, 1, 2]);
    }
}
