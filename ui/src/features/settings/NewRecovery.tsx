import { useState } from "react";
import { useDeed } from "../../ipc/query";
import { Button, Card, Form, FormActions, RecoverySheet, TextField } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

/** A new printed code. It is shown once; the old one stops working. */
export function NewRecovery() {
  const words = useWords();
  const renew = useDeed("vault.newRecovery");
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const submit = async () => {
    setTried(true);
    if (passphrase === "") return;
    const outcome = await renew.run({ passphrase });
    setPassphrase("");
    setTried(false);
    if (outcome.done) setCode(outcome.value.passphrase);
  };
  return (
    <Card title={words("recovery")}>
      {code ? (
        <div className={styles.fields}>
          <p role="status">{words("recovery-once")}</p>
          <RecoverySheet code={code} submit={words("recovery-kept")} onDone={() => setCode(null)} />
        </div>
      ) : (
        <Form onSubmit={submit} fault={renew.fault} className={styles.fields} quick>
          <p>{words("recovery-what")}</p>
          <TextField
            label={words("passphrase-old")}
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={setPassphrase}
            error={tried && passphrase === "" ? words("reason-required") : undefined}
          />
          <FormActions>
            <Button submit busy={renew.busy}>
              {words("recovery-make")}
            </Button>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
