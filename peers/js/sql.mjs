// The tables in node:sqlite, as the plain apply has them.
import { DatabaseSync } from "node:sqlite";
import { at } from "./step.mjs";

export function open(name) {
  const db = new DatabaseSync(at(name));
  db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 200; PRAGMA journal_size_limit = 0; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768");
  return db;
}

export function prepare(db, work) {
  for (const [table, columns] of Object.entries(work.tables)) {
    db.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY, ${columns.join(", ")}) WITHOUT ROWID`);
  }
  db.exec(`CREATE INDEX by_code ON cases (code);
    CREATE INDEX by_status_opened ON cases (status, opened_on);
    CREATE INDEX by_survivor ON cases (survivor_id)`);
  db.exec("BEGIN");
  for (const { row, id, cells } of work.rows) {
    const marks = cells.map(() => ", ?").join("");
    prepared(db, `INSERT INTO ${row} VALUES (?${marks})`).run(id, ...cells);
  }
  db.exec("COMMIT");
}

const statements = new Map();
export function prepared(db, sql) {
  if (!statements.has(sql)) statements.set(sql, db.prepare(sql));
  return statements.get(sql);
}

export function rows(db, work) {
  const all = [];
  for (const [table, columns] of Object.entries(work.tables)) {
    for (const row of db.prepare(`SELECT * FROM ${table}`).all()) {
      all.push([table, row.id, columns.map((name) => row[name])]);
    }
  }
  return all;
}
