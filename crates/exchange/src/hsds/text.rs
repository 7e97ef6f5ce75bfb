//! Bytes into text: what spreadsheets save is not always what they say.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::limits::Refused;

/// Whole files are looked at this far to tell text from anything else.
const SNIFFED: usize = 8 << 10;

/// What a file's bytes are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Zip,
    Json,
    Csv,
}

/// Says what the bytes are, or that they are nothing we read.
pub(crate) fn sort(name: &str, bytes: &[u8]) -> Result<Sort, Refused> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Sort::Zip);
    }
    let head = bytes.get(..SNIFFED).unwrap_or(bytes);
    let is_wide = wide(head).is_some();
    let looked: Cow<'_, str> = match wide(head) {
        Some(encoding) => encoding.decode(head).0,
        None => String::from_utf8_lossy(head),
    };
    if !is_wide && head.contains(&0) {
        return Err(Refused::NotADirectoryFile);
    }
    let is_csv = name.to_lowercase().ends_with("csv");
    match looked
        .trim_start_matches('\u{feff}')
        .trim_start()
        .chars()
        .next()
    {
        None => Err(Refused::NotADirectoryFile),
        Some('{' | '[') if !is_csv => Ok(Sort::Json),
        Some(_) => Ok(Sort::Csv),
    }
}

/// UTF-16 into UTF-8, and a byte order mark away. Other bytes stay as they are: a CSV may mix
/// encodings, and each cell is judged alone ([`cell`]). Says also whether a letter was lost.
pub(crate) fn unwrap(bytes: &[u8]) -> (Cow<'_, [u8]>, bool) {
    if let Some(encoding) = wide(bytes.get(..SNIFFED).unwrap_or(bytes)) {
        let (text, _, is_lossy) = encoding.decode(bytes);
        return (Cow::Owned(text.into_owned().into_bytes()), is_lossy);
    }
    (
        Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
        false,
    )
}

/// One cell; the flag says that it was not UTF-8 and was read as Windows-1252.
pub(crate) fn cell(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// UTF-16 by its mark, or by the zero that stands beside each of the first letters.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    match head {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        short if short.len() < 8 => return None,
        _ => {}
    }
    let zeros_in = |odd: usize| {
        let half = head.iter().skip(odd).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    let letters = head.len() / 2;
    // A directory in another script still has commas and line ends, so a third is enough; but a
    // run of zeros has them on both sides.
    match (zeros_in(0), zeros_in(1)) {
        (0, odd) if odd * 3 > letters => Some(UTF_16LE),
        (even, 0) if even * 3 > letters => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect()
    }

    #[test]
    fn wide_text_becomes_utf8_with_and_without_its_mark() {
        for mark in [true, false] {
            let bytes = utf16("id,name\n1,Dům", mark);
            assert_eq!(sort("x.csv", &bytes), Ok(Sort::Csv));
            assert_eq!(unwrap(&bytes).0, "id,name\n1,Dům".as_bytes());
        }
        let swapped: Vec<u8> = utf16("id,name", true)
            .chunks(2)
            .flat_map(|pair| [pair[1], pair[0]])
            .collect();
        assert_eq!(unwrap(&swapped).0, "id,name".as_bytes());
    }

    #[test]
    fn zeros_and_nothing_are_no_directory() {
        for bytes in [
            vec![0; 100_000],
            vec![],
            b"\xef\xbb\xbf \n".to_vec(),
            b"\x7fELF\0".to_vec(),
        ] {
            assert_eq!(sort("x.csv", &bytes), Err(Refused::NotADirectoryFile));
        }
    }

    #[test]
    fn a_cell_in_the_old_encoding_is_read_and_told() {
        assert_eq!(cell(b"caf\xe9 \x80"), (Cow::Borrowed("café €"), true));
        assert_eq!(cell("café".as_bytes()), (Cow::Borrowed("café"), false));
    }
}
