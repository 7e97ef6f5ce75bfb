// The plain apply once more, from Node: how much of what the others here cost is the language.
import { copyFileSync } from "node:fs";
import { at, run } from "./step.mjs";
import { open, prepare, prepared } from "./sql.mjs";

await run({
  prepare(work) {
    const db = open("b.db");
    prepare(db, work);
    db.close();
  },
  async import(work, told) {
    copyFileSync(at("b.db"), at("copy.db"));
    const db = open("copy.db");
    await told(() => {
      db.exec("BEGIN IMMEDIATE");
      for (const { row, id, cells } of work.a) {
        for (const [column, value] of cells) {
          prepared(db, `UPDATE ${row} SET ${work.tables[row][column]} = ?2 WHERE id = ?1`).run(id, value);
        }
      }
      db.exec("COMMIT");
    });
  },
});
