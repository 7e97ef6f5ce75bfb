import type { CaseId, ReleaseState, ReleaseView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Chip, EmptyState, type Tone, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./releases.module.css";

/** Below this many days to its end a release asks for attention. */
const ENDING_DAYS = 30;
const tones: Record<ReleaseState, Tone> = {
  valid: "success",
  "not-yet": "info",
  ended: "neutral",
  revoked: "danger",
};

/** What may be shared, with whom, why, until when; and what rests on it. */
export function ReleaseList(props: {
  caseId: CaseId;
  onNew: () => void;
  onRevoke: (release: ReleaseView) => void;
}) {
  const { caseId, onNew, onRevoke } = props;
  const words = useWords();
  const may = useMay();
  const list = useQuery("releases.list", { caseId });
  const add = may("record-release") && (
    <Button icon="add" onPress={onNew}>
      {words("release-new")}
    </Button>
  );
  return (
    <Answered query={list}>
      {({ releases }) =>
        releases.length === 0 ? (
          <EmptyState text={words("releases-none")} hint={words("releases-none-hint")}>
            {add}
          </EmptyState>
        ) : (
          <div className={styles.stack}>
            <div>{add}</div>
            {releases.map((release) => (
              <Release key={release.id} release={release} onRevoke={onRevoke} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function Release(props: { release: ReleaseView; onRevoke: (release: ReleaseView) => void }) {
  const { release, onRevoke } = props;
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const may = useMay();
  const isLiving = release.state === "valid" || release.state === "not-yet";
  const isEnding = release.state === "valid" && release.daysLeft <= ENDING_DAYS;
  return (
    <article
      className={styles.release}
      aria-label={words("release-to", { provider: release.provider })}
    >
      <header className={styles.head}>
        <bdi dir="auto" className={styles.who}>
          {release.provider}
        </bdi>
        <Chip tone={isEnding ? "attention" : tones[release.state]}>
          {isEnding
            ? words("release-ending", { count: release.daysLeft })
            : codes.say("release-state", release.state)}
        </Chip>
        {isLiving && may("revoke-release") && (
          <span className={styles.push}>
            <Button
              name={words("action-on", {
                action: words("release-revoke"),
                what: release.provider,
              })}
              onPress={() => onRevoke(release)}
            >
              {words("release-revoke")}
            </Button>
          </span>
        )}
      </header>
      <p className={styles.items}>
        {release.items.map((item) => (
          <Chip key={item} icon={null}>
            {codes.say("item", item)}
          </Chip>
        ))}
      </p>
      <p className={styles.quiet}>
        {words("release-line", {
          purpose: codes.say("purpose", release.purpose),
          from: format.day(release.fromDay),
          until: format.day(release.untilDay),
          given: codes.say("given-how", release.given),
        })}
      </p>
      {release.revokedOn && release.revokedHow && (
        <p className={styles.quiet}>
          {words("release-revoked-line", {
            day: format.day(release.revokedOn),
            how: codes.say("revoked-how", release.revokedHow),
          })}
        </p>
      )}
      {release.openReferrals.length > 0 && (
        <p className={styles.quiet}>
          {words("release-rests", { count: release.openReferrals.length })}
        </p>
      )}
    </article>
  );
}
