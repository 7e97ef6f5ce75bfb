//! What the door costs: a save with log, audit line and search index, beside the bare SQLCipher
//! transaction of the same rows. The design allows twice the bare one.
//!
//! `cargo run --release -p store --example save_cost [folder]`; both sides run in turn, in rounds,
//! with the same key, pragmas and disk.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example that prints a figure"
)]

use casework::code::Codes;
use casework::member::Role;
use casework::need::NeedKind;
use casework::note::{Note, NoteKind};
use casework::referral::{Referral, ReferralEvent, SetBy, State, Status};
use casework::vocabulary::Urgency;
use casework::{
    CaseId, Deed, MemberId, Moment, NeedId, NoteId, Private, ProviderId, Record, ReferralEventId,
    ReferralId, SurvivorId, Value,
};
use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};
use store::{Act, Error, Store};
use uuid::Uuid;

const ROUNDS: usize = 20;
const SAVES: usize = 100;
const KEY: [u8; 32] = [7; 32];

/// One step of a referral: the referral, its event, and a note of three sentences.
struct Save {
    referral: Referral,
    event: ReferralEvent,
    note: Note,
}

fn save(fresh: &dyn Fn() -> Uuid) -> Save {
    let now = Moment::from_timestamp_millis(1_795_341_600_000).unwrap();
    let case_id = CaseId(fresh());
    let member = MemberId(fresh());
    let kind = NeedKind::Immigration;
    let referral = Referral {
        id: ReferralId(fresh()),
        case_id,
        survivor_id: SurvivorId(fresh()),
        need_id: NeedId(fresh()),
        provider_id: ProviderId(fresh()),
        offer_id: None,
        attempt: 1,
        area: kind.area(),
        kind,
        urgency: *<Urgency as casework::Code>::all().first().unwrap(),
        state: State::Requested,
        status: Status::Sent,
        reason: None,
        created_at: now,
        sent_at: Some(now),
        answered_at: None,
        started_at: None,
        ended_at: None,
        stepped_at: now,
        due_at: Some(now),
        made_by: member,
    };
    let event = ReferralEvent {
        id: ReferralEventId(fresh()),
        case_id,
        referral_id: referral.id,
        from_state: State::Draft,
        to_state: State::Requested,
        status: Status::Sent,
        reason: None,
        set_by: SetBy::Requester,
        reported_by: member,
        effective_at: now,
        recorded_at: now,
        follows: None,
    };
    let note = Note {
        id: NoteId(fresh()),
        case_id,
        kind: NoteKind::Call,
        day: "2026-11-22".parse().unwrap(),
        text: "Called the office at 1 Example Street. They take new people on Mondays and asked \
               for the papers by then. The person wants to come along and will be met at ten."
            .into(),
        author_id: member,
        recorded_at: now,
        amends: None,
    };
    Save {
        referral,
        event,
        note,
    }
}

fn bare(conn: &rusqlite::Connection, save: &Save) {
    conn.prepare_cached("BEGIN IMMEDIATE")
        .unwrap()
        .execute([])
        .unwrap();
    insert(conn, &save.referral);
    insert(conn, &save.event);
    insert(conn, &save.note);
    conn.prepare_cached("COMMIT").unwrap().execute([]).unwrap();
}

fn insert<R: Record>(conn: &rusqlite::Connection, record: &R) {
    let names: Vec<&str> = R::TABLE.columns.iter().map(|column| column.name).collect();
    let marks = vec!["?"; names.len() + 1].join(", ");
    let sql = format!(
        "INSERT INTO {} (id, {}) VALUES ({marks})",
        R::TABLE.name,
        names.join(", ")
    );
    let mut statement = conn.prepare_cached(&sql).unwrap();
    let id: Uuid = record.id().into();
    statement.raw_bind_parameter(1, id.as_bytes()).unwrap();
    for (at, cell) in record.cells().into_iter().enumerate() {
        let cell = match cell {
            Value::Null => rusqlite::types::Value::Null,
            Value::Int(number) => number.into(),
            Value::Real(bits) => f64::from_bits(bits).into(),
            Value::Text(text) => text.into(),
            Value::Blob(bytes) => bytes.into(),
        };
        statement.raw_bind_parameter(at + 2, cell).unwrap();
    }
    statement.raw_execute().unwrap();
}

/// The same schema, key and pragmas, without the door.
fn bare_connection(path: &Path) -> rusqlite::Connection {
    Store::create(path, &KEY).unwrap().close().unwrap();
    let conn = rusqlite::Connection::open(path).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.pragma_update(None, "key", format!("x'{hex}'"))
        .unwrap();
    for (name, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("wal_autocheckpoint", "200"),
        ("journal_size_limit", "0"),
        ("secure_delete", "ON"),
        ("cache_size", "-32768"),
    ] {
        conn.pragma_update(None, name, value).unwrap();
    }
    conn.set_prepared_statement_cache_capacity(64);
    conn
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target".into());
    let folder = Path::new(&folder).join(format!("save-cost-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let next = Cell::new(0x0190_0000_0000_7000_8000_0000_0000_0000_u128);
    let fresh = || {
        next.set(next.get() + (1 << 64) + 0x9E37_79B9);
        Uuid::from_u128(next.get())
    };
    let mut store = Store::create(&folder.join("door.db"), &KEY).unwrap();
    let conn = bare_connection(&folder.join("bare.db"));
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let saves: Vec<Save> = (0..SAVES).map(|_| save(&fresh)).collect();
        let started = Instant::now();
        saves.iter().for_each(|save| bare(&conn, save));
        times[0].push(started.elapsed());
        let started = Instant::now();
        for save in &saves {
            let act = Act {
                deed: Deed::SendReferral,
                member: save.referral.made_by,
                roles: Codes::of(&[Role::Caseworker]),
                now: save.referral.created_at,
                case: Some(save.referral.case_id),
                reason: Private::default(),
                ids: &fresh,
            };
            let written = store.write(&act, |w| {
                w.insert(&save.referral)?;
                w.insert(&save.event)?;
                w.insert(&save.note)
            });
            written.map_err(|error: Error| error).unwrap();
        }
        times[1].push(started.elapsed());
    }
    let [bare, door] = times.map(|mut rounds| {
        rounds.sort();
        let median = rounds.get(rounds.len() / 2).unwrap();
        median.as_secs_f64() * 1e6 / SAVES as f64
    });
    println!(
        "bare transaction {bare:.0} µs, through the door {door:.0} µs: {:.2} ×",
        door / bare
    );
    drop(conn);
    store.close().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}
