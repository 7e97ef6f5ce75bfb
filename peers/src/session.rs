//! SQLite's session extension, called by hand: the bindings of rusqlite for it would need libclang
//! at build time. Where both changed a value, the first one's stays: it knows no times.
#![allow(unsafe_code)]

use crate::measure::{durable, told};
use crate::sqlite::{apply, end, open, prepare};
use crate::work::{End, Key, Work};
use rusqlite::Connection;
use rusqlite::ffi::{
    SQLITE_OK, SQLITE_UPDATE, sqlite3, sqlite3_free, sqlite3_value, sqlite3_value_bytes,
    sqlite3_value_text, sqlite3_value_type,
};
use std::collections::BTreeSet;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::Path;
use std::ptr::{null, null_mut};

const DATA: c_int = 1;
const REPLACE: c_int = 1;

#[repr(C)]
struct Session(c_void);
#[repr(C)]
struct Iter(c_void);

type Filter = extern "C" fn(*mut c_void, *const c_char) -> c_int;
type Conflict = extern "C" fn(*mut c_void, c_int, *mut Iter) -> c_int;
type Side = unsafe extern "C" fn(*mut Iter, c_int, *mut *mut sqlite3_value) -> c_int;

unsafe extern "C" {
    fn sqlite3session_create(db: *mut sqlite3, of: *const c_char, s: *mut *mut Session) -> c_int;
    fn sqlite3session_attach(s: *mut Session, table: *const c_char) -> c_int;
    fn sqlite3session_changeset(s: *mut Session, n: *mut c_int, p: *mut *mut c_void) -> c_int;
    fn sqlite3session_delete(s: *mut Session);
    fn sqlite3changeset_apply(
        db: *mut sqlite3,
        n: c_int,
        bytes: *mut c_void,
        filter: Option<Filter>,
        conflict: Conflict,
        told: *mut c_void,
    ) -> c_int;
    fn sqlite3changeset_op(
        iter: *mut Iter,
        table: *mut *const c_char,
        columns: *mut c_int,
        op: *mut c_int,
        indirect: *mut c_int,
    ) -> c_int;
    fn sqlite3changeset_old(iter: *mut Iter, at: c_int, value: *mut *mut sqlite3_value) -> c_int;
    fn sqlite3changeset_new(iter: *mut Iter, at: c_int, value: *mut *mut sqlite3_value) -> c_int;
    fn sqlite3changeset_conflict(
        iter: *mut Iter,
        at: c_int,
        value: *mut *mut sqlite3_value,
    ) -> c_int;
}

struct Told<'a> {
    work: &'a Work,
    reported: BTreeSet<Key>,
}

fn changeset(conn: &Connection, f: impl FnOnce(), wire: impl FnOnce(&[u8])) {
    let mut session = null_mut();
    // SAFETY: the connection outlives the session; every pointer that comes back is checked and freed.
    unsafe {
        assert_eq!(
            sqlite3session_create(conn.handle(), c"main".as_ptr(), &mut session),
            SQLITE_OK
        );
        assert_eq!(sqlite3session_attach(session, null()), SQLITE_OK);
        f();
        told(|| {
            let (mut length, mut bytes) = (0, null_mut());
            assert_eq!(
                sqlite3session_changeset(session, &mut length, &mut bytes),
                SQLITE_OK
            );
            wire(std::slice::from_raw_parts(bytes.cast(), length as usize));
            sqlite3_free(bytes);
        });
        sqlite3session_delete(session);
    }
}

/// A value of a changed row; nothing if it did not change.
unsafe fn value(side: Side, iter: *mut Iter, at: c_int) -> Option<(c_int, Vec<u8>)> {
    let mut value = null_mut();
    // SAFETY: within the conflict handler the iterator is valid, and so are its values.
    unsafe {
        assert_eq!(side(iter, at, &mut value), SQLITE_OK);
        if value.is_null() {
            return None;
        }
        let kind = sqlite3_value_type(value);
        let text = sqlite3_value_text(value);
        let length = sqlite3_value_bytes(value) as usize;
        let bytes = if text.is_null() {
            Vec::new()
        } else {
            std::slice::from_raw_parts(text, length).to_vec()
        };
        Some((kind, bytes))
    }
}

extern "C" fn conflict(told: *mut c_void, why: c_int, iter: *mut Iter) -> c_int {
    // SAFETY: `told` is what was handed to the apply, and nobody else uses it meanwhile.
    unsafe {
        let told = &mut *told.cast::<Told<'_>>();
        let (mut table, mut columns, mut op, mut indirect) = (null(), 0, 0, 0);
        sqlite3changeset_op(iter, &mut table, &mut columns, &mut op, &mut indirect);
        assert!(why == DATA && op == SQLITE_UPDATE);
        let table = told.work.table(CStr::from_ptr(table).to_str().unwrap());
        let (_, id) = value(sqlite3changeset_old, iter, 0).unwrap();
        let id = String::from_utf8(id).unwrap();
        for at in 1..columns {
            let Some(new) = value(sqlite3changeset_new, iter, at) else {
                continue;
            };
            let old = value(sqlite3changeset_old, iter, at).unwrap();
            let theirs = value(sqlite3changeset_conflict, iter, at).unwrap();
            if theirs != old && theirs != new {
                told.reported.insert((table, id.clone(), at as usize - 1));
            }
        }
    }
    REPLACE
}

fn meet(conn: &Connection, work: &Work, wire: &[u8]) -> BTreeSet<Key> {
    let mut bytes = zstd::decode_all(wire).unwrap();
    let reported = BTreeSet::new();
    let mut told = Told { work, reported };
    let length = bytes.len() as c_int;
    let context: *mut Told<'_> = &mut told;
    // SAFETY: the bytes and what the handler writes to live until the apply is done.
    let code = unsafe {
        let bytes = bytes.as_mut_ptr().cast();
        sqlite3changeset_apply(conn.handle(), length, bytes, None, conflict, context.cast())
    };
    assert_eq!(code, SQLITE_OK);
    told.reported
}

pub fn step(name: &str, work: &Work, dir: &Path) -> Option<End> {
    let copy = |from: &str| {
        std::fs::copy(dir.join(from), dir.join("copy.db")).unwrap();
        open(&dir.join("copy.db"))
    };
    let wire = || std::fs::read(dir.join("wire")).unwrap();
    match name {
        "prepare" => ["a.db", "b.db"]
            .iter()
            .for_each(|name| prepare(work, &dir.join(name))),
        "export" => {
            let conn = copy("a.db");
            let make = || apply(&conn, work, &work.a);
            changeset(&conn, make, |bytes| {
                durable(&dir.join("wire"), &zstd::encode_all(bytes, 3).unwrap());
            });
        }
        "import" => {
            let conn = copy("b.db");
            let wire = wire();
            told(|| meet(&conn, work, &wire));
        }
        "conflict" => {
            let conn = copy("b.db");
            apply(&conn, work, &work.b);
            let reported = meet(&conn, work, &wire());
            let end = end(&conn, work);
            return Some(End { reported, ..end });
        }
        other => unreachable!("{other}"),
    }
    None
}
