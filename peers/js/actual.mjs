// Actual: its clock, merkle tree and messages from its own package; what its server and client do
// around them is restated after its sources (packages/loot-core/src/server/sync), over node:sqlite.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import * as crdt from "@actual-app/crdt";
import { at, durable, run } from "./step.mjs";
import { open, prepare, prepared, rows } from "./sql.mjs";

const { Timestamp, merkle, create, toBinary, fromBinary } = crdt;
const KEY = Buffer.alloc(32, 7);
const START = Date.parse("2026-11-22T10:00:00Z");

// Values as Actual writes them: a letter for the kind, and the text.
const serialized = (value) =>
  value === null ? "0:" : typeof value === "number" ? `N:${value}` : `S:${value}`;
const deserialized = (text) =>
  text[0] === "0" ? null : text[0] === "N" ? Number(text.slice(2)) : text.slice(2);

function encrypted(bytes) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", KEY, iv);
  const data = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const authTag = cipher.getAuthTag();
  return toBinary(crdt.EncryptedDataSchema, create(crdt.EncryptedDataSchema, { iv, authTag, data }));
}

function decrypted(bytes) {
  const { iv, authTag, data } = fromBinary(crdt.EncryptedDataSchema, bytes);
  const decipher = createDecipheriv("aes-256-gcm", KEY, iv);
  decipher.setAuthTag(authTag);
  return Buffer.concat([decipher.update(data), decipher.final()]);
}

// The messages of somebody's saves; the clock runs with the work.
function messages(work, saves, node) {
  const all = [];
  for (const { at: when, row, id, cells } of saves) {
    cells.forEach(([column, value], counter) => {
      const timestamp = new Timestamp(START + when, counter, node);
      all.push({ timestamp, dataset: row, row: id, column: work.tables[row][column], value: serialized(value) });
    });
  }
  return all;
}

function begun(name, work) {
  const db = open(name);
  prepare(db, work);
  db.exec(`CREATE TABLE messages_crdt (id INTEGER PRIMARY KEY, timestamp TEXT NOT NULL UNIQUE, dataset TEXT NOT NULL,
      row TEXT NOT NULL, column TEXT NOT NULL, value BLOB NOT NULL);
    CREATE INDEX messages_crdt_search ON messages_crdt (dataset, row, column, timestamp);
    CREATE TABLE messages_clock (id INTEGER PRIMARY KEY, clock TEXT)`);
  db.close();
}

const clock = (db) => {
  const kept = db.prepare("SELECT clock FROM messages_clock").get();
  return kept ? JSON.parse(kept.clock).merkle : merkle.emptyTrie();
};

// Applies what is newer than what was last said of its cell, and keeps every message.
function apply(db, all) {
  let trie = clock(db);
  db.exec("BEGIN");
  const sorted = [...all].sort((a, b) => (a.timestamp.toString() < b.timestamp.toString() ? -1 : 1));
  for (const { timestamp, dataset, row, column, value } of sorted) {
    const text = timestamp.toString();
    const newer = prepared(
      db,
      "SELECT timestamp FROM messages_crdt WHERE dataset = ? AND row = ? AND column = ? AND timestamp >= ?",
    ).get(dataset, row, column, text);
    if (!newer) {
      prepared(db, `UPDATE ${dataset} SET ${column} = ? WHERE id = ?`).run(deserialized(value), row);
    }
    if (newer?.timestamp === text) continue;
    prepared(db, "INSERT INTO messages_crdt (timestamp, dataset, row, column, value) VALUES (?, ?, ?, ?, ?)").run(
      text,
      dataset,
      row,
      column,
      value,
    );
    trie = merkle.insert(trie, timestamp);
  }
  trie = merkle.prune(trie);
  db.prepare("INSERT OR REPLACE INTO messages_clock VALUES (1, ?)").run(JSON.stringify({ merkle: trie }));
  db.exec("COMMIT");
}

function sealed(db) {
  const kept = db.prepare("SELECT * FROM messages_crdt ORDER BY timestamp").all();
  const envelopes = kept.map(({ timestamp, dataset, row, column, value }) => {
    const message = create(crdt.MessageSchema, { dataset, row, column, value });
    const content = encrypted(toBinary(crdt.MessageSchema, message));
    return create(crdt.MessageEnvelopeSchema, { timestamp, isEncrypted: true, content });
  });
  const request = create(crdt.SyncRequestSchema, { messages: envelopes, fileId: "1", groupId: "1", keyId: "1" });
  return toBinary(crdt.SyncRequestSchema, request);
}

function opened(bytes) {
  return fromBinary(crdt.SyncRequestSchema, bytes).messages.map(({ timestamp, content }) => {
    const { dataset, row, column, value } = fromBinary(crdt.MessageSchema, decrypted(content));
    return { timestamp: Timestamp.parse(timestamp), dataset, row, column, value };
  });
}

const copy = (name) => {
  copyFileSync(at(name), at("copy.db"));
  return open("copy.db");
};

await run({
  prepare(work) {
    begun("b.db", work);
  },
  async export(work, told) {
    const db = copy("b.db");
    apply(db, messages(work, work.a, "aaaaaaaaaaaaaaaa"));
    await told(() => durable("wire", sealed(db)));
  },
  async import(_work, told) {
    const db = copy("b.db");
    await told(() => apply(db, opened(readFileSync(at("wire")))));
  },
  conflict(work) {
    const db = copy("b.db");
    apply(db, messages(work, work.b, "bbbbbbbbbbbbbbbb"));
    apply(db, opened(readFileSync(at("wire"))));
    return { rows: rows(db, work), reported: [] };
  },
});
