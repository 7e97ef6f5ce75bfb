import { useState } from "react";
import type { ImportAccount } from "../../ipc/bindings";
import { type Chosen, pickFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useLongDeed } from "../../ipc/job";
import { Button, FaultNote, PanelBody, ProgressBar } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { OddRows } from "./OddRows";
import styles from "./providers.module.css";

interface Source extends Chosen {
  readonly kind: "json" | "folder";
}

/** Brings in somebody's directory: first what it would bring, then, if wanted, all of it. */
export function ImportPanel({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const load = useLongDeed("providers.import");
  const [source, setSource] = useState<Source | null>(null);
  const [account, setAccount] = useState<ImportAccount | null>(null);
  const read = async (from: Source, preview: boolean) => {
    const outcome = await onChosen(from, from.kind, (path) => load.run({ path, preview }));
    if (outcome.done) setAccount(outcome.value);
  };
  const choose = async (kind: Source["kind"]) => {
    const chosen = await pickFile(kind).catch(() => null);
    if (!chosen) return;
    const from = { ...chosen, kind };
    setSource(from);
    setAccount(null);
    await read(from, true);
  };
  return (
    <PanelBody>
      <p>{words("import-what")}</p>
      <div className={styles.chips}>
        <Button icon="document" onPress={() => choose("json")} disabled={load.busy}>
          {words("import-file")}
        </Button>
        <Button icon="cases" onPress={() => choose("folder")} disabled={load.busy}>
          {words("import-folder")}
        </Button>
      </div>
      <FaultNote fault={load.fault} />
      {load.busy && (
        <ProgressBar
          label={words(account ? "import-running" : "import-reading")}
          value={load.progress?.total ? load.progress.done : undefined}
          max={load.progress?.total ?? undefined}
          onCancel={load.cancel}
        />
      )}
      {account && source && !load.busy && (
        <>
          <Account account={account} name={source.name} />
          {account.preview ? (
            <div className={styles.chips}>
              <Button kind="primary" onPress={() => read(source, false)}>
                {words("import-bring")}
              </Button>
              <Button onPress={onDone}>{words("kit-cancel")}</Button>
            </div>
          ) : (
            <div>
              <Button kind="primary" onPress={onDone}>
                {words("import-done")}
              </Button>
            </div>
          )}
          <OddRows account={account} />
        </>
      )}
    </PanelBody>
  );
}

/** What an import would bring, or brought, in one look. */
function Account({ account, name }: { account: ImportAccount; name: string }) {
  const words = useWords();
  const format = useFormat();
  return (
    <section className={styles.account} role="status">
      <h2 className={styles.heading}>
        {words(account.preview ? "import-would" : "import-did", { name })}
      </h2>
      <ul>
        <li>{words("import-rows", { count: account.rowsRead })}</li>
        <li>{words("import-new", { count: account.newRows })}</li>
        <li>{words("import-changed", { count: account.changedRows })}</li>
        <li>{words("import-same", { count: account.sameRows })}</li>
      </ul>
      <ul className={styles.details}>
        {account.tables.map((table) => (
          <li key={table.table}>
            {words("import-table", { table: table.table, rows: format.number(table.rows) })}
          </li>
        ))}
      </ul>
      {account.preview && <p className={styles.muted}>{words("import-nothing-yet")}</p>}
    </section>
  );
}
