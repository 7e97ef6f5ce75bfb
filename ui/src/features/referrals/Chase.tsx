import { useState } from "react";
import type { ReferralRow } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { askings } from "./askings";
import styles from "./referrals.module.css";

/** Makes one reminder for each provider who is late: "Ask River Counselling for news". */
export function Chase({ rows }: { rows: readonly ReferralRow[] }) {
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const today = useToday();
  const put = useDeed("tasks.put");
  const [isRunning, setRunning] = useState(false);
  const [made, setMade] = useState<number | null>(null);
  const late = askings(rows);
  if (late.length === 0 || !may("edit-task")) return null;
  const chase = async () => {
    setRunning(true);
    let count = 0;
    for (const { provider, referralId, codes } of late) {
      const title = stored(words("chase-title", { provider, codes: format.list(codes) }));
      const outcome = await put.run({ title, referralId, dueOn: today });
      if (!outcome.done) break;
      count += 1;
    }
    setMade(count);
    setRunning(false);
  };
  return (
    <div className={styles.buttons}>
      {made === null ? (
        <Button icon="clock" onPress={() => void chase()} busy={isRunning}>
          {words("chase", { count: late.length })}
        </Button>
      ) : (
        <p role="status">{words("chase-made", { count: made })}</p>
      )}
      <FaultNote fault={put.fault} />
    </div>
  );
}

// The signs that keep names in their direction belong to the screen, not to what is kept.
const stored = (text: string) => text.replace(/[\u2068\u2069]/g, "");
