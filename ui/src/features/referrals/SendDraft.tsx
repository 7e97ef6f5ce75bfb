import { useState } from "react";
import type { ReferralView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, Form, FormActions, useCodes, useSaved, useToday } from "../../kit";
import { useWords } from "../../words/words";
import { ReleaseAnswer } from "./ReleaseAnswer";
import styles from "./referrals.module.css";
import { emptyAnswer, releaseInput } from "./release";

/** Sends a draft: at once when a release covers it, else with the person's answer beside it. */
export function SendDraft({ view }: { view: ReferralView }) {
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const may = useMay();
  const saved = useSaved();
  const send = useDeed("referrals.send");
  const record = useDeed("releases.record");
  const [answer, setAnswer] = useState(() => emptyAnswer(today));
  const [tried, setTried] = useState(false);
  const { row } = view;
  const needsAnswer = !view.covered;
  if (needsAnswer && !may("record-release")) {
    return <p className={styles.muted}>{words("referral-not-covered")}</p>;
  }
  const submit = async () => {
    setTried(true);
    let releaseId = view.releaseId;
    if (needsAnswer) {
      const release = releaseInput(answer, row.caseId, row.providerId, view.items);
      if (!release) return;
      const recorded = await record.run(release);
      if (!recorded.done) return;
      releaseId = recorded.value.id;
    }
    const sent = await send.run({ referralId: row.id, releaseId });
    if (sent.done) saved(words("referral-sent"));
  };
  const items = view.items.map((item) => codes.say("item", item)).join(" · ");
  return (
    <Form onSubmit={submit} fault={record.fault ?? send.fault}>
      <p className={styles.muted}>
        {words(needsAnswer ? "referral-draft-open" : "referral-draft-covered", { items })}
      </p>
      {needsAnswer && (
        <ReleaseAnswer
          answer={answer}
          onChange={setAnswer}
          provider={row.provider}
          tried={tried}
          fault={record.fault}
        />
      )}
      <FormActions>
        <Button
          kind="primary"
          submit
          icon="send"
          busy={send.busy || record.busy}
          disabled={needsAnswer && answer.given === "not-agreed"}
        >
          {words("referral-send")}
        </Button>
      </FormActions>
    </Form>
  );
}
