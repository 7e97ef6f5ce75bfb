import { useState } from "react";
import type { VaultCheck } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Chip, FaultNote } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./audit.module.css";

/** Checks that no line of the log was changed or taken out. */
export function VerifyLog() {
  const words = useWords();
  const format = useFormat();
  const verify = useDeed("audit.verify");
  const [check, setCheck] = useState<VaultCheck | null>(null);
  const run = async () => {
    const outcome = await verify.run({});
    setCheck(outcome.done ? outcome.value : null);
  };
  return (
    <div className={styles.verify}>
      <Button icon="check" onPress={() => void run()} busy={verify.busy}>
        {words("audit-verify")}
      </Button>
      <span role="status">
        {check && (
          <Chip tone={check.auditOk ? "success" : "danger"}>
            {check.auditOk
              ? words("audit-whole", { count: format.number(check.auditLines) })
              : words("audit-broken", { line: format.number(check.firstBadLine ?? 0) })}
          </Chip>
        )}
      </span>
      <FaultNote fault={verify.fault} />
    </div>
  );
}
