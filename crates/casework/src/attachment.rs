//! A file of the case: what it is called and how its bytes are opened. The bytes themselves lie sealed
//! beside the records, and only this row holds their key: who may read the facet may open the file.

use crate::value::{BadCell, Cell, Value};
use crate::{AttachmentId, CaseId, MemberId, Moment, Private, codes, record};
use chrono::TimeDelta;

/// The longest name of a file, in characters.
pub const NAME_MAX: usize = 120;
/// The longest description, in characters.
pub const DESCRIPTION_MAX: usize = 500;
/// For how long a removed file can be brought back; then its bytes go from every vault. By then every
/// device that is in use has heard of it if it was brought back.
pub const REMOVED_DAYS: i64 = 30;

codes! {
    /// What sort of file, told by how it begins and never by its name.
    "media-type"
    pub enum MediaType {
        Pdf = "pdf",
        Png = "png",
        Jpeg = "jpeg",
        Text = "text",
        Other = "other",
    }
}

impl MediaType {
    /// How much of a file is looked at.
    pub const LOOKED_AT: usize = 4096;

    /// What begins like this.
    pub fn of(beginning: &[u8]) -> Self {
        let looked_at = beginning.get(..Self::LOOKED_AT).unwrap_or(beginning);
        if looked_at.starts_with(b"%PDF-") {
            Self::Pdf
        } else if looked_at.starts_with(b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if looked_at.starts_with(b"\xff\xd8\xff") {
            Self::Jpeg
        } else if is_text(looked_at) {
            Self::Text
        } else {
            Self::Other
        }
    }
}

/// UTF-8 without control characters; it may be cut within its last one.
fn is_text(bytes: &[u8]) -> bool {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return false,
    };
    let is_plain = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
    !text.is_empty() && text.chars().all(is_plain)
}

/// What opens the bytes of one file. Never printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BytesKey(pub [u8; 32]);

impl std::fmt::Debug for BytesKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹secret›")
    }
}

impl Cell for BytesKey {
    fn to_value(&self) -> Value {
        Value::Blob(self.0.to_vec())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Blob(bytes) => bytes.try_into().map(Self).map_err(|_| BadCell),
            _ => Err(BadCell),
        }
    }
}

record! {
    /// A file of the case. Its bytes never change; it is only described and removed.
    pub struct Attachment(AttachmentId) = 53 "attachments" in Casework, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// What the file was called where it came from.
        2 name: Private,
        /// What sort of file.
        3 media: MediaType,
        /// How many bytes.
        4 size: i64,
        /// BLAKE3 of them, as they came in.
        5 hash: Vec<u8>,
        /// What opens them.
        6 bytes_key: BytesKey,
        /// When it was added.
        7 added_at: Moment,
        /// By whom.
        8 added_by: MemberId,
        /// On which device.
        9 device: Vec<u8>,
        /// What it is, in a few words.
        10 description: Private,
        /// When it was removed.
        11 removed_at: Option<Moment>,
    }
}

impl Attachment {
    /// Whether its bytes are still to be kept: it was not removed, or not long ago.
    pub fn keeps_bytes(&self, now: Moment) -> bool {
        let long = TimeDelta::days(REMOVED_DAYS);
        self.removed_at.is_none_or(|removed| now - removed < long)
    }
}

/// The name of a file as it may be kept, shown and proposed: no folder, no character that hides or
/// turns others, not too long, and its ending kept. What a colleague's program sent passes here too.
pub fn file_name(given: &str) -> String {
    let bare = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = |letter: &char| !letter.is_control() && !is_turning(*letter);
    let clean: String = bare.chars().filter(seen).collect();
    let clean = clean.trim().trim_start_matches('.');
    if clean.chars().count() <= NAME_MAX {
        return if clean.is_empty() { "file" } else { clean }.to_owned();
    }
    let ending = clean.rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.filter(|ending| ending.chars().count() <= 10);
    let ending = ending
        .map(|ending| format!(".{ending}"))
        .unwrap_or_default();
    let kept = NAME_MAX - ending.chars().count();
    clean.chars().take(kept).collect::<String>() + &ending
}

/// Characters without a look of their own, that turn the writing direction or hide.
const fn is_turning(letter: char) -> bool {
    matches!(
        letter,
        '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_begins_like_and_not_what_it_is_called() {
        let cut = &"één".as_bytes()[..4];
        let told = [
            (&b"%PDF-1.7 ..."[..], MediaType::Pdf),
            (b"\x89PNG\r\n\x1a\n....", MediaType::Png),
            (b"\xff\xd8\xff\xe0", MediaType::Jpeg),
            ("Plain words\r\n\tin يوم".as_bytes(), MediaType::Text),
            (cut, MediaType::Text),
            (b"MZ\x90\x00", MediaType::Other),
            (b"text with \x00", MediaType::Other),
            (b"\xc3\x28 no letter", MediaType::Other),
            (b"", MediaType::Other),
        ];
        for (bytes, media) in told {
            assert_eq!(MediaType::of(bytes), media, "{bytes:?}");
        }
    }

    #[test]
    fn a_name_leads_nowhere_hides_nothing_and_keeps_its_ending() {
        let told = [
            ("letter.pdf", "letter.pdf"),
            ("../../etc/passwd", "passwd"),
            (r"C:\Users\x\letter.pdf", "letter.pdf"),
            ("letter\u{202e}fdp.exe", "letterfdp.exe"),
            ("a\u{0}b\nc.txt", "abc.txt"),
            ("..", "file"),
            (".hidden", "hidden"),
            ("  ", "file"),
            ("رسالة.pdf", "رسالة.pdf"),
        ];
        for (given, kept) in told {
            assert_eq!(file_name(given), kept);
        }
        let long = file_name(&format!("{}.docx", "é".repeat(300)));
        assert!(long.chars().count() == NAME_MAX && long.ends_with("é.docx"));
    }

    #[test]
    fn a_key_is_of_one_length_and_does_not_print_itself() {
        assert_eq!(format!("{:?}", BytesKey([7; 32])), "‹secret›");
        assert!(BytesKey::from_value(Value::Blob(vec![7; 31])).is_err());
        assert!(BytesKey::from_value(Value::Blob(vec![7; 33])).is_err());
    }
}
