//! What travels between the devices of an agency beside the work itself: who belongs to it, keys on
//! their way, and the names of devices (ADR 15). All of it is in the facet that every member reads.

use crate::{
    CaseId, DeviceNameId, MemberId, Moment, ParcelId, Private, ReceiptId, SealedReaderId,
    StatementId, record,
};

record! {
    /// A signed statement of the roster, as its author wrote it.
    pub struct StatementRow(StatementId) = 3 "statements" in Agency, append_only: true,
        case: |_r| None,
    {
        /// All its bytes (`docs/roster.md`).
        1 bytes: Vec<u8>,
    }
}

record! {
    /// Keys on their way to the devices that may have them; nobody else can open it.
    pub struct Parcel(ParcelId) = 4 "parcels" in Agency, append_only: true, case: |_r| None,
    {
        /// The first eight bytes of the name of each device it is for, one after the other.
        1 marks: Vec<u8>,
        /// The key of the parcel, wrapped for these devices.
        2 wrapped: Vec<u8>,
        /// The keys in it, sealed under the key of the parcel.
        3 sealed: Vec<u8>,
    }
}

record! {
    /// What a device is called by the people who use it.
    pub struct DeviceName(DeviceNameId) = 5 "devices" in Agency, append_only: false,
        case: |_r| None,
    {
        /// Its signing key, which is its name in the roster.
        1 device: Vec<u8>,
        /// Whose it is.
        2 member_id: MemberId,
        /// What it is called; says nothing about the work.
        3 name: Private,
        /// When it joined.
        4 joined_at: Moment,
    }
}

record! {
    /// A device says that it holds nothing any more of an erased case.
    pub struct Receipt(ReceiptId) = 6 "receipts" in Agency, append_only: true, case: |_r| None,
    {
        /// The case that was erased.
        1 erased_id: CaseId,
        /// The device that says so.
        2 device: Vec<u8>,
        /// When it erased.
        3 at: Moment,
    }
}

record! {
    /// For whom keys of sealed notes are wrapped: a reading key of a device, whose secret half lies
    /// behind the step-up there (ADR 16).
    pub struct SealedReader(SealedReaderId) = 7 "sealed_readers" in Agency, append_only: true,
        case: |_r| None,
    {
        /// The device's signing key, which is its name in the roster.
        1 device: Vec<u8>,
        /// Whose it is.
        2 member_id: MemberId,
        /// The public half of the reading key.
        3 reader: Vec<u8>,
        /// The device's own signature, so that nobody brings in a key for another.
        4 proof: Vec<u8>,
    }
}
