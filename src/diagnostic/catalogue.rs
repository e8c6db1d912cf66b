//! The list of all kinds of problems. Their words stand in `messages/en.ftl` and `messages/id.ftl`.

use super::Severity::{self, Error, Warning};

/// Declares each code once: its variant, its name, its severity.
macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident;)*) => {
        /// A kind of problem. The name is stable: scripts and editors rely on it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each code is explained by its message in messages/en.ftl")]
        pub enum Code { $($variant,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as in JSON and in the catalogue of messages.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// Whether it stops a build.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => $severity,)* }
            }
        }
    };
}

codes! {
    // The site folder
    NotUtf8 "not-utf8" Error;
    NulByte "nul-byte" Error;
    FileTooLarge "file-too-large" Error;
    FileUnreadable "file-unreadable" Error;
    NotAFile "not-a-file" Error;
    LinkOutsideSite "symlink-outside" Error;
    LinkedFolder "symlink-folder" Error;
    NameNotUtf8 "name-not-utf8" Error;
    NameReserved "name-reserved" Error;
    NameCase "name-case" Error;
    FileIgnored "file-ignored" Warning;
    // Fields of TOML and YAML
    ConfigMissing "config-missing" Error;
    SyntaxToml "toml-syntax" Error;
    SyntaxYaml "yaml-syntax" Error;
    FrontMatterUnclosed "front-matter-unclosed" Error;
    FieldUnknown "field-unknown" Error;
    FieldMissing "field-missing" Error;
    FieldType "field-type" Error;
    FieldValue "field-value" Error;
    IdDuplicate "id-duplicate" Error;
    NothingPublished "nothing-published" Error;
    // Languages
    LanguageUnknown "language-unknown" Error;
    LanguageDuplicate "language-duplicate" Error;
    LanguageUnlisted "language-unlisted" Error;
    FallbackUnknown "fallback-unknown" Error;
    FallbackLoop "fallback-loop" Error;
    SideBySide "side-by-side" Error;
    // Theme
    ThemeMissing "theme-missing" Error;
    ThemeContract "theme-contract" Error;
    TemplateSyntax "template-syntax" Error;
    TemplateRender "template-render" Error;
    StringsSyntax "strings-syntax" Error;
    AccentContrast "accent-contrast" Error;
    // Pages
    TitleMissing "title-missing" Warning;
    AddressClash "address-clash" Error;
    SlugInvalid "slug-invalid" Error;
    AliasInvalid "alias-invalid" Error;
    NestingTooDeep "nesting-too-deep" Error;
    HeadingSkipped "heading-skipped" Warning;
    HeadingsDiffer "headings-differ" Warning;
    HtmlRemoved "html-removed" Warning;
    StepsMissing "steps-missing" Warning;
    // Guided help
    TriageEmpty "triage-empty" Error;
    TriageDeadEnd "triage-dead-end" Error;
    TriageUnlinked "triage-unlinked" Error;
    TriageQuestions "triage-questions" Error;
    TriageForeign "triage-foreign" Error;
    TriageNobody "triage-nobody" Error;
    TriageLoop "triage-loop" Error;
    // Figures
    ChartEmpty "chart-empty" Error;
    ChartSyntax "chart-syntax" Error;
    ChartColumns "chart-columns" Error;
    ChartNumber "chart-number" Error;
    ChartNegative "chart-negative" Error;
    ChartKind "chart-kind" Error;
    ChartPlace "chart-place" Error;
    ChartSource "chart-source" Error;
    // Forms and what was filled in
    FormUnknown "form-unknown" Error;
    FormLabel "form-label" Warning;
    LetterGap "letter-gap" Error;
    CaseNone "case-none" Error;
    CaseAltered "case-altered" Error;
    CaseIncomplete "case-incomplete" Error;
    CaseVersion "case-version" Error;
    CaseForm "case-form" Error;
    CaseAnswer "case-answer" Error;
    // Links and files
    LinkPage "link-page" Error;
    LinkAnchor "link-anchor" Error;
    LinkAgency "link-agency" Error;
    LinkTerm "link-term" Error;
    LinkSource "link-source" Error;
    LinkCountry "link-country" Error;
    LinkFile "link-file" Error;
    LinkOutside "link-outside" Error;
    LinkScheme "link-scheme" Error;
    LinkDead "link-dead" Warning;
    LinkMoved "link-moved" Warning;
    ImageForeign "image-foreign" Error;
    ImageAlt "image-alt" Error;
    ImageBroken "image-broken" Error;
    FileActive "file-active" Error;
    // Agencies and facts
    PersonalData "personal-data" Error;
    PhoneInvalid "phone-invalid" Error;
    CountryUnknown "country-unknown" Error;
    PhraseEmpty "phrase-empty" Error;
    PhraseUntranslated "phrase-untranslated" Error;
    NumberUnverified "number-unverified" Warning;
    NumberOld "number-old" Warning;
    EvidenceMissing "evidence-missing" Error;
    DatesReversed "dates-reversed" Error;
    // Freshness and completeness
    ReviewMissing "review-missing" Warning;
    ReviewDue "review-due" Warning;
    TranslationMissing "translation-missing" Warning;
    TranslationOutdated "translation-outdated" Warning;
    PassageOutdated "passage-outdated" Warning;
    FiguresDiffer "figures-differ" Error;
    PageOrphan "page-orphan" Warning;
    SynonymLost "synonym-lost" Warning;
    // Plain language
    SentenceLong "sentence-long" Warning;
    WordHard "word-hard" Warning;
    PassiveChain "passive-chain" Warning;
    // Translations that come back
    ImportSyntax "import-syntax" Error;
    ImportForeign "import-foreign" Error;
    ImportStale "import-stale" Warning;
    ImportPlaceholder "import-placeholder" Error;
    ImportLink "import-link" Error;
    ImportStructure "import-structure" Error;
    ImportIncomplete "import-incomplete" Warning;
    // The published site
    PageOverBudget "page-over-budget" Warning;
    VisitOverBudget "visit-over-budget" Warning;
    ForeignResource "foreign-resource" Error;
    // Carriers
    CarrierTooLarge "carrier-too-large" Warning;
}
