import { useState } from "react";
import type { Fault } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Button, FaultNote, Form, FormActions, useFieldFault } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";
import { PassphraseField } from "./PassphraseField";
import { Strength, useStrength } from "./Strength";

/** What choosing a passphrase is given. */
export interface ChoosePassphraseProps {
  /** Words near to the member, which a guesser would try first. */
  context: readonly string[];
  /** The verb on the primary button. */
  submit: string;
  busy: boolean;
  fault: Fault | undefined;
  onChoose: (passphrase: string) => void;
  onBack?: () => void;
}

/**
 * Five words drawn by the core, or one's own, which must be typed twice. What can be guessed is
 * told before it is sent.
 */
export function ChoosePassphrase(props: ChoosePassphraseProps) {
  const words = useWords();
  const [isOwn, setOwn] = useState(false);
  return isOwn ? (
    <OwnPassphrase {...props} onSuggest={() => setOwn(false)} />
  ) : (
    <SuggestedPassphrase {...props} onOwn={() => setOwn(true)} words={words} />
  );
}

function SuggestedPassphrase(
  props: ChoosePassphraseProps & { onOwn: () => void; words: ReturnType<typeof useWords> },
) {
  const { words } = props;
  const suggestion = useQuery("vault.suggest", { words: null });
  const passphrase = suggestion.value?.passphrase ?? "";
  return (
    <Form onSubmit={() => passphrase !== "" && props.onChoose(passphrase)} fault={props.fault}>
      <p className={styles.quiet}>{words("door-suggestion-why")}</p>
      <FaultNote fault={suggestion.fault} onAgain={suggestion.again} />
      <output className={styles.phrase} aria-label={words("door-suggestion")} dir="auto">
        {passphrase}
      </output>
      <div className={styles.row}>
        <Button onPress={suggestion.again}>{words("door-other-words")}</Button>
        <Button kind="quiet" onPress={props.onOwn}>
          {words("door-own-passphrase")}
        </Button>
      </div>
      <p className={styles.note}>{words("door-write-down")}</p>
      <FormActions>
        <Button kind="primary" submit busy={props.busy} disabled={passphrase === ""}>
          {props.submit}
        </Button>
        {props.onBack && <Button onPress={props.onBack}>{words("kit-go-back")}</Button>}
      </FormActions>
    </Form>
  );
}

function OwnPassphrase(props: ChoosePassphraseProps & { onSuggest: () => void }) {
  const words = useWords();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [tried, setTried] = useState(false);
  const strength = useStrength(first, props.context);
  const faultOf = useFieldFault(props.fault);
  const isWeak = strength !== null && strength.verdict !== "good";
  const differs = first !== second;
  const submit = () => {
    setTried(true);
    if (first !== "" && !isWeak && !differs) props.onChoose(first);
  };
  const firstError = first === "" ? words("reason-required") : undefined;
  const weakError = isWeak ? words("fault-weakPassphrase") : undefined;
  return (
    <Form onSubmit={submit} fault={props.fault}>
      <PassphraseField
        label={words("door-passphrase")}
        hint={words.attribute("door-own-passphrase", "hint")}
        value={first}
        onChange={setFirst}
        error={tried ? (firstError ?? weakError) : faultOf("passphrase")}
        isNew
        autoFocus
      />
      <Strength strength={strength} />
      <PassphraseField
        label={words("door-passphrase-again")}
        value={second}
        onChange={setSecond}
        error={tried && differs ? words("door-passphrases-differ") : undefined}
        isNew
      />
      <FormActions>
        <Button kind="primary" submit busy={props.busy}>
          {props.submit}
        </Button>
        <Button kind="quiet" onPress={props.onSuggest}>
          {words("door-suggest-words")}
        </Button>
        {props.onBack && <Button onPress={props.onBack}>{words("kit-go-back")}</Button>}
      </FormActions>
    </Form>
  );
}
