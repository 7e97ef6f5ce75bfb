//! Who belongs to the agency, with which devices, and who reads what.

use super::{choices, inputs, views};
use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
use chrono::{DateTime, Utc};

choices! {
    /// How far a device has come that asked to join.
    JoinState {
        /// It wrote its request; two people compare the words, and one of them lets it in.
        Asked,
        /// It was let in; the first packs are on their way.
        Welcome,
        /// It belongs to the agency.
        Joined,
    }
    /// What waits for a second signature.
    ProposalKind { AddAdministrator, RestoredDevice, SealedFacet, RecoverySet, EraseCase, ReopenFacet }
}

views! {
    /// The agency, its members and devices.
    RosterView {
        /// The agency's id in eight words, to compare by phone.
        fingerprint: String,
        members: Vec<RosterMember>,
        proposals: Vec<ProposalView>,
        /// The statements that make it up, and how many of them have no effect.
        statements: i64,
        without_effect: i64,
        /// Something in it asks for a newer version of the program: nothing can be given until then.
        newer: bool,
    }
    /// A member with devices.
    RosterMember {
        id: MemberId, name: String, roles: Vec<Role>, me: bool,
        /// Whether the roster knows them; the others are names only.
        joined: bool,
        administers: bool,
        devices: Vec<DeviceView>,
    }
    /// One device.
    DeviceView {
        id: String, name: String,
        /// Its keys in eight words.
        fingerprint: String,
        this: bool,
        joined_at: Option<DateTime<Utc>>,
        last_heard: Option<DateTime<Utc>>,
        /// Its keys were copied, or it says two things.
        forked: bool,
        removed: bool,
    }
    /// Something that waits for a second signature.
    ProposalView {
        id: String, kind: ProposalKind,
        by: String, at: DateTime<Utc>,
        member: Option<String>, case_id: Option<CaseId>, case_code: Option<String>,
        /// Whether this member may give the second signature.
        may_second: bool,
    }
    /// An invitation that was written.
    InvitationView {
        path: String, agency: String, member: String,
        /// Where the colleague will find the relay, if the invitation names one.
        relay: Option<String>,
        /// Whether it is for one more device of a member who is there.
        second_device: bool,
    }
    /// A request to join, to be compared and let in.
    RequestView {
        id: String,
        /// What the device calls itself.
        device: String,
        words: Vec<String>, member_id: MemberId, member: String,
        roles: Vec<Role>, second_device: bool,
        /// It names another agency: it cannot be let in.
        other_agency: bool,
        known: bool,
    }
    /// Requests that lie in the common folders of this computer.
    RequestList { requests: Vec<RequestView> }
    /// What letting somebody in has made.
    AdmittedView {
        /// A file for the new device; it also lies at the relay, if there is one.
        path: Option<String>,
        at_relay: bool,
        /// It waits for a second signature.
        pending: bool,
    }
    /// A device that asked to join, on its own screen.
    JoinView {
        state: JoinState, agency: String, member: String, words: Vec<String>,
        /// Where the relay is, if the invitation named one.
        relay: Option<String>,
        /// Whether the request lies where colleagues find it who sit at this computer, too.
        here: bool,
        /// The recovery code of the vault that was made just now; it is told this once.
        code: Option<String>,
        /// The request, for a stick or an e-mail.
        request: Option<String>,
    }
    /// Who reads what of a case, and why.
    TeamView {
        case_id: CaseId,
        readers: Vec<TeamReader>,
        /// Facets that this member may let others read.
        may_grant: Vec<Facet>,
        /// Two members say they opened it; an administrator decides.
        contested: Vec<Facet>,
    }
    /// One reader.
    TeamReader {
        member_id: MemberId, name: String, roles: Vec<Role>, me: bool,
        granted: Vec<Facet>,
        /// Read by role alone: counts without names.
        by_role: Vec<Facet>,
        /// What the roles would allow and was not granted.
        grantable: Vec<Facet>,
    }
}

inputs! {
    /// Invite a colleague, or with the id of a member one more device of theirs.
    Invite { path: String, member_id: Option<MemberId>, name: Option<String>, roles: Vec<Role> }
    /// A request file to look at.
    OfRequest { path: String }
    /// Let it in: the words were the same on both screens. Of a file, or by the id of one that lies in
    /// the common folders.
    Admit { path: Option<String>, id: Option<String>, words: Vec<String>, device: String, welcome: Option<String> }
    /// Look at an invitation before joining.
    OfInvitation { path: String }
    /// Join an agency: makes a vault that waits.
    Join { path: String, passphrase: String, device: String, request: Option<String> }
    /// Write the request again.
    SaveRequest { path: String }
    /// Take in the welcome: from a file, or from the relay.
    FinishJoin { path: Option<String> }
    /// Remove a member with all devices.
    RemoveMember { member_id: MemberId }
    /// Roles of a member.
    SetRoles { member_id: MemberId, roles: Vec<Role> }
    /// One device.
    OfDevice { id: String }
    /// Another name for a device.
    NameDevice { id: String, name: String }
    /// The second signature.
    SecondProposal { id: String }
    /// Let a member read facets of a case, or take that back.
    GrantFacets { case_id: CaseId, member_id: MemberId, facets: Vec<Facet> }
}
