import { useCallback } from "react";
import type { Fault } from "../ipc/bindings";
import { type Args, type Say, useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./FaultNote.module.css";
import { Icon } from "./icons";

/**
 * What happened, what is safe, what to do: the three parts of every fault, from `faults.ftl`.
 */
export function FaultNote(props: { fault: Fault | undefined; onAgain?: () => void }) {
  const { fault, onAgain } = props;
  const words = useWords();
  if (!fault) return null;
  const id = messageFor(words, fault);
  // A form says the rule beside its field; where there is no form, it is said here.
  const next = fault.reason
    ? words(`reason-${fault.reason}`, argsOf(fault))
    : words.attribute(id, "next", argsOf(fault));
  return (
    <div role="alert" className={styles.note}>
      <Icon name="danger" />
      <div className={styles.words}>
        <p className={styles.what}>{words(id, argsOf(fault))}</p>
        <p>{words.attribute(id, "safe", argsOf(fault))}</p>
        <p>{next}</p>
        {onAgain && (
          <div className={styles.actions}>
            <Button onPress={onAgain}>{words("kit-try-again")}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

// Arguments cross as text; a number must be one again, or "1 seconds" would be said.
function argsOf(fault: Fault): Args {
  const entries = Object.entries(fault.args);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );
}

function messageFor(words: Say, fault: Fault): string {
  const id = `fault-${fault.code}`;
  return words.has(id) ? id : "fault-unexpected";
}

/**
 * The words for one field of a form, when the core found fault with it: from `reason-<rule>`
 * where the fault names a rule, else from the fault itself.
 */
export function useFieldFault(fault: Fault | undefined): (field: string) => string | undefined {
  const words = useWords();
  return useCallback(
    (field) => {
      if (!fault || fault.field !== field) return undefined;
      if (fault.reason) return words(`reason-${fault.reason}`, argsOf(fault));
      const id = messageFor(words, fault);
      return words.attribute(id, "next", argsOf(fault)) ?? words(id, argsOf(fault));
    },
    [words, fault],
  );
}
