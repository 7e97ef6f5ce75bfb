import type { ReferralId, ReferralView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import {
  Answered,
  Chip,
  Facts,
  Masked,
  PanelBody,
  Parts,
  ServiceChip,
  useCodes,
  useSayDays,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AgeBar } from "./AgeBar";
import { clockOf, dayOf, toneOf } from "./clock";
import { ReferralActions } from "./ReferralActions";
import { ReferralHistory } from "./ReferralHistory";
import styles from "./referrals.module.css";
import { SendDraft } from "./SendDraft";
import { StepForm } from "./StepForm";

/** One referral in the work panel: where it stands, what happened, and the next step. */
export function ReferralPanel(props: { referralId: ReferralId; onDone: () => void }) {
  const referral = useQuery("referrals.get", { referralId: props.referralId });
  const may = useMay();
  return (
    <PanelBody>
      <Answered query={referral}>
        {(view) => (
          <>
            <Head view={view} />
            {view.row.state === "draft" && may("send-referral") && <SendDraft view={view} />}
            {view.row.state !== "draft" && may("step-referral") && (
              // A step that was taken asks its question anew from where the referral now stands.
              <StepForm key={view.events.length} view={view} />
            )}
            <ReferralActions view={view} onDone={props.onDone} />
            <Told view={view} />
            <ReferralHistory events={view.events} />
          </>
        )}
      </Answered>
    </PanelBody>
  );
}

function Head({ view }: { view: ReferralView }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const { row } = view;
  const days = useSayDays();
  const facts = [
    { label: words("referral-provider"), value: <bdi>{row.provider}</bdi> },
    ...(row.offer ? [{ label: words("referral-offer"), value: <bdi>{row.offer}</bdi> }] : []),
    { label: words("referral-need"), value: codes.say("need", row.kind) },
    {
      label: words("referral-case"),
      value: (
        <Parts>
          <bdi>{row.caseCode}</bdi>
          {row.name !== null && <Masked>{row.name}</Masked>}
        </Parts>
      ),
    },
    { label: words("referral-urgency"), value: codes.say("urgency", row.urgency) },
    ...(row.sentAt
      ? [{ label: words("referral-asked"), value: format.day(dayOf(row.sentAt)) }]
      : []),
    ...(view.answerDays === null
      ? []
      : [{ label: words("referral-answered-after"), value: days(view.answerDays) }]),
    ...(view.serviceDays === null
      ? []
      : [{ label: words("referral-service-after"), value: days(view.serviceDays) }]),
  ];
  return (
    <>
      <div className={styles.chips}>
        <ServiceChip area={row.area} />
        <Chip tone={toneOf(row.status)}>{codes.say("status", row.status)}</Chip>
        {row.attempt > 1 && <Chip>{words("referral-attempt", { count: row.attempt })}</Chip>}
      </div>
      {row.nextActor !== "nobody" && (
        <div>
          <p>{codes.say("next", row.nextActor)}</p>
          <AgeBar clock={clockOf(row)} />
        </div>
      )}
      <Facts facts={facts} />
    </>
  );
}

/** What the provider was or will be told, in words of this referral. */
function Told({ view }: { view: ReferralView }) {
  const words = useWords();
  const codes = useCodes();
  const items = view.items.map((item) => codes.say("item", item)).join(" · ");
  if (!view.what && !view.note && view.items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="referral-told">
      <h2 id="referral-told" className={styles.heading}>
        {words("referral-what")}
      </h2>
      {view.what && (
        <p className={styles.quote} dir="auto">
          {view.what}
        </p>
      )}
      {view.items.length > 0 && (
        <p className={styles.muted}>{words("referral-shares", { items })}</p>
      )}
      {view.note && (
        <>
          <h2 className={styles.heading}>{words("referral-note")}</h2>
          <p className={styles.quote} dir="auto">
            {view.note}
          </p>
        </>
      )}
    </section>
  );
}
