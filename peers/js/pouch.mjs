// PouchDB on LevelDB: each row a document, each save a revision. What is in conflict is a document; so
// it is told of every column in which one of its conflicting revisions differs from the winner.
import { cpSync, readFileSync, rmSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import PouchDB from "pouchdb";
import { at, durable, run } from "./step.mjs";

const open = (name) => new PouchDB(at(name), { adapter: "leveldb" });
const key = (row, id) => `${row}/${id}`;
const copy = (name) => {
  rmSync(at("copy"), { recursive: true, force: true });
  cpSync(at(name), at("copy"), { recursive: true });
  return open("copy");
};

async function make(db, work, saves) {
  const now = new Map();
  for (const { row, id, cells } of saves) {
    const name = key(row, id);
    const doc = now.get(name) ?? (await db.get(name));
    for (const [column, value] of cells) doc[work.tables[row][column]] = value;
    doc._rev = (await db.put(doc)).rev;
    now.set(name, doc);
  }
}

// As replication does it: what changed since, with the history of each revision.
async function changed(db, since) {
  const { results } = await db.changes({ since });
  const docs = results.map(({ id, changes }) => ({ id, rev: changes[0].rev }));
  const got = await db.bulkGet({ docs, revs: true, latest: true });
  return got.results.map(({ docs }) => docs[0].ok);
}

const wire = () => JSON.parse(gunzipSync(readFileSync(at("wire"))));

await run({
  async prepare(work) {
    rmSync(at("base"), { recursive: true, force: true });
    const db = open("base");
    const doc = ({ row, id, cells }) => {
      const named = Object.fromEntries(work.tables[row].map((name, no) => [name, cells[no]]));
      return { _id: key(row, id), _rev: "1-00000000000000000000000000000001", ...named };
    };
    await db.bulkDocs(work.rows.map(doc), { new_edits: false });
    await db.close();
  },
  async export(work, told) {
    const db = copy("base");
    const since = (await db.info()).update_seq;
    await make(db, work, work.a);
    await told(async () => durable("wire", gzipSync(JSON.stringify(await changed(db, since)))));
    await db.close();
  },
  async import(_work, told) {
    const db = copy("base");
    await told(async () => {
      await db.bulkDocs(wire(), { new_edits: false });
      await db.close();
    });
  },
  async conflict(work) {
    const db = copy("base");
    await make(db, work, work.b);
    await db.bulkDocs(wire(), { new_edits: false });
    const rows = [];
    const reported = [];
    for (const { row, id } of work.rows) {
      const doc = await db.get(key(row, id), { conflicts: true });
      rows.push([row, id, work.tables[row].map((name) => doc[name])]);
      for (const rev of doc._conflicts ?? []) {
        const other = await db.get(key(row, id), { rev });
        work.tables[row].forEach((name, no) => {
          if (other[name] !== doc[name]) reported.push([row, id, no]);
        });
      }
    }
    await db.close();
    return { rows, reported };
  },
});
