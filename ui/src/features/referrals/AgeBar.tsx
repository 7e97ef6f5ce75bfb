import { useWords } from "../../words/words";
import type { Clock } from "./clock";
import styles from "./referrals.module.css";

/** How long a referral has stood still against what it may take; the words say the same. */
export function AgeBar({ clock }: { clock: Clock | null }) {
  const words = useWords();
  if (!clock) return null;
  const { days, allowed, lateDays } = clock;
  const share = allowed === null ? 0 : Math.min(1, days / allowed);
  return (
    <span className={styles.age}>
      <span className={lateDays > 0 ? styles.late : undefined}>{sayClock(words, clock)}</span>
      {allowed !== null && (
        <span className={styles.track} aria-hidden="true">
          <span
            className={`${styles.fill} ${lateDays > 0 ? styles.fillLate : ""}`}
            style={{ inlineSize: `${share * 100}%` }}
          />
        </span>
      )}
    </span>
  );
}

/** "Late by 2 days", "3 of 7 days" or "3 days". */
export function sayClock(words: ReturnType<typeof useWords>, clock: Clock): string {
  if (clock.lateDays > 0) return words("late-by", { count: clock.lateDays });
  if (clock.allowed === null) return words("days", { count: clock.days });
  return words("referral-clock", { days: clock.days, allowed: clock.allowed });
}
