import type { LetterView, ReferralId } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import {
  Answered,
  Button,
  keys,
  Masked,
  PanelBody,
  useCodes,
  useNames,
  useShortcuts,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { dayOf } from "./clock";
import styles from "./referrals.module.css";
import { useToldWords } from "./told";
import "../../kit/print.css";

/** The letter to a provider as they will read it: only what the release covers. */
export function LetterPreview({ referralId }: { referralId: ReferralId }) {
  const words = useWords();
  const { hidden } = useNames();
  const letter = useQuery("referrals.letter", { referralId });
  const print = () => (hidden || !letter.value ? false : window.print());
  useShortcuts({ [keys.print]: print });
  return (
    <PanelBody>
      <Answered query={letter}>
        {(view) => (
          <>
            {hidden ? (
              <p className={styles.muted}>{words("letter-names-hidden")}</p>
            ) : (
              <div className={styles.buttons}>
                <Button kind="primary" icon="print" onPress={print}>
                  {words("letter-print")}
                </Button>
              </div>
            )}
            <p className={styles.muted}>{words("letter-copies")}</p>
            <Letter letter={view} />
          </>
        )}
      </Answered>
    </PanelBody>
  );
}

const shielded = new Set(["name", "contact", "account", "safety", "health"]);

function Letter({ letter }: { letter: LetterView }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const told = useToldWords();
  return (
    <article className={styles.letter} data-print="true" aria-label={words("letter")}>
      <header className={styles.letterHead}>
        <bdi>{letter.agency}</bdi>
        <span>{format.day(letter.date)}</span>
      </header>
      <address className={styles.address}>
        <bdi>{letter.provider}</bdi>
        {letter.address.map((line) => (
          <bdi key={line}>{line}</bdi>
        ))}
      </address>
      <h2 className={styles.heading}>
        {words("letter-subject", { code: letter.caseCode, need: codes.say("need", letter.kind) })}
      </h2>
      <p>{codes.say("urgency", letter.urgency)}</p>
      {letter.what && (
        <p className={styles.quote} dir="auto">
          {letter.what}
        </p>
      )}
      <dl className={styles.facts}>
        {letter.facts.map((fact) => (
          <div key={fact.item + fact.text}>
            <dt>{codes.say("item", fact.item)}</dt>
            <dd>
              {shielded.has(fact.item) ? (
                <Masked>{told(fact.item, fact.text)}</Masked>
              ) : (
                told(fact.item, fact.text)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {letter.answerBy && (
        <p>{words("letter-answer-by", { day: format.day(dayOrInstant(letter.answerBy)) })}</p>
      )}
      <p>{words("letter-release", { day: format.day(letter.releaseUntil) })}</p>
      <p>
        <bdi>{letter.signedBy}</bdi>
        <br />
        <bdi>{letter.agency}</bdi>
      </p>
    </article>
  );
}

// A date of the letter may come with its hour; the letter names the day.
const dayOrInstant = (at: string) => (at.length > 10 ? dayOf(at) : at);
