//! One scene per script: what is filed, what a colleague types, and that they meet.

use crate::names::{NameIndex, Why};

/// Whether the typed name finds the filed one, among people with quite other names.
fn finds(filed: &str, typed: &str) -> bool {
    let others = [
        "Tomasz Wolny",
        "Bea Quist",
        "王小明",
        "Гаяна Лунова",
        "علي حسن",
        "Ngo Dinh",
    ];
    let mut index = NameIndex::new();
    index.insert(1, 1, true, filed);
    for (row, name) in (2..).zip(others) {
        index.insert(row, row, true, name);
    }
    index
        .search(typed, 1)
        .first()
        .is_some_and(|hit| hit.person == 1 && hit.score > 0.8)
}

fn meet(pairs: &[(&str, &str)]) {
    for (filed, typed) in pairs {
        assert!(finds(filed, typed), "{typed} should find {filed}");
        assert!(finds(typed, filed), "{filed} should find {typed}");
    }
}

#[test]
fn arabic_and_its_neighbours() {
    meet(&[
        ("محمد الحسيني", "Muhammad al-Husseini"),
        ("يوسف خالد", "Yusuf Khaled"),
        ("عبدالرحمن", "Abdurrahman"),
        ("فاطمة الزهراني", "Fatma Alzahrani"),
        ("پریسا محمدی", "Parisa Mohammadi"),
        ("ثریا رحیمی", "Soraya Rahimi"),
    ]);
}

#[test]
fn hebrew() {
    meet(&[
        ("יוסף כהן", "Yosef Cohen"),
        ("חנה לוי", "Hana Levi"),
        ("חנה לוי", "Chana Levy"),
    ]);
}

#[test]
fn cyrillic() {
    meet(&[
        ("Александр Щербаков", "Aleksandr Shcherbakov"),
        ("Юлия Хрущёва", "Julia Khrushcheva"),
        ("Світлана Гриценко", "Svetlana Hrytsenko"),
    ]);
}

#[test]
fn greek() {
    meet(&[
        ("Γιώργος Παπαδόπουλος", "Yorgos Papadopulos"),
        ("Ευαγγελία", "Evangelia"),
    ]);
}

#[test]
fn indic_scripts_by_one_plan() {
    meet(&[
        ("प्रियंका शर्मा", "Priyanka Sharma"),
        ("শর্মিলা দাস", "Sharmila Das"),
        ("અર્જુન પટેલ", "Arjun Patel"),
        ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Gurpreet Singh"),
        ("లక్ష్మి", "Lakshmi"),
        ("கமலா", "Kamala"),
    ]);
}

#[test]
fn south_east_asia() {
    meet(&[
        ("สมชาย ทองคำ", "Somchai Thongkham"),
        ("ພອນທິບ", "Phonthip"),
        ("ចិន្តា សុខ", "Chenda Sok"),
        ("ចិន្តា សុខ", "Chinda Sokh"),
    ]);
}

#[test]
fn east_asia() {
    meet(&[
        ("王秀英", "Wang Xiuying"),
        ("王秀英", "Xiu Ying Wang"),
        ("陈伟", "Chan Wei"),
        ("김경숙", "Kim Kyung-sook"),
        ("이영희", "Lee Younghee"),
        ("さとう きょうこ", "Sato Kyoko"),
        ("サントス マリア", "Maria Santos"),
    ]);
}

#[test]
fn the_caucasus() {
    meet(&[
        ("გიორგი ბერიძე", "Giorgi Beridze"),
        ("Արմեն Պետրոսյան", "Armen Petrosian"),
    ]);
}

#[test]
fn latin_spellings_of_one_sound() {
    meet(&[
        ("Mohammed", "Muhamad"),
        ("Alexander", "Aleksandr"),
        ("Philippe", "Filip"),
        ("Catherine", "Katherine"),
        ("Joaquín Hernández", "Joaquin Ernandes"),
        ("Phạm Thị Ánh", "Pham Thi Anh"),
        ("Kowalski", "Kovalsky"),
    ]);
}

#[test]
fn a_name_of_quite_other_sounds_is_not_found() {
    for (filed, typed) in [
        ("Amara Okafor", "Boris Lund"),
        ("محمد", "Svetlana"),
        ("王伟", "Kim"),
    ] {
        assert!(!finds(filed, typed), "{typed} should not find {filed}");
    }
}

#[test]
fn the_reason_is_told() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Chenda Sok");
    index.insert(2, 1, false, "Dina");
    index.insert_phone(3, 1, "+00 000 0001");
    let why = |typed: &str| index.search(typed, 1).first().map(|hit| (hit.why, hit.row));
    assert_eq!(why("chenda sok"), Some((Why::Exact, 1)));
    assert_eq!(why("Sok Chen"), Some((Why::Prefix, 1)));
    assert_eq!(why("ចិន្តា សុខ"), Some((Why::SoundsLike, 1)));
    assert_eq!(why("Chenba Sok"), Some((Why::Spelling, 1)));
    assert_eq!(why("Dina"), Some((Why::OtherName, 2)));
    assert_eq!(why("000 0001"), Some((Why::Phone, 3)));
    assert_eq!(why("C-10482"), None);
}
