### The person: names, contacts, what is known.

contacts = How to reach this person
contacts-none = No way to reach this person is recorded.
contact-new = New contact
contact-edit = Contact
contact-kind = Kind
contact-value = Number, address or name
    .hint = For a person in between, how that person is reached.
contact-safety = Is it safe?
contact-note = When, and what to say
contact-saved = Contact recorded
contact-remove = Remove
contact-removed = Contact removed
names = Names
names-none = No name is recorded.
name-new = New name
name-edit = Name
name-text = Name
    .hint = As the person gives it, in any script.
name-kind = What kind of name
name-avoid = The person does not want to hear it
    .hint = It still finds the case, but is not said.
name-avoid-said = Do not say
name-saved = Name recorded
name-remove = Remove
name-removed = Name removed
known = What is known
known-saved = Recorded
known-birth = Birth date
known-age = Age

# $age (number) in years.
known-age-years =
        { $age ->
            [one] { $age } year
           *[other] { $age } years
        }

# $age is such as "24 years".
known-age-about = About { $age }
known-pronouns = Pronouns
    .hint = In the person’s own words.
known-language = Main language
known-interpreter = Interpreter needed?
known-citizenship = Citizenship
known-stateless = Stateless
known-safe-contact = How may we reach this person?
    .hint = It stands first wherever contact is possible.
known-safe-contact-note = Days, hours, what to say
    .hint = For example: Tuesday or Thursday after 14:00
