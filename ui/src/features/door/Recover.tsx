import { useState } from "react";
import type { DeskView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Form, FormActions, TextField } from "../../kit";
import { useWords } from "../../words/words";
import { ChoosePassphrase } from "./ChoosePassphrase";
import styles from "./Door.module.css";
import { useCountdown } from "./useCountdown";

/** Opens the workspace with the printed code; a new passphrase takes the place of the lost one. */
export function Recover(props: {
  /** Where it was typed already: only the new passphrase is asked for. */
  code?: string;
  onOpen: (desk: DeskView) => void;
  /** The way to a backup, where one was asked for the code first. */
  onRestore?: () => void;
  onBack: () => void;
}) {
  const words = useWords();
  const recover = useDeed("vault.recover");
  const wait = useCountdown(recover.fault);
  const [code, setCode] = useState(props.code ?? "");
  const [step, setStep] = useState<"code" | "passphrase">(props.code ? "passphrase" : "code");
  const open = async (passphrase: string) => {
    const outcome = await recover.run({ code, passphrase });
    if (outcome.done) props.onOpen(outcome.value);
    // A wrong code is shown where it was typed.
    else if (outcome.fault.code !== "weakPassphrase") setStep("code");
  };
  const codeError = () => {
    if (wait > 0) return words("fault-tooSoon", { wait });
    return recover.fault?.code === "wrongPassphrase" ? words("door-code-wrong") : undefined;
  };
  if (step === "passphrase") {
    return (
      <>
        <h1 className={styles.step}>{words("door-new-passphrase")}</h1>
        <ChoosePassphrase
          context={[]}
          submit={words("door-unlock")}
          busy={recover.busy}
          fault={recover.fault}
          onChoose={(passphrase) => void open(passphrase)}
          onBack={props.code ? props.onBack : () => setStep("code")}
        />
      </>
    );
  }
  const isOther = codeError() === undefined;
  return (
    <>
      <h1 className={styles.step}>{words("door-cannot-open")}</h1>
      <p className={styles.quiet}>{words("door-recover-how")}</p>
      <Form
        quick
        onSubmit={() => code.trim() !== "" && wait === 0 && setStep("passphrase")}
        fault={isOther ? recover.fault : undefined}
        className={styles.choices}
      >
        <TextField
          label={words("door-code")}
          hint={words.attribute("door-code", "hint")}
          value={code}
          onChange={setCode}
          error={codeError()}
          isName
          autoFocus
        />
        <FormActions>
          <Button kind="primary" submit disabled={wait > 0}>
            {words("door-continue")}
          </Button>
          <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
        </FormActions>
      </Form>
      <p className={styles.quiet}>{words("door-no-code")}</p>
      {props.onRestore && (
        <div>
          <Button kind="quiet" onPress={props.onRestore}>
            {words("restore-from")}
          </Button>
        </div>
      )}
    </>
  );
}
