import type { AlarmView, CaseId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Icon } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";

/** What was found that should not be so: what happened, what is safe, what to do now. */
export function Alarms(props: { alarms: readonly AlarmView[]; onCase: (id: CaseId) => void }) {
  const { alarms, onCase } = props;
  const words = useWords();
  if (alarms.length === 0) return null;
  return (
    <Card title={words("sharing-look")} count={alarms.length} countTone="attention">
      <ul className={styles.alarms}>
        {alarms.map((alarm) => (
          <Alarm
            key={[alarm.code, alarm.member, alarm.device, alarm.caseId].join(" ")}
            alarm={alarm}
            onCase={onCase}
          />
        ))}
      </ul>
    </Card>
  );
}

function Alarm({ alarm, onCase }: { alarm: AlarmView; onCase: (id: CaseId) => void }) {
  const words = useWords();
  const may = useMay();
  const { caseId } = alarm;
  const args = {
    member: alarm.member ?? words("sharing-somebody"),
    device: alarm.device ?? words("sharing-some-device"),
    code: alarm.caseCode ?? words("not-known"),
    days: alarm.days ?? 0,
    count: alarm.count,
  };
  const id = `alarm-${alarm.code}`;
  return (
    <li className={styles.alarm}>
      <Icon name="attention" />
      <div>
        <p className={styles.what}>{words(id, args)}</p>
        <p>{words.attribute(id, "safe", args)}</p>
        <p>{words.attribute(id, "next", args)}</p>
        {caseId && may("read-case") && (
          <Button
            name={words("action-on", { action: words("sharing-open-case"), what: args.code })}
            onPress={() => onCase(caseId)}
          >
            {words("sharing-open-case")}
          </Button>
        )}
      </div>
    </li>
  );
}
