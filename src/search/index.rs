//! Pages in, the tantivy index of a language out, in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager, WhitespaceTokenizer};
use tantivy::{DocSet, InvertedIndexReader, Searcher, TERMINATED, TantivyDocument, Term};

use crate::content::synonyms::Synonyms;
use crate::diagnostic::{Code, Diagnostic, Failure};
use crate::site::Site;
use crate::sources::Sources;

use super::ends::Ends;
use super::lexicon::Lexicon;
use super::stems::Affixes;
use super::terms::Terms;
use super::units::{self, Names, Page};
use super::{Words, analysis};

/// The fields of a section, in the order of the postings; the first two are the same in all sections of a page.
pub(super) const FIELDS: [&str; 4] = ["title", "other", "heading", "body"];

/// Weight of each field.
pub(super) const WEIGHTS: [f64; 4] = [2.0, 1.8, 1.2, 1.0];

/// Fields that belong to the page as a whole.
pub(super) const PAGE_FIELDS: usize = 2;

/// Memory that tantivy sizes its first tables for, in bytes; it takes more when it needs more. A table that is much larger
/// than the words of a language does not fit into the cache of a processor.
const BUDGET: usize = 2_000_000;

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
    /// For each word that is its own home, where tantivy has its postings in each field.
    entries: Vec<[Option<TermInfo>; 4]>,
    /// The page of each section.
    owners: Vec<u32>,
    facet: Field,
    /// tantivy's dictionary and postings of each field; none where there is no section.
    fields: Vec<Arc<InvertedIndexReader>>,
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

/// Indexes what a language publishes. Fails only where memory does.
pub fn build(
    site: &Site,
    sources: &Sources,
    names: &Names,
    language: usize,
    words: &Words,
) -> Result<(Index, Vec<Diagnostic>), Failure> {
    let pages = units::pages(site, sources, names, language, words);
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

    let mut terms = Terms::new(tag);
    let mut writer = tantivy::IndexBuilder::new()
        .schema(schema.build())
        .tokenizers(tokenizers)
        .single_segment_index_writer(tantivy::directory::RamDirectory::create(), BUDGET)?;
    let mut starts = vec![0];
    let mut facets: BTreeSet<String> = BTreeSet::new();
    let [mut title, mut others, mut heading, mut body] = [const { String::new() }; 4];
    for page in &pages {
        terms.write([page.title.as_str()], &mut title);
        terms.write(page.others.iter().map(String::as_str), &mut others);
        let own: Vec<String> =
            page.countries.iter().map(|c| format!("={}", c.to_lowercase())).chain([format!("={}", page.kind)]).collect();
        for section in &page.sections {
            terms.write([section.heading.as_str()], &mut heading);
            terms.write([section.text.as_str(), section.hidden.as_str()], &mut body);
            let mut document = TantivyDocument::new();
            // Other names stand in the first section alone: that is where they lead.
            for (field, text) in fields.iter().zip([&title, &others, &heading, &body]) {
                if !text.is_empty() {
                    document.add_text(*field, text);
                }
            }
            others.clear();
            document.add_text(facet, own.join(" "));
            writer.add_document(document)?;
        }
        facets.extend(own);
        starts.push(starts.last().copied().unwrap_or(0) + u32::try_from(page.sections.len()).unwrap_or(u32::MAX));
    }
    let mut collector = terms.collector();
    let lost = collector.synonyms(synonyms);
    let problems = lost
        .into_iter()
        .map(|group| Diagnostic::new(Code::SynonymLost, file).at(group.at.clone()).with("word", &*group.word))
        .collect();
    let finished = writer.finalize()?;
    let searcher = finished.reader()?.searcher();
    let (mut norms, mut inverted, mut totals) = (Vec::new(), Vec::new(), [0; 4]);
    if let Some(segment) = searcher.segment_readers().first() {
        for (field, total) in fields.iter().zip(&mut totals) {
            norms.push(segment.get_fieldnorms_reader(*field)?);
            let reader = segment.inverted_index(*field)?;
            *total = reader.total_num_tokens();
            inverted.push(reader);
        }
    }
    let distress = synonyms.distress.iter().map(|text| analysis::query(text, 16).into_iter().map(|t| t.text).collect());
    let mut index = Index {
        language,
        pages,
        lexicon: collector.finish(&facets),
        ends: Ends::default(),
        entries: Vec::new(),
        owners: owners(&starts),
        starts,
        affixes: Affixes::of(tag),
        fillers: super::fillers::of(tag),
        distress: distress.filter(|tokens: &Vec<String>| !tokens.is_empty()).collect(),
        totals,
        searcher,
        facet,
        fields: inverted,
        norms,
    };
    index.entries = index.look_up()?;
    let mut lexicon = std::mem::take(&mut index.lexicon);
    lexicon.cut(|word| (PAGE_FIELDS..FIELDS.len()).map(|field| index.count(field, word) as usize).sum());
    index.ends = Ends::new(&lexicon.words);
    index.lexicon = lexicon;
    Ok((index, problems))
}

impl Index {
    /// Number of sections.
    pub fn sections(&self) -> u32 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The page of a section.
    pub fn page_of(&self, section: u32) -> usize {
        self.owners.get(section as usize).map_or(0, |page| *page as usize)
    }

    /// The sections that have a word in a field, with how often, ascending.
    pub(super) fn postings(&self, field: usize, home: usize) -> Vec<Posting> {
        self.open(field, home).map(listed).unwrap_or_default()
    }

    /// In how many sections a word stands in a field.
    pub(super) fn count(&self, field: usize, home: usize) -> u32 {
        self.entry(field, home).map_or(0, |entry| entry.doc_freq)
    }

    /// True if a section has a word in a field.
    pub(super) fn holds(&self, field: usize, home: usize, section: u32) -> bool {
        let postings = self.open(field, home);
        postings.is_some_and(|mut postings| postings.doc() <= section && postings.seek(section) == section)
    }

    fn entry(&self, field: usize, home: usize) -> Option<&TermInfo> {
        self.entries.get(home)?[field].as_ref()
    }

    fn open(&self, field: usize, home: usize) -> Option<SegmentPostings> {
        let entry = self.entry(field, home)?;
        // The index is in memory: what cannot be read is not there.
        self.fields.get(field)?.read_postings_from_terminfo(entry, IndexRecordOption::WithFreqs).ok()
    }

    /// Goes through tantivy's dictionaries once, which is quicker than asking them for each word.
    fn look_up(&self) -> tantivy::Result<Vec<[Option<TermInfo>; 4]>> {
        let words = &self.lexicon.words;
        let homes: FxHashMap<&[u8], usize> =
            words.iter().enumerate().filter(|(_, w)| !w.term.is_empty()).map(|(index, w)| (w.term.as_bytes(), index)).collect();
        let mut entries = vec![[const { None }; 4]; words.len()];
        for (number, field) in self.fields.iter().enumerate() {
            let mut terms = field.terms().stream()?;
            while terms.advance() {
                if let Some(home) = homes.get(terms.key()) {
                    entries[*home][number] = Some(terms.value().clone());
                }
            }
        }
        Ok(entries)
    }

    /// The pages that a facet (`=my`, `=agency`) holds for, ascending.
    pub(super) fn facet(&self, term: &str) -> Vec<usize> {
        let term = Term::from_field_text(self.facet, term);
        let postings =
            self.searcher.segment_readers().first().and_then(|segment| {
                segment.inverted_index(self.facet).ok()?.read_postings(&term, IndexRecordOption::Basic).ok()?
            });
        let sections = postings.map(listed).unwrap_or_default();
        let mut pages: Vec<usize> = sections.into_iter().map(|(section, _)| self.page_of(section)).collect();
        pages.dedup();
        pages
    }

    /// tantivy's code of a field's length in a section, and the length that it stands for.
    pub(super) fn length(&self, field: usize, section: u32) -> (u8, u32) {
        self.norms.get(field).map_or((0, 0), |n| (n.fieldnorm_id(section), n.fieldnorm(section)))
    }

    /// Average length of a field.
    pub(super) fn average(&self, field: usize) -> f64 {
        self.totals[field] as f64 / f64::from(self.sections().max(1))
    }

    /// Every id and where it stands among the pages, for tests of quality.
    pub fn ids(&self) -> BTreeMap<&str, usize> {
        self.pages.iter().enumerate().map(|(index, page)| (page.id.as_str(), index)).collect()
    }
}

/// The page of each section.
fn owners(starts: &[u32]) -> Vec<u32> {
    let lengths = starts.windows(2).map(|pair| (pair[1] - pair[0]) as usize);
    (0..).zip(lengths).flat_map(|(page, length)| std::iter::repeat_n(page, length)).collect()
}

fn listed(mut postings: SegmentPostings) -> Vec<Posting> {
    let mut list = Vec::with_capacity(postings.size_hint() as usize);
    while postings.doc() != TERMINATED {
        list.push((postings.doc(), postings.term_freq()));
        postings.advance();
    }
    list
}

#[cfg(test)]
mod tests {
    use tantivy::Term;
    use tantivy::collector::TopDocs;
    use tantivy::query::TermQuery;
    use tantivy::schema::IndexRecordOption;

    use super::super::query::field_scores;
    use super::super::units::{Page, Section};
    use super::{FIELDS, Index, from_pages};
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
            let named = index.searcher.schema().get_field(FIELDS[field]).expect("a field");
            let query = TermQuery::new(Term::from_field_text(named, term), IndexRecordOption::WithFreqs);
            let top = index.searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).expect("an answer");
            let mut theirs: Vec<(u32, f64)> = top.into_iter().map(|(score, at)| (at.doc_id, f64::from(score))).collect();
            theirs.sort_by_key(|(section, _)| *section);
            let home = index.lexicon.words.iter().position(|word| word.term == term).expect("a word of the pages");
            let ours = field_scores(&index, field, home);
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
