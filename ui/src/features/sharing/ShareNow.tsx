import { useState } from "react";
import type { ExchangedView, ExchangeView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useLongDeed } from "../../ipc/job";
import { Button, Card, Facts, FaultNote, FormActions, ProgressBar, useWhen } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";
import { useStatusWords } from "./statusWords";

/** Where the exchange stands, what waits, and the button that shares at once. */
export function ShareNow({ view, onInvite }: { view: ExchangeView; onInvite: () => void }) {
  const words = useWords();
  const format = useFormat();
  const when = useWhen();
  const say = useStatusWords();
  const may = useMay();
  const share = useLongDeed("exchange.now");
  const [told, setTold] = useState<ExchangedView | null>(null);
  const run = async () => {
    setTold(null);
    const outcome = await share.run({ relay: null });
    if (outcome.done) setTold(outcome.value);
  };
  const isAlone = view.state === "alone";
  return (
    <Card title={words("sharing-now")}>
      <div className={styles.fields}>
        <div>
          <p className={styles.state}>{say(view)}</p>
          <p className={styles.muted}>{words(`sharing-means-${view.state}`)}</p>
        </div>
        {!isAlone && (
          <Facts
            facts={[
              {
                label: words("sharing-last"),
                value: view.lastAt ? when(view.lastAt) : words("sharing-never"),
              },
              { label: words("sharing-going"), value: format.number(view.toGo) },
              { label: words("sharing-coming"), value: format.number(view.toCome) },
            ]}
          />
        )}
        <FaultNote fault={share.fault} />
        {share.busy ? (
          <ProgressBar
            label={words("sharing-state-working")}
            value={share.progress?.total ? share.progress.done : undefined}
            max={share.progress?.total || undefined}
            onCancel={share.cancel}
          />
        ) : (
          <FormActions>
            {view.relays.length > 0 && may("exchange") && (
              <Button kind="primary" icon="sync" onPress={() => void run()}>
                {words("sharing-do")}
              </Button>
            )}
            {isAlone && may("edit-members") && (
              <Button icon="add" onPress={onInvite}>
                {words("sharing-invite")}
              </Button>
            )}
          </FormActions>
        )}
        {told && <Told told={told} />}
      </div>
    </Card>
  );
}

/** What an exchange or a file brought. */
export function Told({ told }: { told: ExchangedView }) {
  const words = useWords();
  return (
    <div role="status" className={styles.lines}>
      <p>{words("sharing-sent", { count: told.sent })}</p>
      <p>{words("sharing-received", { count: told.received })}</p>
      {told.conflicts > 0 && <p>{words("sharing-new-versions", { count: told.conflicts })}</p>}
    </div>
  );
}
