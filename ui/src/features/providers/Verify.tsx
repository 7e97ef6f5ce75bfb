import type { ProviderView } from "../../ipc/bindings";
import { useDesk } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, keyCaps, useSaved, useShortcuts } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { STALE_DAYS } from "./directory";
import styles from "./providers.module.css";

const KEY = "v";

/** "Details checked 7 months ago. Still right?" One key says yes. */
export function Verify({ view, canEdit }: { view: ProviderView; canEdit: boolean }) {
  const words = useWords();
  const format = useFormat();
  const saved = useSaved();
  const { preferences } = useDesk();
  const verify = useDeed("providers.verify");
  const isStale = view.verifiedDays === null || view.verifiedDays > STALE_DAYS;
  const isToday = view.verifiedDays === 0;
  const confirm = async () => {
    const outcome = await verify.run({ providerId: view.id });
    if (outcome.done) saved(words("provider-verified"));
  };
  useShortcuts(
    canEdit && preferences.singleKeys && !isToday ? { [KEY]: () => void confirm() } : {},
  );
  const sentence = view.verifiedOn
    ? words(isStale ? "provider-checked-long-ago" : "provider-checked-on", {
        day: format.day(view.verifiedOn),
      })
    : words("provider-check-first");
  return (
    <div className={`${styles.verify} ${isStale ? styles.stale : ""}`}>
      <span>{sentence}</span>
      {canEdit && !isToday && (
        <Button icon="check" onPress={() => void confirm()} busy={verify.busy}>
          {words("provider-still-right")}{" "}
          {preferences.singleKeys && <kbd className={styles.key}>{keyCaps(KEY)}</kbd>}
        </Button>
      )}
      <FaultNote fault={verify.fault} />
    </div>
  );
}
