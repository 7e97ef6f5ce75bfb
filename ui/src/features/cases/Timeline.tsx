import { useState } from "react";
import type { CaseId, TimelineEntry, TimelineKind } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Card, EmptyState, Icon, type IconName, localDay, Menu } from "../../kit";

import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AccountText } from "./AccountText";
import styles from "./cases.module.css";
import { useEntryWords } from "./entryWords";

const PAGE_ENTRIES = 50;
const kinds = [
  "case",
  "note",
  "referral",
  "release",
  "service",
  "appointment",
  "task",
  "plan",
] as const;
const pictures: Record<TimelineKind, IconName> = {
  case: "cases",
  note: "message",
  referral: "referral",
  release: "consent",
  service: "success",
  appointment: "calendar",
  task: "check",
  plan: "goal",
};

/** Everything that happened in a case, newest first, day by day. */
export function Timeline({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const [kind, setKind] = useState<TimelineKind | "all">("all");
  const [limit, setLimit] = useState(PAGE_ENTRIES);
  const kindWords = (one: TimelineKind | "all") =>
    words(one === "all" ? "all" : `timeline-kind-${one}`);
  const timeline = useQuery("cases.timeline", {
    caseId,
    kinds: kind === "all" ? null : [kind],
    offset: 0,
    limit,
  });
  return (
    <Card
      title={words("timeline")}
      flush
      actions={
        <Menu
          label={words("timeline-show", { kind: kindWords(kind) })}
          look="link"
          items={(["all", ...kinds] as const).map((id) => ({ id, label: kindWords(id) }))}
          onAction={setKind}
        />
      }
    >
      <Answered query={timeline}>
        {({ entries, total }) => (
          <>
            {entries.length === 0 && <EmptyState text={words("timeline-none")} />}
            {byDay(entries).map(([day, ofDay]) => (
              <Day key={day} day={day} entries={ofDay} />
            ))}
            {total > entries.length && (
              <div className={styles.bars}>
                <Button onPress={() => setLimit(limit + PAGE_ENTRIES)}>{words("show-more")}</Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

/** Groups entries by their day, keeping their order. */
export function byDay(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days: [string, TimelineEntry[]][] = [];
  for (const entry of entries) {
    const day = entry.dayOnly ? entry.at.slice(0, 10) : localDay(new Date(entry.at));
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
}

function Day({ day, entries }: { day: string; entries: readonly TimelineEntry[] }) {
  const format = useFormat();
  return (
    <section aria-label={format.day(day)}>
      <h3 className={styles.day}>{format.day(day)}</h3>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Icon name={pictures[entry.kind]} size={18} />
            <Entry entry={entry} />
            <span className={styles.quiet}>{!entry.dayOnly && format.time(entry.at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const say = useEntryWords();
  return (
    <div>
      <p>{say(entry)}</p>
      {entry.text && (
        <AccountText text={entry.text} account={entry.account} className={styles.words} />
      )}
      {entry.member && (
        <p className={styles.quiet}>
          <bdi dir="auto">{entry.member}</bdi>
        </p>
      )}
    </div>
  );
}
