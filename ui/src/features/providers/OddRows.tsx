import type { ImportAccount, OddRow } from "../../ipc/bindings";
import { Table } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./providers.module.css";

/** Everything an import found odd, row by row. Nothing of it was dropped. */
export function OddRows({ account }: { account: ImportAccount }) {
  const words = useWords();
  const { odd, oddTotal } = account;
  if (oddTotal === 0) return <p className={styles.muted}>{words("import-nothing-odd")}</p>;
  // A code of a newer core has no words here yet; it is shown as it came.
  const what = (row: OddRow) => {
    const id = `odd-${row.what}`;
    return words.has(id) ? words(id) : row.what;
  };
  const where = (row: OddRow) =>
    words("import-where", { file: row.file, row: row.row, field: row.field });
  const rows = odd.map((row, at) => ({ ...row, at }));
  return (
    <section className={styles.stack} aria-labelledby="odd-rows">
      <h2 id="odd-rows" className={styles.heading}>
        {words("import-odd", { count: oddTotal })}
      </h2>
      <p className={styles.muted}>{words("import-odd-kept")}</p>
      <div className={styles.oddBox}>
        <Table
          label={words("import-odd", { count: oddTotal })}
          rows={rows}
          rowId={(row) => String(row.at)}
          rowText={(row) => `${where(row)}. ${what(row)}. ${row.value}`}
          columns={[
            {
              id: "where",
              title: words("import-odd-where"),
              isHeader: true,
              cell: (row) => <bdi>{where(row)}</bdi>,
            },
            {
              id: "what",
              title: words("import-odd-what"),
              isHeader: true,
              cell: (row) => (
                <>
                  {what(row)}
                  {row.value && (
                    <>
                      {" "}
                      <bdi className={styles.value}>{row.value}</bdi>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </div>
      {odd.length < oddTotal && (
        <p className={styles.muted}>
          {words("import-odd-more", { shown: odd.length, total: oddTotal })}
        </p>
      )}
    </section>
  );
}
