//! The rules, one function each. All times but those of clocks are by this device's own clock, so
//! that no colleague's wrong clock can raise or hide an alarm about somebody else.

use super::{
    CLOCK_BEHIND_MS, DAY_MS, Finding, Heard, Known, Last, Missing, Own, RELAY_SHORT_MS, Relay,
    SILENT_DAYS, WITHHELD_MS,
};
use crate::clock::{AHEAD_MS_MAX, wall_ms};
use std::collections::BTreeMap;
use vault::PublicKey;

/// All that should not be so, what is about this vault itself first; the longest silence first.
pub fn judge(known: &Known) -> Vec<Finding> {
    let now = known.now_ms;
    let mut found: Vec<Finding> = known.own.iter().filter_map(own).collect();
    for heard in &known.devices {
        found.extend(device(heard));
    }
    found.extend(withheld(&known.missing, now));
    found.extend(known.relays.iter().filter_map(|relay| short(relay, now)));
    let two_faced = known.two_faced.iter().copied();
    found.extend(two_faced.map(|device| Finding::TwoFaced { device }));
    let differing = known.differing.iter().copied();
    found.extend(differing.map(|(device, case)| Finding::Differs { device, case }));
    found.extend(silences(&known.devices, now));
    found
}

/// A copy writes under the same numbers; a vault that was set back finds its own later numbers.
/// Set back and unnoticed, it writes them anew, and then nothing tells it from a copy.
fn own(own: &Own) -> Option<Finding> {
    let log = own.log;
    let count = own.mark.max(own.heard).saturating_sub(own.sealed);
    if own.parted {
        Some(Finding::OwnElsewhere { log })
    } else if count > 0 {
        Some(Finding::RolledBack { log, count })
    } else {
        None
    }
}

fn device(heard: &Heard) -> Vec<Finding> {
    let device = heard.device;
    let mut found = Vec::new();
    if heard.forks > 0 {
        let count = heard.forks;
        found.push(Finding::Forked { device, count });
    }
    if heard.beyond_cut > 0 {
        let count = heard.beyond_cut;
        found.push(Finding::Removed { device, count });
    }
    if heard.is_member {
        found.extend(heard.last.and_then(|last| clock(device, &last)));
    }
    found
}

/// A clock is ahead of ours when the pack comes, for it was sealed before. A pack may come late, so
/// a clock is only behind if it lies before what its own author had seen; and what the author had
/// seen may itself be ahead of the time.
fn clock(device: PublicKey, last: &Last) -> Option<Finding> {
    let latest = last.heard_ms.saturating_add(AHEAD_MS_MAX);
    let clock = wall_ms(last.clock);
    if clock > latest {
        let days = clock.saturating_sub(last.heard_ms) / DAY_MS;
        return Some(Finding::ClockAhead { device, days });
    }
    let behind = wall_ms(last.seen).min(latest).saturating_sub(clock);
    let days = behind / DAY_MS;
    (behind > CLOCK_BEHIND_MS).then_some(Finding::ClockBehind { device, days })
}

/// By the device that has seen them, for that is who can be asked.
fn withheld(missing: &[Missing], now: i64) -> Vec<Finding> {
    let mut by_device = BTreeMap::<[u8; 32], (u64, i64)>::new();
    for missing in missing {
        let for_ms = now.saturating_sub(missing.since_ms);
        if for_ms >= WITHHELD_MS {
            let (count, longest) = by_device.entry(missing.seen_by.0).or_default();
            *count += 1;
            *longest = for_ms.max(*longest);
        }
    }
    let finding = |(device, (count, longest))| Finding::Withheld {
        device: PublicKey(device),
        count,
        days: longest / DAY_MS,
    };
    by_device.into_iter().map(finding).collect()
}

fn short(relay: &Relay, now: i64) -> Option<Finding> {
    let gone = relay.gone_since_ms.iter();
    let gone = gone.filter(|since| now.saturating_sub(**since) >= RELAY_SHORT_MS);
    let count = gone.count() as u64;
    let relay = relay.relay.clone();
    (count > 0).then_some(Finding::RelayShort { relay, count })
}

fn silences(devices: &[Heard], now: i64) -> Vec<Finding> {
    let mut silent: Vec<(i64, &Heard)> = devices
        .iter()
        .filter(|heard| heard.is_member)
        .map(|heard| {
            let since = heard.last.map_or(heard.since_ms, |last| last.heard_ms);
            (now.saturating_sub(since) / DAY_MS, heard)
        })
        .filter(|(days, _)| *days >= SILENT_DAYS)
        .collect();
    silent.sort_by_key(|(days, heard)| (std::cmp::Reverse(*days), heard.device.0));
    let finding = |(days, heard): (i64, &Heard)| Finding::Silent {
        device: heard.device,
        days,
        never: heard.last.is_none(),
    };
    silent.into_iter().map(finding).collect()
}
