//! Everything that opens in a vault with all that its owner has.

use casework::attachment::Attachment;
use casework::code::Code;
use casework::{Facet, Value};
use std::collections::BTreeMap;
use std::path::Path;
use store::Store;
use sync::Kind;
use sync::pack::{self, About, Keyring, Lines, Scope};
use vault::{BlobKey, BlobShape, OpenVault, RelayKey, Secret};

/// The facets that hold words, each with a word of its own.
pub(super) const MARKS: [(&str, &str); 5] = [
    ("identity", "Zanzibarquincename"),
    ("casework", "Zanzibarquincenote"),
    ("career", "Zanzibarquincework"),
    ("therapy", "Zanzibarquincesoul"),
    ("legal", "Zanzibarquincelaw"),
];

/// What can be read in a vault with all that its owner has: how often each facet's word, and rows of
/// each facet, come up.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Readable {
    pub(super) words: BTreeMap<&'static str, usize>,
    pub(super) chunks: BTreeMap<Facet, usize>,
    /// Rows of scopes that came sealed with a snapshot, whether they open or not.
    pub(super) sealed_rows: usize,
}

impl Readable {
    pub(super) fn of(store: &Store) -> Self {
        let mut found = Self::default();
        found.tables(store);
        found.packs(store);
        found.snapshot(store);
        found
    }

    fn look(&mut self, bytes: &[u8]) {
        for (facet, word) in MARKS {
            if memchr::memmem::find(bytes, word.as_bytes()).is_some() {
                *self.words.entry(facet).or_default() += 1;
            }
        }
    }

    /// Every cell of every table there is, the search index and the log among them.
    fn tables(&mut self, store: &Store) {
        let read = store.read();
        let conn = read.conn();
        let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main'
                   AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'";
        let mut tables = conn.prepare(sql).unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
        for name in names.map(Result::unwrap) {
            let mut statement = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for at in 0..columns {
                    let cell = row.get_ref(at).unwrap();
                    self.look(
                        cell.as_bytes_or_null()
                            .unwrap_or_default()
                            .unwrap_or_default(),
                    );
                }
            }
        }
    }

    /// The rows of every scope that came with a snapshot, as far as any held key opens them.
    fn snapshot(&mut self, store: &Store) {
        let Some(began) = store.meta_get("snapshot").unwrap() else {
            return;
        };
        let frontier = began[..32].try_into().unwrap();
        let read = store.read();
        let sql = "SELECT facet, case_id, epoch, bytes FROM snapshot_rows";
        let mut statement = read.conn().prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            self.sealed_rows += 1;
            let (facet, case): (String, Vec<u8>) = (row.get(0).unwrap(), row.get(1).unwrap());
            let scope = Scope {
                facet: Facet::from_code(&facet).unwrap(),
                case: uuid::Uuid::from_slice(&case).ok().map(casework::CaseId),
                epoch: row.get(2).unwrap(),
            };
            let bytes: Vec<u8> = row.get(3).unwrap();
            for key in store.held_keys().unwrap() {
                let key = vault::ScopeKey::of(&key.key).unwrap();
                if let Ok(plain) = sync::snapshot::open(&bytes, &frontier, (&scope, &key)) {
                    *self.chunks.entry(scope.facet).or_default() += 1;
                    self.look(&plain);
                }
            }
        }
    }

    /// Every chunk of every pack, applied or waiting, that a held key opens.
    fn packs(&mut self, store: &Store) {
        let mut rings: Vec<Keyring> = Vec::new();
        // Each key in a ring of its own: whose scope it is does not matter to a thief.
        for key in store.held_keys().unwrap() {
            let mut ring = Keyring::default();
            let scope = Scope {
                facet: key.facet,
                case: key.case,
                epoch: key.epoch,
            };
            ring.add(scope, &key.key).unwrap();
            rings.push(ring);
        }
        // What audit logs told before, by their logs and the places of their lines.
        let mut told = BTreeMap::new();
        let mut packs = Vec::new();
        store
            .each_pack(|pack| {
                packs.push(pack.name);
                Ok(true)
            })
            .unwrap();
        for name in packs {
            let bytes = store.pack(&name).unwrap().unwrap();
            let mut heads = rings
                .iter()
                .filter_map(|ring| pack::open_head(&bytes, ring).ok());
            let Some(sealed) = heads.next_back() else {
                continue;
            };
            for ring in &rings {
                let tags = ring.tags(&sealed.head().link.log, sealed.head().at);
                for (at, tag) in sealed.tags().enumerate() {
                    let Some(opener) = ring.by_tag(&tags, tag) else {
                        continue;
                    };
                    let lines = sealed.open_lines(at, &opener).unwrap();
                    let lines = whole(&sealed.head().link.log, lines, &mut told);
                    *self.chunks.entry(opener.scope().facet).or_default() += 1;
                    for op in lines.iter().flat_map(|line| &line.ops) {
                        let Kind::Put(cells) = &op.kind else { continue };
                        for (_, value) in cells {
                            match value {
                                Value::Text(text) => self.look(text.as_bytes()),
                                Value::Blob(bytes) => self.look(bytes),
                                _ => {}
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The lines of a chunk, those of an audit log with what they are about.
fn whole(
    log: &[u8; 32],
    lines: Lines,
    told: &mut BTreeMap<([u8; 32], i64), About>,
) -> Vec<pack::Line> {
    let lines: Vec<pack::Line> = match lines {
        Lines::Any(lines) => return lines,
        Lines::Audit(lines) => lines.collect(),
        Lines::Referring(lines) => {
            let abouts = lines.places().to_vec().into_iter();
            let abouts = abouts.map(|place| told[&(*log, place)]);
            lines.told_by(abouts).unwrap().collect()
        }
    };
    for op in lines.iter().flat_map(|line| &line.ops) {
        let Kind::Put(cells) = &op.kind else { continue };
        let id = |no| match cells.iter().find(|(column, _)| *column == no) {
            Some((_, Value::Blob(bytes))) => bytes.as_slice().try_into().ok(),
            _ => None,
        };
        if let Some((_, Value::Int(place))) = cells.iter().find(|(column, _)| *column == 1) {
            let (case, object) = (id(5), id(6));
            told.insert((*log, *place), About { case, object });
        }
    }
    lines
}

/// Whether the bytes of a file of the case open anywhere below a folder, with every key of the agency
/// for the outermost layer, and with every key that stands in a row or is held for anything else.
pub(super) fn files_in(folder: &Path, vault: &OpenVault, store: &Store) -> bool {
    let mut keys: Vec<[u8; 32]> = Vec::new();
    let mut outer: Vec<RelayKey> = Vec::new();
    for held in store.held_keys().unwrap() {
        let key = Secret::copy_of(held.key.as_slice()).unwrap();
        keys.push(*key.expose());
        outer.push(RelayKey::of(&vault::relay_secret(&key).unwrap()).unwrap());
    }
    for row in store.read().all::<Attachment>("", []).unwrap() {
        keys.push(row.bytes_key.0);
    }
    keys.push(*vault.name_key().expose());
    let word = MARKS[1].1.as_bytes();
    let shape = BlobShape::of(word.len() as u64).unwrap();
    let opens = |sealed: &[u8]| {
        let opened = |key: &[u8; 32]| BlobKey::of(key).unwrap().open(shape, 0, sealed);
        keys.iter()
            .any(|key| opened(key).is_ok_and(|it| *it == word))
    };
    let all = tests::canary::files(folder).into_iter();
    let mut blobs = all.filter(|path| {
        let path = path.to_string_lossy();
        path.contains("/b/") || path.contains("/blob/")
    });
    blobs.any(|path| {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let mut inner = outer.iter().filter_map(|key| key.open(name, &bytes).ok());
        opens(&bytes) || inner.any(|sealed| opens(&sealed))
    })
}
