import type { ReferralRow } from "../../ipc/bindings";
import { Chip, type Codes, Masked, Parts, RowLine, ServiceChip, useCodes } from "../../kit";
import { type Format, useFormat } from "../../words/format";
import { type Say, useWords } from "../../words/words";
import { AgeBar, sayClock } from "./AgeBar";
import { clockOf, dayOf, toneOf } from "./clock";
import styles from "./referrals.module.css";

/** One referral in a list. On the board, `withCase` says whose it is. */
export function ReferralLine({ row, withCase }: { row: ReferralRow; withCase?: boolean }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  return (
    <RowLine
      start={<ServiceChip area={row.area} />}
      title={words("referral-title", {
        provider: row.provider,
        need: codes.say("need", row.kind),
      })}
      detail={
        <Parts>
          {withCase && <bdi>{row.caseCode}</bdi>}
          {withCase && row.name !== null && <Masked>{row.name}</Masked>}
          {lastStep(row, words, codes, format)}
        </Parts>
      }
      state={<Chip tone={toneOf(row.status)}>{codes.say("status", row.status)}</Chip>}
      end={
        <span className={styles.end}>
          <AgeBar clock={clockOf(row)} />
        </span>
      }
    />
  );
}

/** "Sent 14 Nov 2026", "No free place, 3 Nov 2026": what happened last, and when. */
function lastStep(row: ReferralRow, words: Say, codes: Codes, format: Format): string {
  const day = format.shortDay(dayOf(row.steppedAt));
  const parts = [
    row.reason ? codes.say("referral-reason", row.reason) : words("referral-since", { day }),
    ...(row.reason ? [day] : []),
    ...(row.attempt > 1 ? [words("referral-attempt", { count: row.attempt })] : []),
  ];
  return parts.join(" · ");
}

/** The same row as one sentence. */
export function useReferralText(): (row: ReferralRow) => string {
  const words = useWords();
  const codes = useCodes();
  return (row) => {
    const clock = clockOf(row);
    return words("referral-row", {
      area: codes.say("area", row.area),
      code: row.caseCode,
      provider: row.provider,
      need: codes.say("need", row.kind),
      status: codes.say("status", row.status),
      clock: clock ? sayClock(words, clock) : "",
    });
  };
}
