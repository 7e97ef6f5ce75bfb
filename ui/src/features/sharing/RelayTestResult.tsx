import type { RelayTest } from "../../ipc/bindings";
import { Chip } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";

/** What was tried at a shared place, in order, and why it stopped where it did. */
export function TestResult({ result }: { result: RelayTest }) {
  const words = useWords();
  const steps = [
    { id: "reached", ok: result.reached },
    { id: "read", ok: result.read },
    { id: "written", ok: result.written },
  ];
  const known = `fault-${result.trouble}`;
  const id = words.has(known) ? known : "fault-unexpected";
  return (
    <div role="status" className={styles.preview}>
      <div className={styles.chips}>
        {steps.map(({ id: step, ok }) => (
          <Chip key={step} tone={ok ? "success" : "danger"}>
            {words(`relay-test-${step}-${ok ? "yes" : "no"}`)}
          </Chip>
        ))}
      </div>
      {result.trouble ? (
        <p>
          {words(id)} {words.attribute(id, "next")}
        </p>
      ) : (
        result.written && <p>{words("relay-test-works")}</p>
      )}
    </div>
  );
}
