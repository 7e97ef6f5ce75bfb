import { useState } from "react";
import type { VaultCheck } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Card, Chip, FaultNote } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

/** Reads every page of the vault and every line of its log. */
export function VaultHealth() {
  const words = useWords();
  const format = useFormat();
  const check = useDeed("vault.check");
  const [found, setFound] = useState<VaultCheck | null>(null);
  const run = async () => {
    const outcome = await check.run({});
    setFound(outcome.done ? outcome.value : null);
  };
  const parts = found && [
    { id: "pages", ok: found.pagesOk },
    { id: "structure", ok: found.structureOk },
    { id: "log", ok: found.auditOk },
  ];
  return (
    <Card title={words("vault-health")}>
      <div className={styles.fields}>
        <p>{words("vault-health-what")}</p>
        <div>
          <Button icon="check" onPress={() => void run()} busy={check.busy}>
            {words("vault-health-check")}
          </Button>
        </div>
        <FaultNote fault={check.fault} />
        {found && parts && (
          <div role="status" className={styles.chips}>
            {parts.map(({ id, ok }) => (
              <Chip key={id} tone={ok ? "success" : "danger"}>
                {words(`vault-${id}-${ok ? "whole" : "damaged"}`)}
              </Chip>
            ))}
            <span className={styles.muted}>
              {words("vault-lines", { count: format.number(found.auditLines) })}
            </span>
          </div>
        )}
      </div>
    </Card>
  );
}
