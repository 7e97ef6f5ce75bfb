// Yjs: one document, each row a map, each save a transaction.
import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import * as Y from "yjs";
import { at, durable, run } from "./step.mjs";

const map = (doc, table, id) => doc.getMap("rows").get(`${table}/${id}`);
const load = () => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, readFileSync(at("base")));
  return doc;
};
const make = (doc, work, saves) => {
  for (const { row, id, cells } of saves) {
    doc.transact(() => {
      for (const [column, value] of cells) map(doc, row, id).set(work.tables[row][column], value);
    });
  }
};

await run({
  prepare(work) {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const { row, id, cells } of work.rows) {
        const map = new Y.Map(work.tables[row].map((name, no) => [name, cells[no]]));
        doc.getMap("rows").set(`${row}/${id}`, map);
      }
    });
    durable("base", Y.encodeStateAsUpdateV2(doc));
  },
  async export(work, told) {
    const doc = load();
    const before = Y.encodeStateVector(doc);
    make(doc, work, work.a);
    await told(() => durable("wire", gzipSync(Y.encodeStateAsUpdateV2(doc, before))));
  },
  async import(_work, told) {
    await told(() => {
      const doc = load();
      Y.applyUpdateV2(doc, gunzipSync(readFileSync(at("wire"))));
      durable("stored", Y.encodeStateAsUpdateV2(doc));
    });
  },
  async warm(_work, told) {
    const doc = load();
    await told(() => {
      const update = readFileSync(at("wire"));
      Y.applyUpdateV2(doc, gunzipSync(update));
      durable("stored", update);
    });
  },
  conflict(work) {
    const doc = load();
    make(doc, work, work.b);
    Y.applyUpdateV2(doc, gunzipSync(readFileSync(at("wire"))));
    const row = ({ row, id }) => [row, id, work.tables[row].map((name) => map(doc, row, id).get(name))];
    return { rows: work.rows.map(row), reported: [] };
  },
});
