//! What should not be so, found from what a device knows (security design §2.11.4).
//!
//! Nothing here stops the exchange or changes a value: findings are for people. What is refused
//! when it is read (damaged, forged, misplaced, newer) is told by who refuses it and needs no rule.
//!
//! Start reading at [`judge`]. Whether two devices hold the same is told by [`State`].

mod rules;
mod state;

pub use rules::judge;
pub use state::{Print, State, prints, read_prints};

use crate::Hlc;
use crate::history::{LogId, PackHash};
use casework::CaseId;
use vault::PublicKey;

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// A pack that is missed for so long is told.
pub const WITHHELD_MS: i64 = DAY_MS;
/// A pack that is missed for so long is told in red.
pub const WITHHELD_RED_MS: i64 = 7 * DAY_MS;
/// A relay may show an old listing for so long.
pub const RELAY_SHORT_MS: i64 = HOUR_MS;
/// What stands otherwise with a colleague is told once it has for so long: a key may be on its way.
pub const DIFFERS_MS: i64 = DAY_MS;
/// A device that was not heard of for so many days is named.
pub const SILENT_DAYS: i64 = 14;
/// A clock that lies so far before what its device had seen is wrong.
pub const CLOCK_BEHIND_MS: i64 = 365 * DAY_MS;

/// Everything the rules are asked about.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Now, by this device's clock.
    pub now_ms: i64,
    /// The logs that this device ever took for its own.
    pub own: Vec<Own>,
    /// The devices of colleagues, removed ones too.
    pub devices: Vec<Heard>,
    /// Packs that others have named and that did not come. Not those that were declared lost.
    pub missing: Vec<Missing>,
    /// The relays.
    pub relays: Vec<Relay>,
    /// Devices that say of a case what is not so here, though they had seen the same
    /// ([`State::agrees`]).
    pub differing: Vec<(PublicKey, CaseId)>,
    /// Devices of which the roster has two statements that did not know of each other.
    pub two_faced: Vec<PublicKey>,
}

/// A log that this device took for its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub log: LogId,
    /// The number of the last pack that this vault sealed in it.
    pub sealed: u64,
    /// The highest number that is noted outside the database (header, side file); 0 for none.
    pub mark: u64,
    /// The highest number of it that came from elsewhere; 0 for none.
    pub heard: u64,
    /// Whether a pack came from elsewhere that has the number of one that this vault sealed.
    pub parted: bool,
}

/// What was heard of a colleague's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Which.
    pub device: PublicKey,
    /// Whether it belongs to the agency still.
    pub is_member: bool,
    /// When it joined, by this device's clock as it learnt of it.
    pub since_ms: i64,
    /// Its newest pack; none if nothing ever came.
    pub last: Option<Last>,
    /// How often one of its chains parted.
    pub forks: u64,
    /// How many of its packs lie beyond the cut and were not admitted.
    pub beyond_cut: u64,
}

/// The newest pack of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// Its number.
    pub no: u64,
    /// Its author's clock.
    pub clock: Hlc,
    /// When it came, by this device's clock.
    pub heard_ms: i64,
    /// The latest clock of what its author had seen before: of the packs it names, and of the
    /// statement that brought the device in.
    pub seen: Hlc,
}

/// A pack that somebody named and nobody brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its name.
    pub pack: PackHash,
    /// The device that has seen it.
    pub seen_by: PublicKey,
    /// Since when it is missed.
    pub since_ms: i64,
}

/// What a relay no longer shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// This device's own name for it.
    pub relay: String,
    /// For each object that lay there and was not removed by the rules of [`crate::archive`]:
    /// since when the complete listings lack it. What was put back may stay in the list for a
    /// while, so that a relay that forgets is seen although it is mended.
    pub gone_since_ms: Vec<i64>,
}

/// How loud a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Worth a line.
    Told,
    /// In red: somebody has to do something.
    Red,
}

/// Something that should not be so. Named as the alarm codes of the interface; `Silent` is shown
/// in a list of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// This vault's own log goes on elsewhere: one of the two is a copy.
    OwnElsewhere {
        /// Which log.
        log: LogId,
    },
    /// More of the own log is known outside than this vault has sealed: an old state came back.
    RolledBack {
        /// Which log.
        log: LogId,
        /// How many packs this vault does not know it sealed.
        count: u64,
    },
    /// A device's log goes on in two ways.
    Forked {
        /// Which device.
        device: PublicKey,
        /// How often.
        count: u64,
    },
    /// Packs that a device has seen do not come.
    Withheld {
        /// The device that has seen them.
        device: PublicKey,
        /// How many.
        count: u64,
        /// Since how many days, the longest.
        days: i64,
    },
    /// A relay no longer shows what lay there.
    RelayShort {
        /// Which.
        relay: String,
        /// How many objects.
        count: u64,
    },
    /// A device's clock is more than a day ahead.
    ClockAhead {
        /// Which device.
        device: PublicKey,
        /// By how many days.
        days: i64,
    },
    /// A device's clock is years behind.
    ClockBehind {
        /// Which device.
        device: PublicKey,
        /// By how many days.
        days: i64,
    },
    /// A removed device goes on writing.
    Removed {
        /// Which device.
        device: PublicKey,
        /// How many of its packs lie beyond the cut.
        count: u64,
    },
    /// A device said two things to two people.
    TwoFaced {
        /// Which device.
        device: PublicKey,
    },
    /// A device that had seen the same holds something else of a case.
    Differs {
        /// Which device.
        device: PublicKey,
        /// Which case.
        case: CaseId,
    },
    /// Nothing was heard of a device.
    Silent {
        /// Which device.
        device: PublicKey,
        /// For how many days.
        days: i64,
        /// Whether nothing ever came.
        never: bool,
    },
}

impl Finding {
    /// How loud it is. Most name something that no honest device and no honest relay does by
    /// itself; what time or a wrong setting explains is told quietly.
    pub const fn grade(&self) -> Grade {
        match self {
            Self::Withheld { days, .. } if *days >= WITHHELD_RED_MS / DAY_MS => Grade::Red,
            Self::OwnElsewhere { .. }
            | Self::RolledBack { .. }
            | Self::Forked { .. }
            | Self::RelayShort { .. }
            | Self::Removed { .. }
            | Self::TwoFaced { .. }
            | Self::Differs { .. } => Grade::Red,
            Self::Withheld { .. }
            | Self::ClockAhead { .. }
            | Self::ClockBehind { .. }
            | Self::Silent { .. } => Grade::Told,
        }
    }
}

#[cfg(test)]
mod tests;
