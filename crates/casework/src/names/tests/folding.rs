use crate::names::{fold, is_code_query, phone_key};

#[test]
fn two_spellings_that_differ_only_in_ornament_fold_alike() {
    for (one, other) in [
        ("José  ÁLVAREZ", "jose alvarez"),
        ("Şükran İnci", "sukran inci"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("O’Brien", "obrien"),
        ("Jean-Pierre", "jean pierre"),
        ("Ðorđe", "dorde"),
        ("ＭＡＲＩＡ", "maria"),
        ("مُحَمَّد", "محمد"),
        ("مـحـمـد", "محمد"),
        ("أحمد", "احمد"),
        ("هدى", "هدي"),
        ("فاطمة", "فاطمه"),
        ("کریم", "كريم"),
        ("שָׂרָה", "שרה"),
        ("Ёлкина", "елкина"),
        ("Άγγελος", "αγγελοσ"),
        ("Ama\u{200D}ra\u{200B}", "amara"),
    ] {
        assert_eq!(fold(one), other, "{one}");
    }
}

#[test]
fn signs_that_are_letters_to_their_readers_stay() {
    for name in ["कमला", "สมชาย", "ចិន្តា", "さくら", "がんこ", "김영희", "အောင်"]
    {
        assert_eq!(fold(name), name);
    }
}

#[test]
fn digits_of_every_script_are_digits() {
    assert_eq!(fold("شارع ١٢"), "شارع 12");
    assert_eq!(fold("๑๒๓ ១២៣ १२३"), "123 123 123");
}

#[test]
fn a_code_is_told_from_a_name_and_from_a_number_with_its_country() {
    for code in [
        "10482",
        "C-10482",
        "c-10482",
        "C-",
        "١٠٤٨٢",
        "c 10482",
        "C10482",
    ] {
        assert!(is_code_query(code), "{code}");
    }
    for other in [
        "",
        "C",
        "Cara",
        "C-amara",
        "Amara 2",
        "+00 000 0001",
        "-",
        "٪",
    ] {
        assert!(!is_code_query(other), "{other}");
    }
}

#[test]
fn a_telephone_number_is_its_last_nine_digits() {
    assert_eq!(
        phone_key("+00 (000) 123-4567").as_deref(),
        Some("001234567")
    );
    assert_eq!(phone_key("٠٠٠ ١٢٣٤٥٦٧").as_deref(), Some("001234567"));
    assert_eq!(phone_key("0001").as_deref(), Some("0001"));
    assert_eq!(phone_key("123"), None);
    assert_eq!(phone_key("Flat 1234"), None);
    assert_eq!(phone_key(""), None);
}
