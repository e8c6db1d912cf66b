# What Suluh says, in English. The name of a message is the code of the problem.
# .hint says how to mend it; .suggest is used instead where a likely word was found.

word-error = error
word-warning = warning
word-help = help
and-more = { $count ->
    [one] … and one more problem of the kind { $code } (--all lists it)
   *[other] … and { $count } more problems of the kind { $code } (--all lists them)
}

not-utf8 = This file is not UTF-8 text.
    .hint = Save it again with the encoding UTF-8 (in most editors: “Save as”, encoding “UTF-8”).
nul-byte = This file holds a NUL byte, which no text has.
    .hint = Delete the invisible character here, or save the file again as UTF-8 text.
file-too-large = This text is { $size } large; the limit is { $limit }.
    .hint = Divide it into several pages.
file-unreadable = This file cannot be read: { $cause }.
    .hint = Check the permissions of the file.
not-a-file = This is neither a file nor a folder (a pipe, socket or device), so it was not opened.
    .hint = Delete it.
symlink-outside = This link leads to something outside of the site folder: { $target }.
    .hint = Put a copy of the file here instead of the link.
symlink-folder = This is a link to a folder; links to folders can run in circles and are not followed.
    .hint = Put the folder itself here.
name-not-utf8 = The name of this file is not UTF-8.
    .hint = Rename it; plain letters, digits and hyphens work everywhere.
name-reserved = The name “{ $name }” cannot be used on every host and phone.
    .hint = Rename it; plain letters, digits and hyphens work everywhere.
name-case = This name differs from “{ $other }” in capital letters alone; on Windows and on memory cards the two are one file.
    .hint = Rename one of the two.
file-ignored = Suluh does not publish files of the kind “{ $extension }”, so this file was left out.
    .hint = Delete it, or save it as PDF, CSV, plain text, PNG, JPEG, WebP or SVG.

config-missing = There is no site.toml in this folder.
    .hint = Run the command in the folder of the site, name it with --site, or make a new site with “suluh new FOLDER”.
toml-syntax = This TOML cannot be read: { $cause }.
    .hint = Compare the line with one that works: name = "value", with straight quotation marks; a day is updated = 2026-11-24.
yaml-syntax = This YAML cannot be read: { $cause }.
    .hint = Put values with a colon or a hash between quotation marks, and indent with spaces.
front-matter-unclosed = The front matter begins here but never ends.
    .hint = Put a line with only { $fence } after its last field.
field-unknown = There is no field “{ $field }” in { $where }.
    .hint = Delete it. The fields are: { $known }.
    .suggest = Did you mean “{ $suggestion }”?
field-missing = The field “{ $field }” is missing in { $where }.
    .hint = Add it, for example: { $example }
field-type = The field “{ $field }” must be { $expected }, but this is { $found }.
    .hint = For example: { $example }
field-value = “{ $value }” is not a value that “{ $field }” can have: { $expected }.
    .hint = Choose one of these.
    .suggest = Did you mean “{ $suggestion }”?
id-duplicate = “{ $id }” is already used by another entry.
    .hint = Give each entry a name of its own.
nothing-published = There is no page to publish in content/.
    .hint = Write a first page: content/{ $language }/index.md

language-unknown = “{ $code }” is not the code of a language.
    .hint = Codes are those of BCP 47, such as id, en, ar, ms, zh-Hant.
    .suggest = Did you mean “{ $suggestion }”?
language-duplicate = The language “{ $code }” is listed twice.
    .hint = Delete one of the two.
language-unlisted = The folder “{ $code }” belongs to no language that site.toml lists.
    .hint = Add it to site.toml with [[languages]] code = "{ $code }", or move the folder out of content/.
    .suggest = Did you mean the folder “{ $suggestion }”?
fallback-unknown = The fallback “{ $code }” is not a language of this site.
    .hint = Name a language that has a [[languages]] entry.
    .suggest = Did you mean “{ $suggestion }”?
fallback-loop = The language “{ $code }” falls back to itself.
    .hint = Leave it out of its own chain.
side-by-side = “{ $code }” cannot stand beside “{ $other }” here.
    .hint = Name another language of this site, and each pair only once.
    .suggest = Did you mean “{ $suggestion }”?

theme-missing = There is no theme “{ $name }”: the file themes/{ $name }/theme.toml is missing.
    .hint = Make it with the line “contract = 1”, or delete this line to use the built-in theme.
    .suggest = Did you mean “{ $suggestion }”?
theme-contract = This theme was made for contract { $found }; this version of Suluh speaks contract { $supported }.
    .hint = Get a newer version of the theme, or of Suluh.
template-syntax = This template cannot be read: { $cause }.
    .hint = Mend the template, or delete the file to use the built-in one.
template-render = This template failed on the page { $page }: { $cause }.
    .hint = Compare the name with the list in themes/README.md.
strings-syntax = This line of the strings cannot be read: { $cause }.
    .hint = A string looks so: help-now = Help now
accent-contrast = The accent colour { $colour } is too pale to be read: its contrast is { $ratio }, and 4.5 is needed.
    .hint = Use the nearest shade that can be read: { $nearest }

title-missing = This page has neither a title nor a heading; its file name is shown instead.
    .hint = Begin the page with a heading: # Title
address-clash = This page would be published at { $address }, where { $other } already is.
    .hint = Change the slug, alias or name of one of the two.
slug-invalid = “{ $slug }” cannot be part of an address.
    .hint = Use letters, digits and hyphens, without spaces, slashes or dots.
alias-invalid = The alias “{ $alias }” is not an address inside of this language.
    .hint = Write the old address without the language: old/page
nesting-too-deep = The text is nested { $depth } levels deep here; the limit is { $limit }.
    .hint = Delete the surplus signs > or the indentation.
heading-skipped = This heading jumps from level { $from } to level { $to }.
    .hint = Use level { $next }, so that screen readers can follow.
headings-differ = This translation has { $count } headings, its original has { $original }, so anchors cannot be matched.
    .hint = Give the translation the same headings in the same order as { $other }.
html-removed = This HTML is not allowed and was removed: { $html }
    .hint = Write it in Markdown.
steps-missing = This procedure has no steps.
    .hint = Begin each step with a second-level heading: ## Go to the labour office

triage-empty = This guided help has no answers.
    .hint = Write the answers to the question of the title as a list. Below each, indented, write a link or the next question.
triage-dead-end = This leads nowhere: it has no link, and no answers below it.
    .hint = Write its answers below it, indented, or make it a link: - [Passport kept](passport.md)
triage-unlinked = Nothing follows from this answer.
    .hint = Write below it, indented, a link to a guide, a procedure or an agency, or the next question with its answers.
triage-questions = This is a second question below one answer.
    .hint = Ask one thing at a time. Make the second question part of the answers to the first.
triage-foreign = Guided help is a list of text and links; this is something else.
    .hint = Move it above or below the list, or write it as a paragraph.
triage-nobody = Whoever chooses this answer finds nobody to call.
    .hint = Add an agency that has a number: - [Name](agency:…). A page or country that names one will do too.
triage-loop = This answer leads in a circle, through “{ $title }” back to here.
    .hint = Lead to a guide, a procedure or an agency instead.

chart-empty = There is nothing to draw in this file.
    .hint = Write the names of the columns in the first line, and below it a name and a number in each line. Shares need a sum above zero.
chart-syntax = This line of figures cannot be read: { $cause }.
    .hint = Give every line as many cells as the first one, separated by commas. A chart has 60 lines at most.
chart-columns = This file has { $count } columns; a chart of this kind has a column of names and at most { $most } of numbers.
    .hint = Delete the surplus columns, or divide the file. Write the names of the columns in the first line.
chart-number = “{ $text }” in the column “{ $column }” is not a number that everybody reads alike.
    .hint = Write digits, with a point before decimals and nothing between thousands: 1500 or 1.5
chart-negative = The share of “{ $name }” is negative. A part of a whole cannot be less than nothing.
    .hint = Mend the number, or draw bars: "bar"
chart-kind = Charts of the kind “{ $kind }” are not known.
    .hint = Write one of these: { $known }
    .suggest = Did you mean { $suggestion }?
chart-place = A chart stands at the beginning of a paragraph of its own, not inside of a sentence, list, table or quote.
    .hint = Put empty lines around it.
chart-source = This chart names no source.
    .hint = Write it in the line below the chart: [Report of 2025](source:…)
form-unknown = There is no form “{ $form }” in content/forms/.
    .hint = Make the file content/forms/{ $form }.toml, or name one that there is.
    .suggest = Did you mean “{ $suggestion }”?
form-label = This label has no text in the language “{ $language }”, which other labels of the form have.
    .hint = Add { $language } = "…" to it; until then the form is not offered in this language.
letter-gap = There is no question “{ $field }” for this gap of the letter.
    .hint = The gaps are: { $known }. Close each with a brace: {"{"}name{"}"}.
    .suggest = Did you mean “{ $suggestion }”?
case-none = There is no filled-in form in this file.
    .hint = Take the file that the page saved, or a text into which its QR codes were scanned. Lines of it begin with SULUH1.
case-altered = This line is not as the page wrote it ({ $cause }): something in it was changed, cut or broken into two lines.
    .hint = Scan the code again, or ask for the saved file itself instead of a copied text.
case-incomplete = Of this filled-in form with { $count } codes some are missing: { $missing }.
    .hint = Scan the missing codes too and add them to this file; their order does not matter.
case-version = This was written by version { $found }; here version { $known } is read.
    .hint = Use the newest Suluh and the newest files of the site. If the form has changed since, ask for it to be filled in again.
case-form = This site has no form “{ $form }”.
    .hint = Name the folder of the site whose form was filled in: --site FOLDER
    .suggest = Did you mean “{ $suggestion }”?
case-answer = “{ $field }” is answered in a way that the form “{ $form }” does not have.
    .hint = The form of this site is another one. Use the files of the site on which it was filled in.

link-page = This link leads to a page that does not exist: { $target }.
    .hint = Check the name of the file and the folders in front of it.
    .suggest = Did you mean { $suggestion }?
link-anchor = The page { $page } has no heading with the anchor “{ $anchor }”.
    .hint = Its anchors are: { $known }
    .suggest = Did you mean #{ $suggestion }?
link-agency = There is no agency “{ $target }” in content/agencies/.
    .hint = Make the file content/agencies/{ $target }.toml, or name one that exists.
    .suggest = Did you mean agency:{ $suggestion }?
link-term = There is no term “{ $target }” in content/glossary.toml.
    .hint = Add it to the glossary, or name one that exists.
    .suggest = Did you mean term:{ $suggestion }?
link-source = There is no source “{ $target }” in content/sources.toml.
    .hint = Add it to the sources, or name one that exists.
    .suggest = Did you mean source:{ $suggestion }?
link-country = There is no country “{ $target }” in content/countries/.
    .hint = Make the file content/countries/{ $target }.toml, or name one that exists.
    .suggest = Did you mean country:{ $suggestion }?
link-file = This leads to a file that does not exist: { $target }.
    .hint = Check the name, also its capital letters.
    .suggest = Did you mean { $suggestion }?
link-outside = This link leads out of the content folder: { $target }.
    .hint = Link to a file inside of content/, or to a whole address with https://
link-scheme = Links that begin with “{ $scheme }:” are not allowed, because they can run programs or carry hidden content.
    .hint = Link to a page, or to an address with https://, mailto: or tel:
link-dead = This address does not answer as it should: { $target } ({ $cause }).
    .hint = Open it in a browser. If it is gone, look for its new address, or for another source that says the same.
link-moved = This address has moved for good: { $target }.
    .hint = Write the new one: { $to }
image-foreign = This image would be loaded from another host: { $target }.
    .hint = Save the image next to the page and name the file; readers without network need it too.
image-alt = This image has no description for people who cannot see it.
    .hint = Write what it shows between the brackets: ![A contract with the wage marked](contract.png)
image-broken = This image cannot be read: { $cause }.
    .hint = Save it again as PNG, JPEG or WebP.
file-active = This SVG holds { $what }, which could run a program in the reader's browser.
    .hint = Save it again as “plain SVG”, or as PNG.

personal-data = { $kind ->
    [passport] This looks like somebody’s passport number.
   *[other] This looks like somebody’s identity number (16 digits).
}
    .hint = Personal data does not belong on the site, where everybody can read it. Delete it. For an example write A 0000000 or 16 zeros.
phone-invalid = “{ $number }” is not a telephone number that can be dialled: { $cause }.
    .hint = Write it with its country, such as +62 21 2924 4800, or as a short code such as 110.
country-unknown = “{ $code }” is not the code of a country.
    .hint = Codes are those of ISO 3166, such as ID, MY, HK.
phrase-empty = This sentence has no words in the language “{ $language }”.
    .hint = Write it, or delete the language from this sentence.
phrase-untranslated = This sentence is not written in { $language }, the default language of the site.
    .hint = Every reader must be able to see what a card says: add { $language } = "…".
number-unverified = The number { $number } is not verified ({ $reason }); the page says so.
    .hint = Call it, then enter the date and the source.
number-old = The number { $number } was last confirmed on { $date }, more than { $days } days ago; the page says so.
    .hint = Call it, then enter the new date and the source.
evidence-missing = This says what was promised or what became of it, but names nothing that shows it.
    .hint = Add sources = ["…"] with ids of content/sources.toml. Without a source it cannot be published.
dates-reversed = This ends ({ $end }) before it begins ({ $start }).
    .hint = Correct one of the two dates.

review-missing = This page says nowhere when somebody last checked it.
    .hint = Add the day to the front matter: reviewed = { $today }
review-due = This page was last checked on { $date }, more than { $days } days ago.
    .hint = Check it against its sources, then set reviewed = { $today }
translation-missing = This page has no translation into { $language }.
    .hint = Write content/{ $path }
translation-outdated = The original was changed on { $original }, after this translation ({ $date }).
    .hint = Compare it with { $other }, then set updated = { $original }
passage-outdated = { $kind ->
    [added] The original has a new passage that is not in this translation: “{ $new }” (it said { $old }).
    [removed] The original no longer has what this translates: “{ $old }” (it now says { $new }).
   *[changed] The original of this passage has changed since it was translated, from “{ $old }” to “{ $new }”.
}
    .hint = Compare it with { $other }, mend the translation, then run: suluh translate accept
figures-differ = The figures are not those of the original ({ $other }): there { $original }, here { $here }.
    .hint = Write the original's figure. If this language says it in another way, add it to own_figures in the front matter.
page-orphan = No other page links to this one.
    .hint = Link to it from a page that its readers come from.
synonym-lost = No page of this language has any of the words that “{ $word }” stands for, so a search for them finds nothing.
    .hint = Write the word that the pages use on the left, or remove the line.
sentence-long = This sentence has { $words } words; the limit of this language is { $limit }.
    .hint = Make two of it. The limit is longest in [plain] of site.toml.
word-hard = “{ $word }” is a hard word.
    .hint = Write “{ $plain }”.
passive-chain = This sentence has many passives: { $words }.
    .hint = Say who does it.
import-syntax = This cannot be read: { $cause }.
    .hint = Mend the line, or export the file again; messages that can be read were taken.
import-foreign = None of the { $count } messages is of this site.
    .hint = Check that the file and --lang are the right ones, or export a new file.
import-stale = The original no longer has the text of this message ({ $context }), so its translation was left out.
    .hint = Export the file again: what was translated stays.
import-placeholder = The placeholder { $placeholder } stands for a link ({ $target }) and must stand in the translation as often as in the original ({ $other }).
    .hint = Write it behind the words of the link: [words]{ $placeholder }
import-link = The links of this translation are not those of the original ({ $other }).
    .hint = Copy the parts in parentheses from the original.
import-structure = This translation would not be one paragraph, heading, item or cell as its original is ({ $context }, { $other }).
    .hint = Take out line breaks and marks at its beginning, such as #, - or |.
import-incomplete = { $context } is not whole: { $done } of { $total } texts are translated, so what has no place yet was left out.
    .hint = Translate the rest and import the file again. Until then readers get the original.
page-over-budget = This page is { $size } compressed; the budget is { $limit }.
    .hint = Divide it into two pages, or shorten it.
visit-over-budget = A first visit to this page loads { $size }; the budget is { $limit }.
    .hint = Make images smaller, or the page shorter.
foreign-resource = This page would load something from another host: { $target }.
    .hint = Keep the file in the site; readers without network need it too.
carrier-too-large = The one-file page for “{ $language }” would be { $size }; the limit is { $limit }.
    .hint = Carry less: --section with one of { $sections }, or --country with one of { $countries }. A zip, an EPUB or a ZIM has no such limit.

timing-line = { $stage } { $time }
progress-reading = Reading
progress-rendering = Rendering
progress-writing = Writing
built = Made { $pages } pages for { $languages }: { $detail }.
built-language = { $language } { $pages } ({ $translated } written, { $fallback } shown in another language, { $outdated } outdated)
built-where = { $bytes } in { $files } files, { $written } of them new or changed → { $out }
unchanged = Nothing has changed; { $files } files → { $out }
checked = { $pages } pages checked: { $errors } errors, { $warnings } warnings.
external-checked = { $count } addresses of other sites: { $asked } asked now, { $unsure } that cannot be judged.
external-offline = None of the other sites could be found. Is this machine on a network? Nothing is said of them.
external-unsure = { $target }: its host does not answer programs. Open it in a browser.
mended-line = { $place }: { $old } → { $new }
mended = { $count ->
    [0] There was nothing that could be mended without asking.
    [one] One thing was mended.
   *[other] { $count } things were mended.
}
mended-not = { $file } was not mended: { $cause }
mended-changed = it has been changed meanwhile
mended-locked = it is read-only, or a link leads out of the site
search-missed = { $language } “{ $query }”: at place { $rank } instead of the first three. Wanted: { $wanted }. First: { $found }
search-quality = { $language } { $found } of { $count } questions answered in the first three results, MRR@10 { $mrr }
build-stopped = Nothing was written: { $count ->
    [one] one error has
   *[other] { $count } errors have
} to be mended first. What was published stays as it is.
build-warnings = { $count ->
    [one] One warning
   *[other] { $count } warnings
}: { $detail }. “suluh check” shows them all.
created = A new site is in { $where }. Make it with: suluh build --site { $where }
created-untranslated = There is no starting text in { $languages } yet: those folders hold the English one, marked as awaiting review. Translate it first.
new-written = { $file } is there. Open it in any text editor, or with: suluh serve
new-exists = { $file } is there already; nothing was written. Open it, or choose another id.
new-id = “{ $id }” is no id. Write names of letters, digits and hyphens, with / between folders: masalah/upah-lembur
new-reserved = “{ $name }” is a name that Windows and memory cards keep for themselves. Choose another.
new-language = The site has no language { $code }; it has { $known }. Add it to site.toml, or choose one of these.
new-country = { $country } is no country of ISO 3166. Write two capital letters: MY, SA, HK
new-no-original = There is no page { $id } to translate. Write its original first: suluh new page { $id }
new-outside = { $file } was not written: a folder on the way is a link, or read-only.
new-not-written = { $file } was not written, since the site could not be made with it. Mend what stands above, or choose another id.
new-file = { $file } is there.
new-exists-replace = { $file } is there already; nothing was written. To have it made anew, remove it first.
new-no-site = { $where } is no site: there is no { $file }. Name its folder with --site.
new-branch = --branch { $branch }: the name of a branch has letters, digits, - _ . and /; a command is one line.
new-repo = --repo { $repo }: write owner and name, as in https://github.com/OWNER/NAME

state-current = current
state-awaiting-review = awaiting review
state-machine-made = made by a machine
state-outdated = outdated
state-missing = missing
change-changed = changed
change-added = new in the original
change-removed = no longer in the original
status-title = Translations of { $site }
status-language = Language
status-old = Original when it was translated
status-new = Original now
status-translation = Translation
status-line = { $language }: { $current } current, { $outdated } outdated, { $machine-made } made by a machine, { $awaiting-review } awaiting review, { $missing } missing
accepted = { $count ->
    [one] One translation says
   *[other] { $count } translations say
} what the original says now; { $written } records were written.
exported = { $count } messages for { $language } → { $out }
imported = { $taken } translations taken, { $same } as they were, { $unfinished } unfinished, { $refused } refused; { $files } files written.
due-number = Number not verified
due-review = Review
due-translation = Translation to be finished or read
owner-none = Nobody
board-title = What is due on { $date }
board-late = { $count ->
    [one] One is due now.
   *[other] { $count } are due now.
}
board-day = Day
board-now = now
board-what = What
board-where = File
board-made = { $count } things are due, { $late } of them now → { $out }

pack-made = { $path }  { $size }
pack-signed-by = Signed. Readers check it with the public key { $key }

verify-nothing = There is nothing at { $path }. Name a published folder or a file to hand on.
verify-broken = { $path } cannot be opened as a zip ({ $cause }). It was probably cut off on its way: get it once more.
verify-zim-whole = { $path } is whole: its own checksum fits.
verify-zim-cut = { $path } is not whole: it was probably cut off on its way. Get it once more.
verify-zim-changed = { $path } is not as it was written: bytes of it were changed. Do not trust its numbers, and get it once more.
verify-zim-other = { $path } is no ZIM archive. Get it once more from where it is published.
verify-nothing-known = { $path } has no list of its parts and no signature beside it ({ $path }.minisig), so nobody can say whether it is as it was published. Get it once more from where it is published.
verify-no-list = { $path } has no checksums.txt, so nobody can say whether it is as it was published. Get it once more from where it is published.
verify-bad-list = Line { $line } of checksums.txt cannot be read, so the list was changed or damaged. Get everything once more.
verify-changed = changed: { $file }
verify-added = added: { $file }
verify-missing = missing: { $file }
verify-same = All { $files } files are as their list says.
verify-different = { $count ->
    [one] One file is
   *[other] { $count } files are
} not as published. Do not rely on it; get it once more.
verify-signed = The signature is by the owner of the public key.
verify-unsigned = Nobody signed it: it is whole, but who made it is not proven.
verify-no-key = It is signed. To see by whom, name the public key with --key; the site shows it on the page for taking it with you.
verify-signature-missing = There is no signature, so the public key proves nothing. Get it once more from where it is published.
verify-key-broken = The public key cannot be read. It is a line of 56 characters that begins with RW.
verify-signature-broken = The signature cannot be read. Get everything once more.
verify-signature-other = The signature is not by the owner of this public key, or not of these files. Do not rely on it.

import-preview = { $file }: { $count ->
    [one] one office
   *[other] { $count } offices
}
import-is = { $column } → { $field }
import-unused = { $column } is not used. If it is needed: --column "{ $column }=FIELD"
import-merged = { $count ->
    [one] One merged cell was
   *[other] { $count } merged cells were
} filled with what the first cell says.
import-others = { $count ->
    [one] One record is
   *[other] { $count } records are
} no offices (procedures are pages) and left out.
import-new = new: { $id } (line { $line })
import-added = added: { $id } { $field }: { $new } ({ $date })
import-replaced = changed: { $id } { $field }: { $old } ({ $old_date }) → { $new } ({ $date })
import-kept = conflict: { $id } { $field }: the site has { $old } ({ $old_date }), the file { $new } ({ $date }). The site’s stays, because the file’s is not newer or is weaker. Decide, and write it by hand.
import-missing = missing: { $id } is on the site and not in the file. Nothing is removed.
import-summary = { $new } new, { $changed } changed, { $same } the same, { $missing } missing, { $conflicts } in conflict.
import-ask = Nothing was written. To write it, say it again with --write.
import-written = { $count ->
    [one] One file
   *[other] { $count } files
} written below content/agencies. Look at them, then build.
import-refused = Nothing was written: { $count ->
    [one] one thing has
   *[other] { $count } things have
} to be mended in { $file } first.
import-format = This is no .csv, .xlsx or .json. Save it as one of these.
import-csv = This is no table: { $cause }. Save it as CSV again.
import-xlsx = The workbook cannot be opened: { $cause }. Save it as .xlsx again, without a password.
import-json = Line { $line } is no JSON: { $cause }.
import-empty = There are no rows in it. Put the names of the columns in the first row, and an office in each row below.
import-row = Line { $line } has { $cells } cells, and the head only { $columns }. Quote cells in which the separator stands.
import-column = --column { $column }={ $field }: there is no such column, or no such field.
import-nameless = No column holds the names of offices ({ $columns }). Say which: --column "COLUMN=name"
import-personal = Line { $line }, column { $column }: this looks like the number of a person (identity card or passport). Personal data does not belong on the site, where everybody can read it. Delete it from the file.
import-phone = Line { $line }: { $number } is no telephone number ({ $cause }). Write it with the code of its country, such as +62 21 2924 4800.
import-record = Line { $line }: { $field } is missing or wrong ({ $cause }). Mend it, or say it for all: --kind, --country.
import-vouch = Who provided it, on which page it stands and of which day it is? Name --from, --source and --date: a fact without a source is not published.
cases-made = { $count ->
    [one] One filled-in form
   *[other] { $count } filled-in forms
 } → { $out }. It holds what people told in confidence: keep it where only those read it who may.
export-made = { $count } files → { $out }

serve-open = The preview is at { $address } (Ctrl+C ends it)
serve-changed = { $count ->
    [one] One file has changed
   *[other] { $count } files have changed
}; shown after { $time } ms.
serve-errors = { $count ->
    [one] One error has
   *[other] { $count } errors have
} to be mended first. The last good page stays in the browser.

preview = Preview
preview-foreign = This preview answers only to a browser on this machine that opened { $address } itself.
preview-edit = Edit this page
preview-problems = Problems
preview-no-problems = Nothing is wrong on this page.
preview-translations = Translations
preview-weight = Weight
preview-visit = First visit
preview-view = View
preview-width = Width
preview-full = Full
preview-colours = Colours
preview-auto = As the device
preview-light = Light
preview-dark = Dark
preview-script = Script
preview-script-on = On
preview-script-off = Off
preview-errors = This has to be mended
preview-errors-kept = What you see below is the last version without an error.
preview-hide = Hide
preview-gone = This page is no longer there.
preview-lost = The preview has ended. Start “suluh serve” again.
preview-translate = Translate
preview-new = New page
preview-state-original = original
preview-state-current = current
preview-state-outdated = behind the original
preview-state-awaiting-review = awaiting review
preview-state-missing = missing

editor = Editor
editor-save = Save
editor-undo = Undo
editor-redo = Redo
editor-new = New
editor-back = Back to the page
editor-parts = What is shown
editor-text = Text
editor-fields = Fields
editor-page = Page
editor-original = Original
editor-tools = Tools
editor-heading = Heading
editor-list = List
editor-bold = Bold
editor-link = Link
editor-image = Picture
editor-warning = Warning
editor-find = Page or agency
editor-cancel = Cancel
editor-conflict = This file has been changed on the disk meanwhile
editor-conflict-text = Nothing was written. Compare the two versions and take from the other what should stay; lines that yours does not have are marked.
editor-mine = Yours
editor-theirs = On the disk
editor-keep-mine = Save mine
editor-take-theirs = Take the one on the disk
editor-what = What
editor-guide = Guide
editor-procedure = Procedure
editor-other-page = Other page
editor-agency = Agency
editor-title = Title or name
editor-address = Address (small letters, digits, hyphens)
editor-language = Language
editor-country = Country (two letters)
editor-begin = Begin
editor-saved = Saved
editor-unsaved = Not saved yet
editor-saving = Saving …
editor-not-saved = Not saved:
editor-no-problems = Nothing is wrong here.
editor-shown-when-saved = This change is shown when it is saved.
editor-no-page = This file has no page yet.
editor-no-form = These fields cannot be read, or this file has none: write in the text.
editor-by-hand = This field can only be changed in the text:
editor-nothing-found = Nothing found.
editor-new-file = New; it is written when you save it.
editor-one-a-line = one a line
editor-heading-word = Heading
editor-item-word = Text
editor-warning-word = Be careful.
editor-choose = – choose –
editor-line = Line
editor-lost = The preview does not answer. Start “suluh serve” again; your text is still here.
editor-refused-path = The editor writes only texts below content/ (.md and .toml), and none through a link.
editor-refused-read-only = This file is read-only; ask its owner, or change its permissions.
editor-refused-changed = { $file } has been changed on the disk meanwhile; nothing was written.
editor-refused-disk = It could not be written: { $cause }. The file on the disk is as it was.
editor-refused-size = This is too large; the limit is { $limit }. Nothing was written.
editor-refused-picture = A picture needs a plain name that ends in .png, .jpg, .webp or .gif.
