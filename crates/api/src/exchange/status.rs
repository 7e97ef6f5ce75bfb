//! Where the exchange stands: what waits, who was not heard of, what should not be so.

use super::identity::mark_of;
use crate::carry::{Carrying, Seen, Spoiled};
use crate::fault::{Fault, FaultCode};
use crate::session::{Session, word};
use crate::shapes::exchange::{
    AlarmCode, AlarmView, ExchangeState, ExchangeView, RelayView, SilentView,
};
use casework::exchange::DeviceName;
use casework::member::Member;
use casework::{CaseId, MemberId, Moment};
use std::collections::BTreeMap;
use store::exchange::{Found, Heard, Waiting, Why};
use sync::alarm::{self, Finding};
use sync::roster::{DeviceId, State};
use vault::PublicKey;

/// Where this vault keeps what it found in packs, until it is locked, is kept with the session.
pub(crate) type FoundHere = BTreeMap<Found, i64>;

/// Names of members and devices, for sentences.
pub(crate) struct Names {
    members: BTreeMap<MemberId, String>,
    devices: BTreeMap<[u8; 32], (MemberId, String)>,
}

impl Names {
    /// Those that are known here.
    pub(crate) fn of(session: &mut Session) -> Result<Self, Fault> {
        let state = session.book()?.state().clone();
        let read = session.read();
        let members = read.all::<Member>("", [])?;
        let names = read.all::<DeviceName>("", [])?;
        let mut devices = BTreeMap::new();
        let known = state.devices.iter().map(|(id, device)| (id, device.member));
        let gone = state
            .removed
            .iter()
            .map(|(id, removed)| (id, removed.member));
        for (DeviceId(device), member) in known.chain(gone) {
            devices.insert(*device, (member, String::new()));
        }
        for name in names {
            if let Ok(device) = <[u8; 32]>::try_from(name.device.as_slice())
                && let Some((_, known)) = devices.get_mut(&device)
            {
                name.name.expose().clone_into(known);
            }
        }
        let members = members.into_iter().map(|member| (member.id, member.name.0));
        Ok(Self {
            members: members.collect(),
            devices,
        })
    }

    /// What a member is called.
    pub(crate) fn member(&self, member: MemberId) -> Option<String> {
        self.members.get(&member).cloned()
    }

    /// Whose device it is, and what it is called.
    pub(crate) fn device(&self, device: &[u8; 32]) -> (Option<String>, Option<String>) {
        let Some((member, name)) = self.devices.get(device) else {
            return (None, None);
        };
        let name = Some(name.clone()).filter(|name| !name.is_empty());
        let mark = || {
            mark_of(DeviceId(*device))
                .iter()
                .take(2)
                .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
        };
        (self.member(*member), Some(name.unwrap_or_else(mark)))
    }
}

/// What is asked of the vault for the whole view.
pub(crate) fn view(session: &mut Session, carry: &Carrying) -> Result<ExchangeView, Fault> {
    let names = Names::of(session)?;
    let waiting = session.store.waiting()?;
    let places = session.places()?;
    let lone = session.book()?.is_lone();
    let mut relays = Vec::new();
    for place in &places {
        relays.push(relay_view(session, place, &carry.seen(&place.id))?);
    }
    let findings = findings(session, carry, &waiting)?;
    let unsealed = i64::from(session.has_unsealed_work()?);
    let to_go = relays.iter().map(|relay| relay.to_go).max().unwrap_or(0) + unsealed;
    let is = |why: Why| waiting.iter().filter(move |one| one.why == why).count() as i64;
    let quarantined = is(Why::Quarantine);
    let to_come = is(Why::Missing) + is(Why::Key) + is(Why::Author) + is(Why::Newer);
    let silent = silent(&names, &findings);
    let alarms = alarms(session, carry, &names, &findings)?;
    let conflicts = session.store.count_contested(None)?;
    let trouble = relays.iter().any(|relay| relay.trouble.is_some());
    let state = if !alarms.is_empty() || quarantined > 0 {
        ExchangeState::Warned
    } else if lone && places.is_empty() {
        ExchangeState::Alone
    } else if trouble {
        ExchangeState::Unreachable
    } else if to_go + to_come > 0 {
        ExchangeState::Waiting
    } else {
        ExchangeState::Current
    };
    Ok(ExchangeView {
        state,
        last_at: relays.iter().filter_map(|relay| relay.last_at).max(),
        relays,
        to_go: if lone && places.is_empty() { 0 } else { to_go },
        to_come,
        conflicts,
        quarantined,
        silent,
        alarms,
    })
}

/// One relay, for the screen: never with a secret.
pub(crate) fn relay_view(
    session: &Session,
    place: &crate::carry::place::Place,
    seen: &Seen,
) -> Result<RelayView, Fault> {
    let last = word(&session.store, &format!("exchanged-{}", place.id))?;
    let last_at = last.and_then(|text| text.parse::<Moment>().ok());
    let trouble = seen
        .trouble
        .and_then(|code| serde_json::to_value(code).ok());
    Ok(RelayView {
        id: place.id.clone(),
        kind: place.kind,
        place: place.place.clone(),
        user: place.user.clone(),
        bucket: place.bucket.clone(),
        region: place.region.clone(),
        automatic: place.automatic,
        last_at,
        trouble: trouble.and_then(|code| code.as_str().map(str::to_owned)),
        to_go: session.store.count_not_at(&place.id)?,
    })
}

fn findings(
    session: &mut Session,
    carry: &Carrying,
    waiting: &[Waiting],
) -> Result<Vec<Finding>, Fault> {
    let now_ms = session.now().timestamp_millis();
    let heard = session.store.heard()?;
    let forks: BTreeMap<[u8; 32], i64> = session.store.forks()?.into_iter().collect();
    let own = session.identity()?.device();
    let state = session.book()?.state().clone();
    let joined = session.joined_at()?;
    let known = alarm::Known {
        now_ms,
        own: own_logs(session)?,
        devices: devices(&state, own, &heard, (&forks, waiting), &joined, now_ms),
        missing: missing(session, waiting)?,
        relays: relays(session, carry, now_ms)?,
        differing: Vec::new(),
        two_faced: state.forked.iter().map(|device| device.key()).collect(),
    };
    Ok(alarm::judge(&known))
}

fn own_logs(session: &Session) -> Result<Vec<alarm::Own>, Fault> {
    let tip = session.store.tip()?;
    let own = tip.map(|tip| alarm::Own {
        log: tip.log,
        sealed: tip.no,
        mark: session.vault.own_mark(),
        heard: 0,
        parted: false,
    });
    Ok(own.into_iter().collect())
}

fn devices(
    state: &State,
    own: DeviceId,
    heard: &[Heard],
    (forks, waiting): (&BTreeMap<[u8; 32], i64>, &[Waiting]),
    joined: &BTreeMap<[u8; 32], i64>,
    now_ms: i64,
) -> Vec<alarm::Heard> {
    let last: BTreeMap<[u8; 32], &Heard> = heard.iter().map(|one| (one.device, one)).collect();
    let all = state.devices.keys().chain(state.removed.keys());
    let others = all.filter(|device| **device != own);
    let one = |DeviceId(device): &DeviceId| {
        let last = last.get(device);
        let beyond = waiting
            .iter()
            .filter(|one| one.why == Why::Quarantine && one.device == Some(*device));
        alarm::Heard {
            device: PublicKey(*device),
            is_member: state.devices.contains_key(&DeviceId(*device)),
            since_ms: joined.get(device).copied().unwrap_or(now_ms),
            last: last.map(|heard| alarm::Last {
                no: heard.packs.unsigned_abs(),
                clock: heard.at,
                heard_ms: heard.heard_ms,
                seen: 0,
            }),
            forks: forks.get(device).map_or(0, |count| count.unsigned_abs()),
            beyond_cut: beyond.count() as u64,
        }
    };
    others.map(one).collect()
}

fn missing(session: &Session, waiting: &[Waiting]) -> Result<Vec<alarm::Missing>, Fault> {
    let mut missing = Vec::new();
    for one in waiting.iter().filter(|one| one.why == Why::Missing) {
        if let (Some(pack), Some(device)) = (one.missed, one.device)
            && !session.store.has_pack(&pack)?
        {
            missing.push(alarm::Missing {
                pack,
                seen_by: PublicKey(device),
                since_ms: one.since_ms,
            });
        }
    }
    Ok(missing)
}

fn relays(session: &Session, carry: &Carrying, now_ms: i64) -> Result<Vec<alarm::Relay>, Fault> {
    let relay = |place: crate::carry::place::Place| {
        let seen = carry.seen(&place.id);
        // What a whole listing lacked was put back at once; that it lacked it is still worth a look.
        let since = now_ms - alarm::RELAY_SHORT_MS;
        alarm::Relay {
            relay: place.place,
            gone_since_ms: vec![since; seen.gone],
        }
    };
    Ok(session.places()?.into_iter().map(relay).collect())
}

fn silent(names: &Names, findings: &[Finding]) -> Vec<SilentView> {
    let one = |finding: &Finding| match finding {
        Finding::Silent {
            device,
            days,
            never,
        } => {
            let (member, name) = names.device(&device.0);
            let (member_id, _) = names.devices.get(&device.0)?;
            Some(SilentView {
                member_id: *member_id,
                member: member.unwrap_or_default(),
                device: name.unwrap_or_default(),
                days: *days,
                never: *never,
            })
        }
        _ => None,
    };
    findings.iter().filter_map(one).collect()
}

fn alarms(
    session: &mut Session,
    carry: &Carrying,
    names: &Names,
    findings: &[Finding],
) -> Result<Vec<AlarmView>, Fault> {
    let mut alarms: Vec<AlarmView> = findings
        .iter()
        .filter_map(|finding| of_finding(names, finding))
        .collect();
    if session.store.meta_get("own-elsewhere")?.is_some() {
        alarms.insert(0, plain(AlarmCode::OwnElsewhere, 1));
    }
    for (found, count) in &session.exchange.found {
        alarms.extend(of_found(names, *found, *count));
    }
    let spoiled = |kind: Spoiled| -> Result<i64, Fault> {
        let mut count = 0;
        for place in session.places()? {
            let seen = carry.seen(&place.id);
            count += seen.spoiled.values().filter(|one| **one == kind).count() as i64;
        }
        Ok(count)
    };
    let (planted, damaged) = (spoiled(Spoiled::Planted)?, spoiled(Spoiled::Damaged)?);
    alarms.extend((planted > 0).then(|| plain(AlarmCode::Planted, planted)));
    alarms.extend((damaged > 0).then(|| plain(AlarmCode::Damaged, damaged)));
    let state = session.book()?.state().clone();
    if state.is_newer && !alarms.iter().any(|alarm| alarm.code == AlarmCode::Newer) {
        alarms.push(plain(AlarmCode::Newer, 1));
    }
    let contested: std::collections::BTreeSet<CaseId> =
        state.contested.iter().map(|(case, _)| *case).collect();
    for case in contested {
        alarms.push(about_case(session, AlarmCode::Contested, case)?);
    }
    for (case, count) in store::tables::cases::same_codes(&session.read())? {
        let alarm = about_case(session, AlarmCode::SameCode, case)?;
        alarms.push(AlarmView { count, ..alarm });
    }
    Ok(alarms)
}

fn about_case(session: &Session, code: AlarmCode, case: CaseId) -> Result<AlarmView, Fault> {
    let (case_code, _) = crate::look::case(&session.read(), Some(case))?;
    Ok(AlarmView {
        case_id: Some(case),
        case_code,
        ..plain(code, 1)
    })
}

fn plain(code: AlarmCode, count: i64) -> AlarmView {
    AlarmView {
        code,
        member: None,
        device: None,
        case_id: None,
        case_code: None,
        days: None,
        count,
    }
}

fn about_device(names: &Names, code: AlarmCode, device: &[u8; 32], count: i64) -> AlarmView {
    let (member, device) = names.device(device);
    AlarmView {
        member,
        device,
        ..plain(code, count)
    }
}

fn of_finding(names: &Names, finding: &Finding) -> Option<AlarmView> {
    let many = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let about = |code, device: &PublicKey, count| about_device(names, code, &device.0, count);
    Some(match finding {
        Finding::Silent { .. } => return None,
        Finding::OwnElsewhere { .. } => plain(AlarmCode::OwnElsewhere, 1),
        Finding::RolledBack { count, .. } => plain(AlarmCode::RolledBack, many(*count)),
        Finding::RelayShort { count, .. } => plain(AlarmCode::RelayShort, many(*count)),
        Finding::Forked { device, count } => about(AlarmCode::Forked, device, many(*count)),
        Finding::Removed { device, count } => about(AlarmCode::Removed, device, many(*count)),
        Finding::TwoFaced { device } => about(AlarmCode::TwoFaced, device, 1),
        Finding::Differs { device } => about(AlarmCode::Damaged, device, 1),
        Finding::Withheld {
            device,
            count,
            days,
        } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::Withheld, device, many(*count))
        },
        Finding::ClockAhead { device, days } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::ClockAhead, device, 1)
        },
        Finding::ClockBehind { device, days } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::ClockBehind, device, 1)
        },
    })
}

/// What an import found, where no rule tells it from what is kept.
fn of_found(names: &Names, found: Found, count: i64) -> Option<AlarmView> {
    Some(match found {
        Found::Damaged | Found::Misfit => plain(AlarmCode::Damaged, count),
        Found::Forged => plain(AlarmCode::Forged, count),
        Found::Newer => plain(AlarmCode::Newer, count),
        Found::Misplaced(device) => about_device(names, AlarmCode::Misplaced, &device, count),
        // These follow from what is kept, and are told from there.
        Found::Fork(_) | Found::OwnElsewhere | Found::ClockAhead(_) => return None,
    })
}

impl Session {
    /// When each device joined, by what was written down about it.
    fn joined_at(&self) -> Result<BTreeMap<[u8; 32], i64>, Fault> {
        let devices = self.read().all::<DeviceName>("", [])?;
        let joined = devices.into_iter().filter_map(|device| {
            let key = <[u8; 32]>::try_from(device.device.as_slice()).ok()?;
            Some((key, device.joined_at.timestamp_millis()))
        });
        Ok(joined.collect())
    }

    /// Whether anything but lines of the audit waits to be sealed.
    pub(crate) fn has_unsealed_work(&self) -> Result<bool, Fault> {
        let scopes = self.store.unsealed_scopes()?;
        Ok(scopes
            .iter()
            .any(|(facet, _)| *facet != casework::Facet::Audit))
    }
}

/// The fault of a relay that was never set up.
pub(crate) const fn no_relay() -> Fault {
    Fault::of(FaultCode::NotFound)
}
