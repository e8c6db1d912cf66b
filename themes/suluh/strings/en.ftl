# Frame of every page
skip-to-content = Skip to the text
help-now = Help now
leave-page = Leave this page
leave-note = “Leave this page” opens another site. It does not erase the history on your phone.
menu = Menu
home = Home
breadcrumbs = Where this page stands
language = Language
language-filter = Find a language
beside = Read side by side with
beside-missing = This part is not there in this language.
other-languages = Read this in another language
search = Search
countries = Countries
directory = Contacts
glossary = Words explained
az = All pages, A–Z
about = About this site
theme = Appearance
theme-auto = As the phone
theme-light = Light
theme-dark = Dark
theme-keep = Keep this choice on this phone

# Text and its freshness
on-this-page = On this page
applies-to = For whom:
reviewed = Last checked:
reviewed-by = by { $name }
updated = Last changed:
maintained-by = Looked after by:
approved-by = Approved by:
review-due = This page has not been checked for a long time. Ask a help office before you act on it.
awaiting-review = No native speaker or legal expert has checked this text yet.
machine-made = A machine translated this text, and nobody has checked it yet.
outdated = The original has changed. Parts of this page may be out of date.
outdated-part = This part has changed in the original.
read-original = Read the original
fallback-notice = This page is not yet in your language. It is shown in { $language }.
fallback-notice-other = This page is not yet in your language. It is shown in another one.
sources = Sources
seen = read on
related-countries = Applies in
share = Share or print
copy-link = Copy the address
copied = Address copied
share-more = Share
print = Print
previous-next = The pages before and after this one
previous = Previous
next = Next
in-this-section = Choose what you need

# Home
what-happened = What has happened?
where-are-you = Where are you?
danger = In danger?
danger-text = Open the emergency numbers of your country.
help-line = Need help? Call or write
emergency = In danger? Call now
all-guides = All guides
offline = Keep this for when you have no network
offline-text = Download it once on Wi-Fi. Open it any time, without data.

# Procedure
summary = In short
where = Where to go
time-limit = Time limit
cost = Cost
who-helps = Who helps
documents = Bring these
if-refused = If the office refuses
legal-basis = The law behind this

# Guided help
choose-again = Choose again

# Contacts
contact = Contact
call = Call
dial-inside = Inside { $country }, dial
reach-worldwide = Works from any country
reach-only = Only from { $country }
toll-free = Free of charge
verified = Source checked
not-verified = Not verified
not-verified-text = We have not been able to confirm these numbers. If one does not work, use another way on this page.
undated = no date
old = over 2 years old
no-number = We have found no phone number for this office.
no-number-other = Use another way below.
no-number-help = Find other help
section-all = All { $count } pages
more-numbers = { $count ->
    [one] { $count } more number
   *[other] { $count } more numbers
}
email = E-mail
website = Website
save-contact = Save to your phone’s contacts
hours = Opening hours
timezone = Local time: { $zone }
address = Address
open-map = Open in a map
languages-spoken = Languages spoken
area = Area served
services = What they can do
note = Good to know
no-answer = If nobody answers
no-answer-text = Try again at another hour. Send a written message too. If you are in danger, call the emergency number of the country you are in.
pages-naming = Guides that name this office
where-from = Where this comes from
source-date = Date of the source:
confidence-two = Two sources give the same number.
confidence-one = One source only.
source-seen = read by us
source-recorded = recorded by others, not opened by us
source-directory = named by the ministry’s directory, not opened by us
source-context = about the office, without a number

# Countries and help
first-contacts = Contact these first
guides-here = Guides for this country
all-contacts = All contacts in { $country }
phoning = Phoning
dialling-in = Country code, from abroad
dialling-out = To call abroad, first dial
time-zone = Time zone
help-title = Help now
help-description = Choose the country you are in, then call.
countries-description = Emergency numbers, embassies and help offices in each country.
country-description = Emergency numbers, embassies and help offices in { $country }.
directory-description = Every office and organisation on this site, by country.
glossary-description = The words of papers and offices, in plain language.
az-description = Every page in alphabetical order.
search-description = Find a guide, an office or a phone number.

# Cards to show
phrases = Cards to show
phrases-description = Tap a sentence. It fills the screen. Show it to the person in front of you.
phrases-text = You do not speak the language? Show a sentence to the police, a doctor or your employer.
phrases-open = Choose a language
phrases-in = Cards in { $language }
phrases-others = Cards in other languages
phrases-unreviewed = No native speaker has checked these sentences yet.
close = Close

# Search
search-label = Type a few words, for example: wages not paid
search-no-script = Search needs JavaScript. Without it, use this list:
search-none = Nothing matches. Try other words.
search-wait = Searching…
search-failed = Search could not be loaded. Use the A–Z list.
search-all = Show all results
search-every-country = Every country
search-every-kind = Everything
search-in-language = Results in other languages
search-instead = Did you mean
search-danger = In danger? Call now
search-choose-country = Choose your country
search-results = Search results
search-kind-guide = Guide
search-kind-procedure = Steps
search-kind-triage = Guided help
search-kind-section = Section
search-kind-form = Form
search-kind-page = Page
search-kind-agency = Contact
search-kind-country = Country
search-kind-term = Word
search-filter-country = Country
search-filter-kind = Show
number-asked = phone number hotline
search-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

# Glossary
term-unreviewed = Translations not yet checked by native speakers.
glossary-people = People and parties
glossary-documents = Documents
glossary-work = Work
glossary-pay = Pay and money
glossary-harm = Harm and abuse
glossary-procedure = Procedures
glossary-places = Places and offices
glossary-other = Other

# Kinds of offices: one office, and the heading over several
kind-ministry = Ministry
kind-province-office = Province office
kind-embassy = Embassy
kind-consulate = Consulate
kind-labour-authority = Labour authority
kind-police-emergency = Police and emergency
kind-hotline = Helpline
kind-ngo = Non-governmental organisation
kind-legal-aid = Legal aid
kind-un = United Nations body
kinds-ministry = Ministries
kinds-province-office = Province offices
kinds-embassy = Embassies
kinds-consulate = Consulates
kinds-labour-authority = Labour authorities
kinds-police-emergency = Police and emergency
kinds-hotline = Helplines
kinds-ngo = Non-governmental organisations
kinds-legal-aid = Legal aid
kinds-un = United Nations bodies

# What a number rests on
basis-official = official page
basis-official-recorded = official page, as recorded by others
basis-press = press report
basis-ministry-directory-copy = copy of the ministry’s directory
basis-data-file = public data file
worldwide = any country

# How sure a fact is
mark-single = one source
mark-old = old
mark-weak = weak source
mark-conflict = sources differ

# Text made from Markdown
alert-note = Note
alert-tip = Advice
alert-important = Important
alert-warning = Be careful
alert-caution = Danger
table = Table
figures = The figures as a table
heading-link = Address of this part
footnotes = Footnotes
footnote-back = Back to the text
source-number = Source { $number }

# Page not found, page moved
not-found = This page does not exist
not-found-text = The address may be wrong, or the page has moved. Search above, or choose one below.
moved = This page has moved
moved-link = Open it in its new place

# Carriers: files that are handed on
carrier-stated = As of { $date }, version { $version }.
carrier-contents = All pages
cards-title = Call card
cards-cut = Cut along the lines.
cards-stated = Version { $version }, { $date }

# Without a network: kept on the phone, carried as a file
offline-open = Keep it on this phone, or carry it as a file
carry = Take this site with you
carry-description = Keep the pages on this phone, or hand them on as a file. They open without a network.
keep-text = Everything in this language, with search. It is saved in this browser, on this phone. Whoever uses this phone can see it.
keep-look = Show the size
keep-ask = { $size } in { $files } files. Use Wi-Fi if you can.
keep-save = Keep it
keep-choose = Choose what you want
keep-papers = Pages in two languages, and papers to print
keep-texts = Also texts to read aloud or to send in a chat
keep-busy = { $size } still to come. Leave this page open.
keep-stop = Stop
keep-stopped = Stopped. What has come can be read without a network. You can go on at any time.
keep-resume = Go on
keep-done = Kept: { $files } files, { $size }. Last updated { $date }.
keep-part = Kept in part: { $files } files. Last updated { $date }.
keep-newer = There is a newer version: { $size } to load.
keep-fresh = This is the newest version.
keep-update = Look for a newer version
keep-remove = Remove it from this phone
keep-removed = Removed. This phone keeps nothing of this site.
keep-full = This phone has no room left. Delete something, then go on. What has come can be read.
keep-denied = This browser does not let the site keep anything (perhaps a private window). Open it in a usual window.
keep-lost = The connection broke off. What has come can be read. Go on when you have a network.
keep-changed = The site is being changed just now. Nothing was replaced. Try again in ten minutes.
keep-unable = This browser cannot keep pages. Use Chrome or Firefox.
keep-progress = Progress
not-kept = You have no network, and that page is not kept on this phone.
not-kept-text = These are:
carry-files = Files to hand on
carry-files-text = Send one by Bluetooth, memory card or chat. It opens without a network.
carry-about = { $size }, of { $date }, version { $version }
carry-check = To see that a file was not changed, compare its checksum (BLAKE3):
carry-key = Public key of this site (minisign):
pack-start-file = START-HERE
pack-about-file = ABOUT-THIS-FILE
pack-about =
    { $title }
    Pages of { $date }, version { $version }.

    Unpack everything, then open { $file }. No network is needed.
    Anybody may copy this and hand it on.
pack-newest = The newest version: { $url }
pack-zip = Folder for any phone or computer (zip)
pack-page = One page for chat (HTML)
pack-epub = Book (EPUB)
pack-zim = For Kiwix (ZIM)
pack-cards = Call cards to print (HTML)

# Data for other programs
data = Open data
data-description = The contacts, guides and words of this site, for other programs and offices.
data-basis = Every record says where it comes from, of which day, and how strong the evidence is. What we do not know is left out. Check a number before you publish it again.
data-licence = You may use it under this licence:
data-no-licence = The publisher has named no licence. Ask before you publish it again.
data-agencies = Contacts
data-agencies-text = Every office. CSV opens in a spreadsheet, a row for each number. JSON holds all languages.
data-hsds = Contacts and steps for directories of help (HSDS 3.0)
data-hsds-text = Organisations and services with phones, places, languages, areas, costs and papers to bring. The data package describes the same as CSV tables.
data-glossary = Words in all languages
data-glossary-text = CSV for a spreadsheet, TBX for translators’ tools.
data-sources = Sources
data-sources-text = What the guides rest on, with dates.
data-pages = Guides and steps
data-pages-text = One file for each language. The texts are Markdown.
data-calendar = Calendar
data-calendar-text = Until when pages and contacts are to be checked again, by when promises are due, and when campaigns go on. For any calendar program (iCalendar).
data-schemas = Forms of our files (JSON Schema)
data-schemas-text = For editors of a site: your text editor can complete and check fields with them.

# Forms
yes = Yes
no = No
sheet-private = What you write here is not stored and not sent. It stays on this page until you hand it on yourself. Close the page, and it is gone.
sheet-paper = Your browser runs no script. Print this page, blank or filled in.
sheet-carrier = Write the answers on paper. On the site itself this form can be filled in on a phone.
sheet-second = Second language
sheet-wipe = Wipe everything
sheet-wiped = Everything is wiped.
sheet-row = One more row
sheet-day = 2026-11-24
sheet-currency = Currency
sheet-out = Hand it on
sheet-out-text = Give it only to people you trust. A saved file and a copied text stay on your phone until you delete them.
sheet-copy = Copy as text
sheet-share = Send to another app
sheet-save = Save as a file
sheet-codes = Show as QR codes
sheet-copied = The text is copied. Paste it into a chat.
sheet-saved = The file is among the downloads of your phone. Delete it there when you no longer need it.
sheet-failed = That did not work here. Choose another way.
sheet-code-shown = Let the officer scan this code.
sheet-codes-shown = Let the officer scan every code, in any order.
sheet-letters = Letters from your answers
sheet-letters-text = Gaps are what you have not answered. Read the letter before you sign it. This is not legal advice.
limit-last = Last day:
limit-early = Do not wait until then. Ask the office how it counts the days.
limit-passed = This day has passed. Ask the office all the same.

# Promises
commitments = Promises
commitments-of = Promises of { $name }
commitments-description = Who promised migrant workers what, by when, and what became of it.
commitments-basis = Here stands only what a source shows. If you know more, tell us, with the source. Where a promise is overdue, ask the office.
commitments-by-body = By office
commitments-follow = Follow
feed = News feed (Atom)
promise-overdue = Overdue
promise-broken = Not kept
promise-under-way = Under way
promise-made = Promised
promise-kept = Kept
promise-by = Who promised
promise-to = To whom
promise-made-on = Promised on
promise-due = By
promise-history = What happened since
data-commitments = Promises
data-commitments-text = Who promised what, by when, and what became of it. CSV opens in a spreadsheet; JSON has the history and the sources.

# Campaigns, papers, outreach
campaign-demand = What is asked for
campaign-to = Asked of
campaign-state = State
campaign-from = from
campaign-until = until
campaign-planned = Planned
campaign-running = Running
campaign-ended = Ended
campaign-reached = Reached
campaign-stopped = Stopped
campaign-partners = Who takes part
campaign-no-partners = Nobody but this site
campaign-results = What came of it
campaign-do = What you can do
campaign-do-text = Do only what is safe for you. Your message goes from your own phone, with your name and number. This site sends nothing and keeps nothing.
campaign-write = Write
campaign-message = The message, to copy
campaign-call = Call
campaign-script = What you can say
campaign-tell = Tell others
campaign-updates = News of this campaign
campaign-no-updates = There is no news yet.
paper-poster = Poster (A4)
paper-leaflet = Leaflet to print
paper-text = Text to read aloud
paper-chat = Text for chat
short-poster = Poster
short-leaflet = Leaflet
short-text = Read aloud
short-chat = Chat
paper-back = Back to the page
paper-as-of = as of
outreach-papers = What you can hand out
outreach-papers-text = Print a leaflet for each person. Read the text aloud on the radio or in the village. Send the pieces for chat one after another.
