import type { ReferralView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, useConfirm, usePanel, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { canAskAnother } from "./clock";
import { LetterPreview } from "./LetterPreview";
import { NewReferral } from "./NewReferral";
import styles from "./referrals.module.css";

/** What else can be done with a referral: its letter, another provider, throwing a draft away. */
export function ReferralActions({ view, onDone }: { view: ReferralView; onDone: () => void }) {
  const words = useWords();
  const may = useMay();
  const panel = usePanel();
  const confirm = useConfirm();
  const saved = useSaved();
  const discard = useDeed("referrals.discard");
  const { row } = view;
  const isDraft = row.state === "draft";
  const canPrint = may("print-letter") && !isDraft && row.state !== "entered-in-error";
  const canRetry = may("draft-referral") && canAskAnother(row.state);
  const canDiscard = isDraft && may("draft-referral");
  if (!canPrint && !canRetry && !canDiscard) return null;

  const openLetter = () =>
    panel.open({
      id: `letter-${row.id}`,
      title: words("letter"),
      body: <LetterPreview referralId={row.id} />,
    });
  const askAnother = () => {
    const id = `referral-new-${row.caseId}`;
    panel.open({
      id,
      title: words("referral-new"),
      body: (
        <NewReferral
          caseId={row.caseId}
          kind={row.kind}
          needId={row.needId}
          onDone={() => panel.close(id)}
        />
      ),
    });
  };
  const throwAway = async () => {
    const isSure = await confirm({
      title: words("referral-discard-title"),
      body: words("referral-discard-body"),
      act: words("referral-discard"),
    });
    if (!isSure) return;
    const outcome = await discard.run({ referralId: row.id });
    if (!outcome.done) return;
    saved(words("referral-discarded"));
    onDone();
  };
  return (
    <>
      <FaultNote fault={discard.fault} />
      <div className={styles.buttons}>
        {canRetry && (
          <Button icon="referral" onPress={askAnother}>
            {words("referral-ask-another")}
          </Button>
        )}
        {canPrint && (
          <Button icon="print" onPress={openLetter}>
            {words("letter")}
          </Button>
        )}
        {canDiscard && (
          <Button kind="quiet" icon="delete" onPress={throwAway} busy={discard.busy}>
            {words("referral-discard")}
          </Button>
        )}
      </div>
    </>
  );
}
