import { type ReactNode, useState } from "react";
import type { RelayTest, RelayView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, PanelForm, RadioChoice, Switch, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { RelayFields } from "./RelayFields";
import { TestResult } from "./RelayTestResult";
import { inputOf, missingIn, type RelayDraft, startOf } from "./relayDraft";

const kinds = ["folder", "webdav", "s3"] as const;

/** Sets up a shared place in order: what sort, where, tried out, kept. */
export function RelayForm(props: { relay?: RelayView; onDone: () => void; children?: ReactNode }) {
  const { relay } = props;
  const words = useWords();
  const saved = useSaved();
  const put = useDeed("relays.put");
  const test = useDeed("relays.test");
  const faultOf = useFieldFault(put.fault ?? test.fault);
  const [draft, setDraft] = useState<RelayDraft>(() => startOf(relay));
  const [tried, setTried] = useState(false);
  const [result, setResult] = useState<RelayTest | null>(null);
  const change = (some: Partial<RelayDraft>) => {
    // A folder is picked in a dialog that stays open: what was said meanwhile stays.
    setDraft((now) => ({ ...now, ...some }));
    setResult(null);
  };
  const missing = missingIn(draft, relay);
  const errorOf = (field: string) =>
    tried && missing.includes(field) ? words("reason-required") : faultOf(field);
  const tryOut = async () => {
    setTried(true);
    if (missing.length > 0) return;
    const outcome = await test.run(inputOf(draft, relay));
    setResult(outcome.done ? outcome.value : null);
  };
  const submit = async () => {
    setTried(true);
    if (missing.length > 0) return;
    if (!(await put.run(inputOf(draft, relay))).done) return;
    saved(words("relay-saved"));
    props.onDone();
  };
  return (
    <PanelForm
      onSubmit={() => void submit()}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault ?? test.fault}
      hasDraft={draft.place !== (relay?.place ?? "")}
      second={
        draft.kind && (
          <Button busy={test.busy} onPress={() => void tryOut()}>
            {words("relay-test")}
          </Button>
        )
      }
    >
      {!relay && (
        <RadioChoice
          {...words.field("relay-kind")}
          look="list"
          options={kinds.map((id) => ({
            id,
            label: words(`relay-kind-${id}`),
            description: words(`relay-kind-${id}-means`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind, place: "" })}
          error={errorOf("kind")}
        />
      )}
      {draft.kind && (
        <>
          <RelayFields draft={draft} isNew={!relay} onChange={change} errorOf={errorOf} />
          <Switch
            label={words("relay-automatic")}
            hint={words("relay-automatic-hint")}
            on={draft.automatic}
            onChange={(automatic) => change({ automatic })}
          />
        </>
      )}
      {result && <TestResult result={result} />}
      {props.children}
    </PanelForm>
  );
}
