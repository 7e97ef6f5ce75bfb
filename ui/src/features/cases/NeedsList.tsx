import type { NeedView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, Card, Chip, FaultNote, Menu, ServiceChip, useCodes, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";

/** What the person needs, and where each need stands. */
export function NeedsList(props: {
  needs: readonly NeedView[];
  onAdd: () => void;
  onRefer: (need: NeedView) => void;
}) {
  const { needs, onRefer } = props;
  const words = useWords();
  const codes = useCodes();
  const may = useMay();
  const saved = useSaved();
  const set = useDeed("needs.set");
  const settle = async (need: NeedView, status: "completed" | "on-hold" | "revoked" | "active") => {
    const outcome = await set.run({ id: need.id, status });
    if (outcome.done) saved(words("need-changed"));
  };
  const canRecord = may("record-need");
  return (
    <Card
      title={words("needs")}
      actions={
        canRecord && (
          <Button kind="quiet" icon="add" onPress={props.onAdd}>
            {words("need-new")}
          </Button>
        )
      }
    >
      <FaultNote fault={set.fault} />
      {needs.length === 0 && <p className={styles.quiet}>{words("needs-none")}</p>}
      <ul className={styles.needs}>
        {needs.map((need) => (
          <li key={need.id}>
            <span className={styles.area}>
              <ServiceChip area={need.area} />
            </span>
            <span className={styles.grow}>
              {codes.say("need", need.kind)}
              <span className={styles.quiet}>
                {words("need-attempts", { count: need.attempts })}
              </span>
            </span>
            <Chip tone={need.status === "active" ? "info" : "neutral"}>
              {codes.say("need-status", need.status)}
            </Chip>
            {need.status === "active" && may("draft-referral") && (
              <Button
                kind="quiet"
                name={words("action-on", {
                  action: words("need-refer"),
                  what: codes.say("need", need.kind),
                })}
                onPress={() => onRefer(need)}
              >
                {words("need-refer")}
              </Button>
            )}
            {canRecord && (
              <Menu
                label={words("need-set")}
                name={words("need-set-for", { need: codes.say("need", need.kind) })}
                look="icon"
                items={(["active", "on-hold", "completed", "revoked"] as const)
                  .filter((status) => status !== need.status)
                  .map((id) => ({ id, label: codes.say("need-status", id) }))}
                onAction={(status) => void settle(need, status)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
