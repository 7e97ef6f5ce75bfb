import type { EventView } from "../../ipc/bindings";
import { useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { dayOf } from "./clock";
import styles from "./referrals.module.css";

/** Every step that was taken, newest first: what, why, when, and who wrote it down. */
export function ReferralHistory({ events }: { events: readonly EventView[] }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const byline = (event: EventView) =>
    words("referral-event-by", {
      setBy: codes.say("set-by", event.setBy),
      member: event.reportedBy ?? words("not-known"),
      day: format.shortDay(dayOf(event.recordedAt)),
    });
  return (
    <section className={styles.section} aria-labelledby="referral-history">
      <h2 id="referral-history" className={styles.heading}>
        {words("referral-history")}
      </h2>
      <ol className={styles.events}>
        {[...events].reverse().map((event) => (
          <li key={event.id} className={styles.event} data-applied={event.applied}>
            <div>
              {words("referral-event", {
                status: codes.say("status", event.status),
                day: format.shortDay(dayOf(event.effectiveAt)),
              })}
            </div>
            {event.reason && <div>{codes.say("referral-reason", event.reason)}</div>}
            <div className={styles.muted}>{byline(event)}</div>
            {!event.applied && <div className={styles.muted}>{words("referral-not-applied")}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
