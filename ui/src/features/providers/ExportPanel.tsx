import { useState } from "react";
import type { DirectoryExported } from "../../ipc/bindings";
import { pickFile, saveFile } from "../../ipc/call";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, PanelBody, ProgressBar, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./providers.module.css";

/** Writes our directory for others, without the addresses that are confidential. */
export function ExportPanel() {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const write = useDeed("providers.export");
  const [done, setDone] = useState<{ exported: DirectoryExported; name: string } | null>(null);
  const run = async (kind: "file" | "folder") => {
    const picked = kind === "file" ? saveFile(`directory-${today}.json`) : pickFile("folder");
    const place = await picked.catch(() => null);
    if (!place) return;
    const outcome = await write.run({ path: place.path });
    if (outcome.done) setDone({ exported: outcome.value, name: place.name });
  };
  return (
    <PanelBody>
      <p>{words("export-what")}</p>
      <div className={styles.chips}>
        <Button kind="primary" icon="save" onPress={() => run("file")} disabled={write.busy}>
          {words("export-json")}
        </Button>
        <Button icon="cases" onPress={() => run("folder")} disabled={write.busy}>
          {words("export-csv")}
        </Button>
      </div>
      <FaultNote fault={write.fault} />
      {write.busy && <ProgressBar label={words("export-running")} />}
      {done && !write.busy && (
        <>
          <p role="status">
            {words("export-done", {
              rows: done.exported.rows,
              size: format.bytes(done.exported.bytes),
            })}{" "}
            {words("file-written", { name: done.name })}
          </p>
          <OddHours exported={done.exported} />
        </>
      )}
    </PanelBody>
  );
}

/** Hours that others may not be able to read. */
function OddHours({ exported }: { exported: DirectoryExported }) {
  const words = useWords();
  const { oddHours, oddHoursTotal } = exported;
  if (oddHoursTotal === 0) return null;
  return (
    <section className={styles.stack}>
      <p>{words("export-odd-hours", { count: oddHoursTotal })}</p>
      <ul>
        {oddHours.map(({ of, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed
          <li key={at}>
            <bdi>{of}</bdi> <bdi className={styles.value}>{text}</bdi>
          </li>
        ))}
      </ul>
      {oddHours.length < oddHoursTotal && (
        <p className={styles.muted}>
          {words("import-odd-more", { shown: oddHours.length, total: oddHoursTotal })}
        </p>
      )}
    </section>
  );
}
