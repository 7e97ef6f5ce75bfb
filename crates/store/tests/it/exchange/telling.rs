//! Lines of the audit log whose cases and records an earlier line of the same log told.

use super::office::{Device, scope};
use crate::support::{Scratch, audit_lines};
use casework::audit::AuditLine;
use casework::case::Case;
use casework::code::Code;
use casework::need::{Need, NeedKind, NeedStatus};
use casework::vocabulary::Urgency;
use casework::{CaseId, Deed, Facet, NeedId};
use sync::pack::{self, Lines, Scope};

/// One who keeps a case with a need, and has sealed a pack about them.
fn amara() -> (Device, Case, Need) {
    let mut amara = Device::new(1);
    let case = Case {
        id: CaseId(amara.id()),
        ..Scratch::new().case()
    };
    amara.grant_all(case.id);
    let need = Need {
        id: NeedId(amara.id()),
        case_id: case.id,
        survivor_id: case.survivor_id,
        kind: *NeedKind::all().first().unwrap(),
        urgency: *Urgency::all().first().unwrap(),
        status: *NeedStatus::all().first().unwrap(),
        raised_at: crate::support::now(),
    };
    amara.does(Deed::OpenCase, |w| w.put(&case));
    amara.does(Deed::RecordNeed, |w| w.put(&need));
    amara.seal();
    (amara, case, need)
}

/// Edits both, and seals.
fn edits(amara: &mut Device, case: &Case, need: &Need, code: &str) {
    let (code, urgency) = (code.to_owned(), Urgency::all()[code.len() % 3]);
    amara.does(Deed::EditCase, |w| {
        w.put(&Case {
            code,
            ..w.find(case.id)?
        })
    });
    amara.does(Deed::RecordNeed, |w| {
        w.put(&Need {
            urgency,
            ..w.find(need.id)?
        })
    });
    amara.seal();
}

/// Whether the newest pack of a device names what an earlier line told.
fn refers(device: &Device, audit: Scope) -> bool {
    let pack = device.packs().pop().unwrap();
    let sealed = pack::open_head(&pack, &device.judge.keys).unwrap();
    let head = sealed.head();
    let tags = device.judge.keys.tags(&head.link.log, head.at);
    let lines = sealed.tags().enumerate().find_map(|(at, tag)| {
        let opener = device.judge.keys.by_tag(&tags, tag)?;
        (opener.scope() == audit).then(|| sealed.open_lines(at, &opener).unwrap())
    });
    matches!(lines, Some(Lines::Referring(_)))
}

/// Place, case, record and hash of lines of an audit log.
type Told = (i64, Option<[u8; 16]>, Option<Vec<u8>>, Vec<u8>);

/// The lines of another's audit log, as they came.
fn heard(device: &Device) -> Vec<Told> {
    let read = device.store.read();
    let sql = "SELECT seq, case_id, object, hash FROM audit_elsewhere ORDER BY seq";
    let mut statement = read.conn().prepare(sql).unwrap();
    let lines = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    });
    lines.unwrap().map(Result::unwrap).collect()
}

fn own(device: &Device) -> Vec<Told> {
    let lines = audit_lines(&device.store).into_iter();
    let case = |line: &AuditLine| line.case_id.map(|case| case.0.into_bytes());
    lines
        .map(|line| (line.seq, case(&line), line.object, line.hash))
        .collect()
}

fn audit(epoch: u32) -> Scope {
    Scope {
        epoch,
        ..scope(Facet::Audit, None)
    }
}

#[test]
fn an_auditor_reads_what_was_told_before_and_is_named_now() {
    let (mut amara, case, need) = amara();
    assert!(!refers(&amara, audit(1)), "nothing was told before");
    let mut late = Device::discreet(3);
    let mut ben = Device::new(2);
    ben.import(amara.packs());
    for code in ["C-1", "C-12", "C-123"] {
        edits(&mut amara, &case, &need, code);
        assert!(refers(&amara, audit(1)));
        ben.import(amara.packs());
    }
    let lines = own(&amara);
    assert!(lines.len() >= 8);
    assert_eq!(heard(&ben), lines);
    // One whose key comes late reads all of it in its order.
    late.import(amara.packs());
    assert_eq!(heard(&late), []);
    late.grant_scope(audit(1));
    late.read_late();
    assert_eq!(heard(&late), lines);
}

#[test]
fn whoever_gets_a_new_key_or_log_is_told_everything_anew() {
    let (mut amara, case, need) = amara();
    edits(&mut amara, &case, &need, "C-1");
    assert!(refers(&amara, audit(1)));
    amara.grant_scope(audit(2));
    edits(&mut amara, &case, &need, "C-12");
    assert!(!refers(&amara, audit(2)), "another key");
    edits(&mut amara, &case, &need, "C-123");
    assert!(refers(&amara, audit(2)));
    // Who has the new key alone can read all that is sealed under it.
    let mut ben = Device::discreet(9);
    ben.grant_scope(audit(2));
    ben.import(amara.packs());
    let lines = own(&amara);
    assert_eq!(heard(&ben), lines[lines.len() - 4..]);
    amara.begin_anew();
    edits(&mut amara, &case, &need, "C-1234");
    assert!(!refers(&amara, audit(2)), "another log");
}

#[test]
fn lines_that_a_lost_pack_would_tell_wait_for_it() {
    let (mut amara, case, need) = amara();
    edits(&mut amara, &case, &need, "C-1");
    let mut packs = amara.packs();
    let lost = packs.remove(0);
    let mut ben = Device::new(2);
    ben.declares_lost(pack::hash(&lost));
    ben.import(packs);
    assert_eq!(ben.store.waiting().unwrap(), []);
    assert_eq!(heard(&ben), []);
    // She has it all the same; and who heard that it is lost is told everything anew.
    amara.import(ben.packs());
    edits(&mut amara, &case, &need, "C-12");
    assert!(!refers(&amara, audit(1)));
    assert_eq!(heard(&ben), []);
    ben.import(amara.packs());
    assert_eq!(heard(&ben), own(&amara));
}

#[test]
fn a_device_that_was_brought_back_reads_its_own_log_from_the_time_before() {
    let (mut amara, case, need) = amara();
    let saved = amara.saved();
    edits(&mut amara, &case, &need, "C-1");
    assert!(refers(&amara, audit(1)));
    let (packs, lines) = (amara.packs(), own(&amara));
    amara.go_on_from(&saved);
    amara.begin_anew();
    amara.import(packs);
    assert_eq!(heard(&amara), lines[lines.len() - 2..]);
}
