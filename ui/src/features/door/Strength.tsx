import { useEffect, useState } from "react";
import type { StrengthView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { useWords } from "../../words/words";
import styles from "./Passphrase.module.css";

/** A guesser of this many guesses (as a power of ten) fills the bar. */
const FULL_LOG10 = 20;

/** Weighs a passphrase in the core while it is typed; the last asked one wins. */
export function useStrength(passphrase: string, context: readonly string[]): StrengthView | null {
  const [strength, setStrength] = useState<StrengthView | null>(null);
  const near = context.join("\n");
  useEffect(() => {
    if (passphrase === "") {
      setStrength(null);
      return;
    }
    let isLatest = true;
    call("vault.weigh", { passphrase, context: near.split("\n").filter(Boolean) }).then(
      (found) => isLatest && setStrength(found),
      () => isLatest && setStrength(null),
    );
    return () => {
      isLatest = false;
    };
  }, [passphrase, near]);
  return strength;
}

/** How hard a passphrase is to guess, in words; the bar only repeats them. */
export function Strength({ strength }: { strength: StrengthView | null }) {
  const words = useWords();
  const share = strength ? Math.min(1, Math.max(0.04, strength.guessesLog10 / FULL_LOG10)) : 0;
  const isGood = strength?.verdict === "good";
  return (
    <div className={styles.strength}>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={`${styles.fill} ${isGood ? styles.good : ""}`}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </div>
      <span role="status">{strength && words(`door-strength-${strength.verdict}`)}</span>
    </div>
  );
}
