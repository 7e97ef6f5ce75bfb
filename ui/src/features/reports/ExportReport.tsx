import { useState } from "react";
import type { ReportFormat, ReportQuery } from "../../ipc/bindings";
import { saveFile } from "../../ipc/call";
import { useMay } from "../../ipc/desk";
import { useLongDeed } from "../../ipc/job";
import { FaultNote, Menu, ProgressBar } from "../../kit";
import { useLanguage, useWords } from "../../words/words";
import styles from "./reports.module.css";

const formats = ["xlsx", "csv"] as const satisfies readonly ReportFormat[];

/** Writes the report as a file, which says on every page that it is for inside only. */
export function ExportReport({ query }: { query: ReportQuery }) {
  const words = useWords();
  const may = useMay();
  const { language } = useLanguage();
  const write = useLongDeed("reports.export");
  const [written, setWritten] = useState<string | null>(null);
  if (!may("export-report")) return null;
  const run = async (format: (typeof formats)[number]) => {
    setWritten(null);
    const place = await saveFile(`report-${query.from}.${format}`).catch(() => null);
    if (!place) return;
    const outcome = await write.run({ query, format, path: place.path, language: language.tag });
    if (outcome.done) setWritten(place.name);
  };
  return (
    <div className={styles.export}>
      <Menu
        label={words("report-save")}
        icon="save"
        items={formats.map((id) => ({ id, label: words(`report-as-${id}`) }))}
        onAction={(format) => void run(format)}
        disabled={write.busy}
      />
      {write.busy && (
        <ProgressBar
          label={words("report-writing")}
          value={write.progress?.total ? write.progress.done : undefined}
          max={write.progress?.total || undefined}
          onCancel={write.cancel}
        />
      )}
      <FaultNote fault={write.fault} />
      {written && (
        <p role="status" className={styles.muted}>
          {words("file-written", { name: written })}
        </p>
      )}
    </div>
  );
}
