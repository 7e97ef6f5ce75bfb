//! Common names in several scripts, with the Latin spelling people type. Nobody is meant.

/// A person's name as written, its Latin form if it is in another script, and their language.
pub(super) const PEOPLE: [(&str, &str, &str); 48] = [
    ("ចិន្តា សុខ", "Chinda Sok", "km"),
    ("សុភា ចាន់", "Sophea Chan", "km"),
    ("ดวงใจ ศรีสุข", "Duangjai Srisuk", "th"),
    ("สมหญิง ใจดี", "Somying Jaidee", "th"),
    ("مريم الحسن", "Maryam Al Hassan", "ar"),
    ("يوسف عبد الله", "Yusuf Abdallah", "ar"),
    ("ليلى منصور", "Layla Mansour", "ar"),
    ("Олена Коваль", "Olena Koval", "uk"),
    ("Світлана Бондар", "Svitlana Bondar", "uk"),
    ("Наталья Иванова", "Natalya Ivanova", "ru"),
    ("सीता गुरुङ", "Sita Gurung", "ne"),
    ("राम तामाङ", "Ram Tamang", "ne"),
    ("পারভীন আক্তার", "Parveen Akter", "bn"),
    ("阮氏梅", "Nguyen Thi Mai", "vi"),
    ("李小红", "Li Xiaohong", "zh"),
    ("ማርታ ተስፋዬ", "Marta Tesfaye", "am"),
    ("Elena Munteanu", "", "ro"),
    ("Ioana Popa", "", "ro"),
    ("Mihai Rusu", "", "ro"),
    ("Blessing Okafor", "", "en"),
    ("Joy Osagie", "", "en"),
    ("Faith Igbinedion", "", "en"),
    ("Adaeze Nwosu", "", "en"),
    ("María Fernanda López", "", "es"),
    ("Luz Hernández", "", "es"),
    ("José Ramírez", "", "es"),
    ("Carmen Quispe", "", "es"),
    ("Yolanda Choc", "", "es"),
    ("Fatou Diallo", "", "fr"),
    ("Aminata Traoré", "", "fr"),
    ("Grace Mbuyi", "", "fr"),
    ("Rosa Pereira", "", "pt"),
    ("Ana Lúcia Souza", "", "pt"),
    ("Arben Hoxha", "", "sq"),
    ("Drita Krasniqi", "", "sq"),
    ("Nguyen Van Anh", "", "vi"),
    ("Tran Thi Lan", "", "vi"),
    ("Siti Rahayu", "", "id"),
    ("Dewi Lestari", "", "id"),
    ("Maricel Santos", "", "tl"),
    ("Jocelyn Reyes", "", "tl"),
    ("Hodan Warsame", "", "so"),
    ("Zsófia Kovács", "", "hu"),
    ("Ivana Petrović", "", "sr"),
    ("Tigist Bekele", "", "am"),
    ("Ngozi Eze", "", "en"),
    ("Sunita Rai", "", "ne"),
    ("Priya Sharma", "", "hi"),
];

/// Invented family names to part people who share a name.
const SECOND: [&str; 100] = [
    "Amber", "Birch", "Cedar", "Dawn", "Elm", "Fern", "Grove", "Heath", "Isle", "Juniper",
    "Kestrel", "Laurel", "Maple", "North", "Olive", "Pine", "Quill", "Rowan", "Stone", "Thorn",
    "Umber", "Vale", "Willow", "Yarrow", "Alder", "Basalt", "Cove", "Drift", "Ember", "Fjord",
    "Garnet", "Hazel", "Iris", "Jasper", "Kelp", "Lark", "Moss", "Nettle", "Oak", "Pebble",
    "Quartz", "Reed", "Sage", "Tarn", "Upland", "Violet", "Wren", "Yew", "Acorn", "Beech",
    "Clover", "Dune", "Eddy", "Flint", "Gorse", "Harbour", "Ivy", "Jade", "Knoll", "Lichen",
    "Meadow", "Nutmeg", "Orchard", "Plover", "Quay", "River", "Slate", "Thistle", "Undine",
    "Verbena", "Walnut", "Aspen", "Bramble", "Coral", "Dell", "Egret", "Field", "Glade", "Hollow",
    "Islet", "Jay", "Kite", "Linnet", "Marsh", "Nook", "Opal", "Petrel", "Quince", "Ridge",
    "Sorrel", "Teal", "Veld", "Wave", "Ash", "Brook", "Crag", "Dove", "Estuary", "Finch", "Gale",
];

/// The invented family name of a person: one word for the first hundred people, two for the next
/// ten thousand and so on, so that a large practice office has no twins and nobody has a number.
pub(super) fn family_name(number: usize) -> String {
    // A stride through the words keeps neighbours in the list of cases from sounding alike.
    const STRIDE: usize = 37;
    let (first, mut round) = (number % SECOND.len(), number / SECOND.len());
    let mut words: Vec<&str> = Vec::from_iter(SECOND.get(first).copied());
    while round > 0 {
        words.extend(SECOND.get((first + round * STRIDE) % SECOND.len()));
        round = (round - 1) / SECOND.len();
    }
    words.join(" ")
}

/// Colleagues of the practice office.
pub(super) const COLLEAGUES: [&str; 6] = [
    "Boris Example",
    "Chau Example",
    "Dina Example",
    "Emil Example",
    "Farah Example",
    "Gita Example",
];

/// A provider of the practice office: name, city, area, offers, languages.
pub(super) type Listed = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// The providers of the practice office.
pub(super) const PROVIDERS: [Listed; 14] = [
    (
        "River Counselling (practice)",
        "Eastport",
        "therapy",
        &["Trauma therapy", "Group therapy"],
        &["en", "km", "es"],
    ),
    (
        "Stillwater Clinic (practice)",
        "Eastport",
        "therapy",
        &["Counselling", "Psychiatric care"],
        &["en", "ar", "fr"],
    ),
    (
        "Lighthouse Therapy (practice)",
        "Hillside",
        "therapy",
        &["Trauma therapy for young people"],
        &["en", "ro"],
    ),
    (
        "Quiet Room (practice)",
        "Millbrook",
        "therapy",
        &["Crisis support"],
        &["en", "uk", "ru"],
    ),
    (
        "Lotus Legal Aid (practice)",
        "Eastport",
        "legal",
        &["Immigration", "Victim and witness support"],
        &["en", "km", "vi"],
    ),
    (
        "Bridge Law Centre (practice)",
        "Hillside",
        "legal",
        &["Wage claims", "Civil claims"],
        &["en", "es", "pt"],
    ),
    (
        "Open Door Advocates (practice)",
        "Millbrook",
        "legal",
        &["Protective orders", "Family law"],
        &["en", "ar"],
    ),
    (
        "Record Relief Project (practice)",
        "Eastport",
        "legal",
        &["Relief from criminal records"],
        &["en"],
    ),
    (
        "Skills Bridge (practice)",
        "Eastport",
        "career",
        &["Hospitality course", "Job placement"],
        &["en", "es"],
    ),
    (
        "Second Start Training (practice)",
        "Hillside",
        "career",
        &["Tailoring course", "Computer course"],
        &["en", "ne", "th"],
    ),
    (
        "Harbour Works (practice)",
        "Millbrook",
        "career",
        &["Job readiness", "Apprenticeships"],
        &["en", "fr"],
    ),
    (
        "Language Table (practice)",
        "Eastport",
        "career",
        &["Language course"],
        &["en", "ar", "am"],
    ),
    (
        "Lantern House (practice)",
        "Eastport",
        "other",
        &["Safe housing"],
        &["en", "km", "ro"],
    ),
    (
        "Commons Health (practice)",
        "Hillside",
        "other",
        &["Medical care", "Dental care"],
        &["en", "es"],
    ),
];

/// What a note of the practice office says. Nothing of it happened.
pub(super) const NOTES: [&str; 8] = [
    "Met at the office. She would like to start with the language course and wait with therapy.",
    "Called on the agreed day. All well; asked to be called again next week.",
    "Went together to the first appointment. The interpreter was helpful.",
    "Talked about what would make the week easier. A bus pass was given.",
    "He brought the letter from the provider. Filed, and the date is in the calendar.",
    "Spoke about safety at the new address. The plan stays as it is.",
    "Reviewed the goals. The training is going well and she is proud of it.",
    "Short visit. Rest was more important than papers today.",
];

#[cfg(test)]
mod tests {
    use super::family_name;
    use std::collections::BTreeSet;

    #[test]
    fn ten_thousand_people_have_names_of_their_own_and_no_numbers() {
        let names: BTreeSet<String> = (0..10_000).map(family_name).collect();
        assert_eq!(names.len(), 10_000);
        let plain = |name: &String| {
            let words = name.split(' ').count();
            words <= 2 && !name.contains(|letter: char| letter.is_ascii_digit())
        };
        assert!(names.iter().all(plain));
    }
}
