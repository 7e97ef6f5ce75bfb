//! The deeds of format 1 by number: one byte for what would be a dozen in every line.

/// Every deed that was known when format 1 was made. **Frozen:** a newer deed is written as text,
/// and an old one that the program forgets keeps its number.
pub(super) const DEEDS: [&str; 46] = [
    "unlock",
    "lock",
    "change-keys",
    "read-office",
    "edit-preferences",
    "edit-agency",
    "edit-members",
    "list-cases",
    "search",
    "open-case",
    "read-case",
    "edit-case",
    "edit-identity",
    "close-case",
    "reopen-case",
    "read-directory",
    "edit-directory",
    "import-directory",
    "export-directory",
    "record-release",
    "revoke-release",
    "end-release",
    "record-need",
    "draft-referral",
    "send-referral",
    "step-referral",
    "print-letter",
    "list-referrals",
    "write-note",
    "edit-task",
    "edit-appointment",
    "read-therapy",
    "write-therapy",
    "open-sealed-therapy",
    "read-legal",
    "write-legal",
    "open-sealed-legal",
    "read-career",
    "write-career",
    "read-report",
    "export-report",
    "read-audit",
    "check-vault",
    "make-backup",
    "fill-demo",
    "undo",
];

/// The number of a deed, from 1; 0 for one that must be written as text.
pub(super) fn number(deed: &str) -> u64 {
    DEEDS
        .iter()
        .zip(1..)
        .find_map(|(known, number)| (*known == deed).then_some(number))
        .unwrap_or(0)
}

/// The deed of a number from 1.
pub(super) fn deed(number: u64) -> Option<&'static str> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    DEEDS.get(at).copied()
}
