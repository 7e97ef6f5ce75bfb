import { useState } from "react";
import { useDeed } from "../../ipc/query";
import { Button, Card, Form, FormActions, TextField } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";
import "../../kit/print.css";

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
        <div className={styles.fields} role="status">
          <p>{words("recovery-once")}</p>
          {/* On paper: the code alone, without a name or a word about the work. */}
          <article data-print="true">
            <bdi className={styles.code}>{code}</bdi>
          </article>
          <FormActions>
            <Button kind="primary" icon="print" onPress={() => window.print()}>
              {words("recovery-print-now")}
            </Button>
            <Button onPress={() => setCode(null)}>{words("recovery-kept")}</Button>
          </FormActions>
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
