//! Files of a case.

use super::{inputs, views};
use casework::attachment::MediaType;
use casework::{AttachmentId, CaseId, Moment};

views! {
    /// Files of a case, newest first.
    AttachmentList { attachments: Vec<AttachmentView>, total: i64 }
    /// One file.
    AttachmentView {
        id: AttachmentId, name: String, media: MediaType, bytes: i64, description: String,
        added_at: Moment, added_by: Option<String>, device: Option<String>,
        /// Whether its bytes are here; else they come with an exchange.
        here: bool,
    }
    /// A copy that lies outside the vault now.
    SavedAttachment { name: String, bytes: i64 }
}

inputs! {
    /// Files of a case, page by page.
    ListAttachments { case_id: CaseId, offset: Option<i64>, limit: Option<i64> }
    /// A file to keep with a case.
    AddAttachment { case_id: CaseId, path: String, description: Option<String>, job: Option<String> }
    /// A file to write out in clear.
    SaveAttachment { attachment_id: AttachmentId, path: String, job: Option<String> }
    /// What a file is, in a few words.
    DescribeAttachment { attachment_id: AttachmentId, description: String }
    /// One file.
    OfAttachment { attachment_id: AttachmentId }
}
