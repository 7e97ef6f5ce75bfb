import { useState } from "react";
import type { LogCheck } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Card, Chip, FaultNote } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";

/** Whether every pack is whole, signed and in its chain, and the rows are what they make. */
export function LogCheckCard() {
  const words = useWords();
  const format = useFormat();
  const check = useDeed("packs.verify");
  const [found, setFound] = useState<LogCheck | null>(null);
  const run = async () => {
    const outcome = await check.run({});
    setFound(outcome.done ? outcome.value : null);
  };
  const parts = found && [
    { id: "chain", ok: found.ok },
    { id: "rows", ok: found.rowsOk },
    { id: "audit", ok: found.auditOk },
  ];
  return (
    <Card title={words("sharing-check")}>
      <div className={styles.fields}>
        <p>{words("sharing-check-what")}</p>
        <div>
          <Button icon="check" busy={check.busy} onPress={() => void run()}>
            {words("sharing-check-do")}
          </Button>
        </div>
        <FaultNote fault={check.fault} />
        {found && parts && (
          <div role="status" className={styles.fields}>
            <div className={styles.chips}>
              {parts.map(({ id, ok }) => (
                <Chip key={id} tone={ok ? "success" : "danger"}>
                  {words(`sharing-check-${id}-${ok ? "whole" : "broken"}`)}
                </Chip>
              ))}
            </div>
            <p className={styles.muted}>
              {words("sharing-check-counts", {
                packs: format.number(found.packs),
                changes: format.number(found.changes),
                logs: format.number(found.logs),
              })}
            </p>
            {found.forks > 0 && <p>{words("sharing-check-forks", { count: found.forks })}</p>}
            {found.firstBad && (
              <p>
                {words("sharing-check-first")} <bdi className={styles.place}>{found.firstBad}</bdi>
              </p>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}
