import { useState } from "react";
import type { Fault } from "../../ipc/bindings";
import { Button, Form, FormActions, TextField } from "../../kit";
import { useWords } from "../../words/words";

/** The passphrase again, inside the same panel; nothing that was typed goes away. */
export function Passphrase(props: {
  onOpen: (passphrase: string) => Promise<unknown>;
  busy: boolean;
  fault: Fault | undefined;
}) {
  const words = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (passphrase === "") return;
    await props.onOpen(passphrase);
    setPassphrase("");
    setTried(false);
  };
  return (
    <Form onSubmit={submit} fault={props.fault} quick>
      <TextField
        label={words("sealed-passphrase")}
        hint={words.attribute("sealed-passphrase", "hint")}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        error={tried && passphrase === "" ? words("reason-required") : undefined}
        autoFocus
      />
      <FormActions>
        <Button kind="primary" icon="lock" submit busy={props.busy}>
          {words("sealed-open")}
        </Button>
      </FormActions>
    </Form>
  );
}
