//! Rules that are known to be wrong. The simulator is only worth what it catches.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Packs are applied as they come.
    NoGate,
    /// A pack is taken for one with the same log and number.
    NumberIsName,
    /// A forked chain goes on in the lane it forked from.
    ForkSharesLane,
    /// The pasts of the deps are not joined into the past of a pack.
    PastNotJoined,
    /// A pack names all heads but one.
    DepsForgetOne,
    /// Imports first and seals after, so the deps claim more than the author had seen.
    ImportsBeforeSealing,
    /// A pack that is known is applied once more.
    AppliesTwice,
    /// The value with the latest clock stays, all others go.
    LatestClockWins,
    /// An ordinary edit replaces everything in the cell.
    EditReplacesAll,
    /// What an author kept is not told.
    ForgetsKeep,
    /// Two equal clocks are decided by the number of the lane.
    TieByLane,
    /// Two who wrote the same are in conflict.
    SameIsConflict,
    /// A removed row is gone, whoever changed it meanwhile.
    RemovalWins,
    /// Columns that this version does not know are dropped.
    DropsUnknown,
    /// A key that comes late opens only what comes after it.
    NoReplay,
    /// A key that comes late opens old packs lane by lane, not in the order they were applied.
    ReplaysByLane,
    /// Chunks are opened without their key.
    OpensAll,
    /// Uploads its own packs, and no others that they have seen.
    UploadsOwnOnly,
    /// Does not look whether what was read is what was named.
    Unverified,
    /// A crash may fall between the rows and the history.
    TornImport,
    /// Reads single packs and no archives.
    IgnoresArchives,
    /// A snapshot holds what is shown, and not what stands beside it.
    SnapshotOfShown,
    /// A snapshot names the packs, and not what each had seen.
    SnapshotForgetsPast,
    /// A lost pack is seen by all that name it, where it happens to be there.
    LostIsSeen,
    /// A lost pack that turns up is thrown away.
    LostIsDropped,
    /// A lost pack that turned up is never seen by anybody.
    LostForEver,
    /// What was applied before the statement stays as it was.
    NoRebuild,
}

impl Wrong {
    pub const ALL: [Self; 27] = [
        Self::NoGate,
        Self::NumberIsName,
        Self::ForkSharesLane,
        Self::PastNotJoined,
        Self::DepsForgetOne,
        Self::ImportsBeforeSealing,
        Self::AppliesTwice,
        Self::LatestClockWins,
        Self::EditReplacesAll,
        Self::ForgetsKeep,
        Self::TieByLane,
        Self::SameIsConflict,
        Self::RemovalWins,
        Self::DropsUnknown,
        Self::NoReplay,
        Self::ReplaysByLane,
        Self::OpensAll,
        Self::UploadsOwnOnly,
        Self::Unverified,
        Self::TornImport,
        Self::IgnoresArchives,
        Self::SnapshotOfShown,
        Self::SnapshotForgetsPast,
        Self::LostIsSeen,
        Self::LostIsDropped,
        Self::LostForEver,
        Self::NoRebuild,
    ];
}
