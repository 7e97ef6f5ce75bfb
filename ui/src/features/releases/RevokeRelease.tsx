import { useState } from "react";
import type { ReleaseView, RevokedHow } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import { PanelForm, RadioChoice, useCodes, useFieldFault, useSaved } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./releases.module.css";

/** Takes a release back. What follows at once is told before, not after. */
export function RevokeRelease(props: { release: ReleaseView; onDone: () => void }) {
  const { release, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const revoke = useDeed("releases.revoke");
  const faultOf = useFieldFault(revoke.fault);
  const [how, setHow] = useState<RevokedHow | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (how === null) return;
    const outcome = await revoke.run({ releaseId: release.id, how });
    if (!outcome.done) return;
    saved(words("release-revoked", { count: outcome.value.marked.length }));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("release-revoke")}
      busy={revoke.busy}
      fault={revoke.fault}
    >
      <WhatFollows release={release} />
      <RadioChoice
        label={words("release-revoke-how")}
        options={codes.options("revoked-how")}
        value={how}
        onChange={setHow}
        error={tried && how === null ? words("reason-required") : faultOf("how")}
        required
      />
    </PanelForm>
  );
}

function WhatFollows({ release }: { release: ReleaseView }) {
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const { provider, openReferrals } = release;
  const resting = useQuery(
    "referrals.ofCase",
    openReferrals.length > 0 ? { caseId: release.caseId } : null,
  );
  const rows = (resting.value?.rows ?? []).filter((row) => openReferrals.includes(row.id));
  return (
    <section className={styles.follows} aria-label={words("release-follows")}>
      <p>{words("release-follows-now", { provider })}</p>
      {openReferrals.length > 0 && (
        <>
          <p>{words("release-follows-marked", { count: openReferrals.length })}</p>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                {codes.say("need", row.kind)}: {codes.say("status", row.status)}
              </li>
            ))}
          </ul>
          <p>{words("release-follows-task", { provider })}</p>
        </>
      )}
      <p>
        {words("release-follows-had", {
          items: format.list(release.items.map((item) => codes.say("item", item))),
          from: format.day(release.fromDay),
        })}
      </p>
    </section>
  );
}
