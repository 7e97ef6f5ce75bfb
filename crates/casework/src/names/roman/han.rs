//! Chinese characters and Korean syllables: one part each, so that `Xiu Ying Wang`, `Wang Xiuying`
//! and `王秀英` meet. Family names have spellings of their own, older than any rule.

use super::{Part, Reading, Vowels, push_plain};
use zeroize::Zeroizing;

/// Family names as their bearers write them in Latin, beside what the rule gives: first the
/// Mandarin reading where the rule is wrong, then usual Cantonese, Hokkien, Taiwanese and Korean
/// spellings.
const FAMILY: [(&str, &[&str]); 64] = [
    ("曾", &["zeng", "tseng", "tsang"]),
    ("单單", &["shan"]),
    ("解", &["xie"]),
    ("任", &["ren", "yam"]),
    ("查", &["zha"]),
    ("朴", &["park", "piao"]),
    ("王", &["wong", "ong"]),
    ("黄黃", &["wong", "ng", "hwang"]),
    ("李", &["lee", "lei"]),
    ("张張", &["cheung", "chang", "teo"]),
    ("刘劉", &["lau", "low"]),
    ("陈陳", &["chan", "tan"]),
    ("杨楊", &["yeung", "yeo"]),
    ("赵趙", &["chiu", "chao"]),
    ("吴吳", &["ng", "goh"]),
    ("周", &["chow", "chou"]),
    ("徐", &["hsu", "tsui"]),
    ("孙孫", &["suen"]),
    ("朱", &["chu"]),
    ("胡", &["wu", "woo"]),
    ("林", &["lam", "lim"]),
    ("郭", &["kwok", "kuo", "quek"]),
    ("罗羅", &["lo", "law"]),
    ("郑鄭", &["cheng", "tay"]),
    ("梁", &["leung", "neo"]),
    ("谢謝", &["tse", "hsieh", "chia"]),
    ("宋", &["sung"]),
    ("唐", &["tong"]),
    ("许許", &["hui", "hsu", "koh"]),
    ("邓鄧", &["tang", "teng"]),
    ("冯馮", &["fung"]),
    ("韩韓", &["hon"]),
    ("曹", &["tsao", "cho"]),
    ("萧蕭", &["siu", "hsiao"]),
    ("蔡", &["tsai", "choi", "chua"]),
    ("潘", &["poon"]),
    ("董", &["tung"]),
    ("于余", &["yu", "yee"]),
    ("叶葉", &["yip", "yeh", "yap"]),
    ("蒋蔣", &["chiang"]),
    ("苏蘇", &["so", "soh"]),
    ("吕呂", &["lu", "lui"]),
    ("姚", &["yiu", "yao"]),
    ("卢盧", &["lo", "lu"]),
    ("傅", &["foo"]),
    ("钟鍾", &["chung"]),
    ("谭譚", &["tam"]),
    ("廖", &["liu", "liao"]),
    ("邱", &["yau", "chiu", "khoo"]),
    ("赖賴", &["lai"]),
    ("欧歐", &["au", "ou"]),
    ("이", &["lee", "yi", "rhee"]),
    ("리", &["lee", "ri", "rhee"]),
    ("임", &["lim", "im", "rim"]),
    ("유류", &["ryu", "yoo", "you"]),
    ("노로", &["roh", "noh"]),
    ("박", &["park", "pak"]),
    ("최", &["choi", "choe"]),
    ("정", &["chung", "jung"]),
    ("허", &["hur", "huh"]),
    ("우", &["woo", "u"]),
    ("오", &["oh", "o"]),
    ("전", &["chun", "jeon"]),
    ("백", &["paik", "baek"]),
];

/// A word in Chinese characters or Hangul, syllable by syllable.
pub(super) fn syllables(word: &str) -> Vec<Part> {
    let mut signs = [0_u8; 4];
    word.chars()
        .map(|sign| part(sign, sign.encode_utf8(&mut signs)))
        .collect()
}

fn part(sign: char, native: &str) -> Part {
    let mut spellings = [Zeroizing::new(String::new()), Zeroizing::new(String::new())];
    let [first, second] = &mut spellings;
    if let '\u{AC00}'..='\u{D7A3}' = sign {
        push_hangul(first, u32::from(sign) - 0xAC00, &MIDDLES);
        push_hangul(second, u32::from(sign) - 0xAC00, &USUAL_MIDDLES);
    } else {
        push_plain(first, sign);
    }
    let family = FAMILY
        .iter()
        .find(|(signs, _)| signs.contains(sign))
        .map(|(_, names)| *names);
    let known = family.unwrap_or_default().iter().copied();
    let mut readings: Vec<Reading> = Vec::new();
    for latin in spellings.iter().map(|latin| latin.as_str()).chain(known) {
        if !latin.is_empty()
            && readings
                .iter()
                .all(|reading| reading.latin.as_str() != latin)
        {
            readings.push(Reading::new(latin, Vowels::Written));
        }
    }
    Part::many(native, readings)
}

/// A Korean syllable is three numbers: how it begins, its vowel, how it ends.
fn push_hangul(latin: &mut String, syllable: u32, middles: &[&str]) {
    let pieces = [
        (BEGINNINGS.as_slice(), syllable / 588),
        (middles, syllable / 28 % 21),
        (ENDINGS.as_slice(), syllable % 28),
    ];
    for (sounds, at) in pieces {
        latin.push_str(sounds.get(at as usize).copied().unwrap_or_default());
    }
}

const BEGINNINGS: [&str; 19] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
const MIDDLES: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
];
/// The vowels as people spell them in their own names: Hyun, Chul, Young.
const USUAL_MIDDLES: [&str; 21] = [
    "a", "ae", "ya", "yae", "u", "e", "you", "ye", "o", "wa", "wae", "oe", "yo", "oo", "wo", "we",
    "wi", "yoo", "eu", "ee", "i",
];
const ENDINGS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];
