// What every engine here needs: the work, a place, and a way to say what a step cost.
import { openSync, writeSync, fsyncSync, closeSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [, , step, path, dir] = process.argv;
export const at = (name) => join(dir, name);

export function durable(name, bytes) {
  const file = openSync(at(name), "w");
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
}

function read() {
  const work = { tables: {}, rows: [], a: [], b: [] };
  for (const line of readFileSync(path, "utf8").trimEnd().split("\n")) {
    const it = JSON.parse(line);
    if (it.table) work.tables[it.table] = it.columns;
    else if (it.save) work[it.save].push(it);
    else work.rows.push(it);
  }
  return work;
}

async function told(f) {
  const started = performance.now();
  const before = process.cpuUsage();
  const value = await f();
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1e3;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cpu, wall: performance.now() - started, peak }));
  return value;
}

// Rows as they are in the end, and cells said to be in conflict: [table, id, column].
function ended({ rows, reported }) {
  const lines = rows.map(([row, id, cells]) => ({ row, id, cells }));
  const said = reported.map(([table, id, column]) => ({ reported: table, id, column }));
  durable("end", [...lines, ...said].map((line) => JSON.stringify(line)).join("\n"));
}

export async function run(engine) {
  const work = read();
  const end = await engine[step](work, told);
  if (step === "conflict") ended(end);
}
