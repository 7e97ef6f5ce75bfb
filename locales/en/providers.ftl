### The directory of providers one can refer to.

directory = Providers
directory-label = Providers, { $shown } of { $total }
directory-filters = Filters
directory-search = Name or word
directory-takes-new = Takes new people
directory-unchecked = Not checked for 6 months
directory-archived = No longer used too
directory-none = No providers match.
directory-none-hint = Take a filter away, add a provider, or bring in a directory.
directory-files = Bring in or hand on

provider-name = Name
provider-other-name = Other name
provider-areas = Kind of help
provider-city = Place
provider-languages = Languages
provider-takes-new = Takes new people
provider-yes = Yes
provider-not-now = Not now
provider-checked = Checked
provider-full = Takes nobody new
provider-open = Takes new people
provider-archived = No longer used
provider-archived-hint = It stays here because referrals name it, and is not suggested any more.
provider-never-checked = Never
provider-days-ago = { $count ->
        [0] Today
        [one] { $count } day ago
       *[other] { $count } days ago
    }
# A whole row for screen readers.
provider-row = { $name }. { $areas }. { $city }. { $open }
provider-back = All providers
provider-add = Add provider
provider-edit = Edit provider
provider-saved = Provider recorded
provider-description = What they do
provider-email = E-mail
provider-website = Website
provider-refer-by = How to refer
provider-answers = Usual answer
provider-answers-unknown = Not known yet
# From our own referrals; $count of them were answered.
provider-answers-in = In { $days ->
        [one] { $days } day
       *[other] { $days } days
    } (half of { $count } were quicker)
provider-referrals = Open referrals
provider-offers = What they offer
provider-sites = Places
provider-phones = Phones
provider-spoken = Languages spoken
provider-hours = Opening hours

## Is the entry still right?
provider-check-first = Nobody has checked these details yet. Are they right?
provider-checked-on = Details checked on { $day }.
provider-checked-long-ago = Details checked on { $day }. Still right?
provider-still-right = Yes, still right
provider-verified = Details checked today

edit-named = Edit { $name }
spoken-remove = Take out
remove-named = Take out { $name }

offer-add = Add offer
offer-edit = Edit offer
offer-none = No offers yet.
offer-name = Name of the offer
offer-status = Where it stands
offer-full = Takes nobody new at the moment
offer-now-full = Marked: takes nobody new
offer-now-open = Marked: takes new people
offer-eligibility = For whom
offer-fees = Cost
offer-interpretation = Interpreting
offer-application = How to apply
offer-minimum-age = From what age
offer-maximum-age = Up to what age
offer-ages = Age { $from } to { $to }
offer-age-from = From age { $from }
offer-age-to = Up to age { $to }

site-add = Add place
site-edit = Edit place
site-none = No places yet.
site-name = Name of the place
site-kind = What it is
site-confidential = Confidential
site-confidential-hint = A shelter, for example. Its address leaves in no letter and no file.
site-kept-back = The address is kept back.
site-street = Street and number
site-postalCode = Postal code
site-city = Town
site-state = Region
site-country = Country

phone-add = Add phone
phone-edit = Edit phone
phone-none = No phone yet.
phone-number = Number
phone-extension = Extension
phone-ext = ext. { $number }
phone-description = What it is for
    .hint = For example: intake, fax, nights

spoken-add = Add language
spoken-none = No languages yet.
spoken-language = Language
spoken-removed = Language taken out

hours-add = Add hours
hours-edit = Edit hours
hours-none = No hours yet.
hours-days = On which days
hours-from = Opens at
hours-to = Closes at
hours-note = Note
hours-line = { $days }, { $from } to { $to }
time-hint = For example: 9, 930, 14:30
time-not-understood = Write a time, such as 9:30.

## Bringing a directory in, and handing ours on.
import = Bring in a directory
import-what = A directory in the Open Referral format (HSDS): one JSON file, or a folder of CSV files. You see first what it would bring.
import-file = Choose a file
import-folder = Choose a folder
import-reading = Reading the directory
import-running = Bringing it in
import-would = What { $name } would bring
import-did = What { $name } brought
import-rows = { $count ->
        [one] { $count } row read
       *[other] { $count } rows read
    }
import-new = { $count ->
        [one] { $count } new entry
       *[other] { $count } new entries
    }
import-changed = { $count ->
        [one] { $count } changed
       *[other] { $count } changed
    }
import-same = { $count ->
        [one] { $count } as it was
       *[other] { $count } as they were
    }
import-table = { $table }: { $rows }
import-nothing-yet = Nothing was written yet.
import-bring = Bring it in
import-done = Done
import-nothing-odd = Nothing was odd.
import-odd = { $count ->
        [one] { $count } thing was odd
       *[other] { $count } things were odd
    }
import-odd-kept = Nothing is dropped.
import-odd-where = Where
import-odd-what = What
# A file, its row and its column.
import-where = { $file }, row { $row }, { $field }
import-odd-more = The first { $shown } of { $total } are shown.
export = Hand on our directory
export-what = Writes our directory in the Open Referral format (HSDS). Confidential addresses stay out.
export-json = Save as one file
export-csv = Save into a folder
export-running = Writing the directory
export-odd-hours = { $count ->
        [one] One opening or closing time is no time of day. It stands in the file as it was written; other programs may pass over it:
       *[other] { $count } opening or closing times are no times of day. They stand in the file as they were written; other programs may pass over them:
    }
export-done = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $size }.
