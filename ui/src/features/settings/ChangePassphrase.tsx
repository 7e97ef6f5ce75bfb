import { useState } from "react";
import { useDesk } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import { Button, Card, Form, FormActions, TextField, useFieldFault } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

/** Another passphrase: words drawn by the program, or one's own. */
export function ChangePassphrase() {
  const words = useWords();
  const { agency, member } = useDesk();
  const change = useDeed("vault.changePassphrase");
  const faultOf = useFieldFault(change.fault);
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const context = [agency, member?.name].filter((one) => one != null);
  const strength = useQuery("vault.weigh", next === "" ? null : { passphrase: next, context });
  const isWeak = next !== "" && strength.value !== undefined && strength.value.verdict !== "good";
  const submit = async () => {
    setTried(true);
    setDone(false);
    if (old === "" || next === "" || isWeak || next !== again) return;
    const outcome = await change.run({ old, new: next });
    if (!outcome.done) return;
    setOld("");
    setNext("");
    setAgain("");
    setTried(false);
    setDone(true);
  };
  const missing = (text: string) => (tried && text === "" ? words("reason-required") : undefined);
  return (
    <Card title={words("passphrase-change")}>
      <Form onSubmit={submit} fault={change.fault} className={styles.fields}>
        <TextField
          label={words("passphrase-old")}
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          error={missing(old) ?? faultOf("old")}
        />
        <TextField
          label={words("passphrase-new")}
          hint={words.attribute("passphrase-new", "hint")}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={missing(next) ?? (isWeak ? words("passphrase-weak") : faultOf("new"))}
        />
        <Suggestion onTake={setNext} />
        <TextField
          label={words("passphrase-again")}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={tried && next !== again ? words("passphrase-differs") : undefined}
        />
        <FormActions>
          <Button submit busy={change.busy}>
            {words("passphrase-change")}
          </Button>
        </FormActions>
        {isDone && <p role="status">{words("passphrase-changed")}</p>}
      </Form>
    </Card>
  );
}

/** Words drawn by the program; shown so that they can be learnt, never kept anywhere. */
function Suggestion({ onTake }: { onTake: (passphrase: string) => void }) {
  const words = useWords();
  const suggest = useDeed("vault.suggest");
  const [drawn, setDrawn] = useState<string | null>(null);
  const draw = async () => {
    const outcome = await suggest.run({});
    if (!outcome.done) return;
    setDrawn(outcome.value.passphrase);
    onTake(outcome.value.passphrase);
  };
  return (
    <div className={styles.chips}>
      <Button kind="quiet" onPress={() => void draw()} busy={suggest.busy}>
        {words("passphrase-suggest")}
      </Button>
      {drawn && <bdi className={styles.code}>{drawn}</bdi>}
    </div>
  );
}
