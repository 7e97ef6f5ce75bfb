import { useState } from "react";
import type { AdmittedView, RequestView } from "../../ipc/bindings";
import { type Chosen, call, saveFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useMay } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import { Button, Form, FormActions, TextField, useFieldFault, useToday } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./members.module.css";

/** The words were the same: the device gets a name, and its welcome a way to it. */
export function Admit(props: { file: Chosen | null; request: RequestView; onDone: () => void }) {
  const { file, request } = props;
  const words = useWords();
  const today = useToday();
  const may = useMay();
  const admit = useDeed("roster.admit");
  const faultOf = useFieldFault(admit.fault);
  const status = useQuery("exchange.status", may("read-exchange") ? {} : null);
  const [device, setDevice] = useState(request.device);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<{ name: string | null; admitted: AdmittedView } | null>(null);
  // Without a file it came by a common folder, and the welcome goes back the same way.
  const hasRelay = !file || (status.value?.relays.length ?? 0) > 0;
  const letIn = async (byFile: boolean) => {
    setTried(true);
    if (device.trim() === "") return;
    const place = byFile ? await saveFile(`welcome-${today}.linden`).catch(() => null) : null;
    if (byFile && !place) return;
    const answer = { words: request.words, device, welcome: place?.path ?? null };
    const outcome = file
      ? await onChosen(file, "bundle", (path) => admit.run({ path, id: null, ...answer }))
      : await admit.run({ path: null, id: request.id, ...answer });
    if (!outcome.done) return;
    // Whoever waits at the other computer looks there as soon as this screen says it.
    if (outcome.value.atRelay) await call("exchange.now", { relay: null }).catch(() => undefined);
    setDone({ name: place?.name ?? null, admitted: outcome.value });
  };
  if (done) return <Done {...done} onDone={props.onDone} />;
  return (
    <Form onSubmit={() => void letIn(!hasRelay)} fault={admit.fault}>
      <TextField
        {...words.field("device-name")}
        isName
        autoFocus
        value={device}
        onChange={setDevice}
        error={tried && device.trim() === "" ? words("reason-required") : faultOf("device")}
      />
      <FormActions>
        <Button kind="primary" submit busy={admit.busy}>
          {words(hasRelay ? "request-admit" : "request-admit-file")}
        </Button>
        {hasRelay && (
          <Button kind="quiet" disabled={admit.busy} onPress={() => void letIn(true)}>
            {words("request-admit-file")}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function Done(props: { name: string | null; admitted: AdmittedView; onDone: () => void }) {
  const { name, admitted } = props;
  const words = useWords();
  return (
    <div role="status" className={styles.fields}>
      <p className={styles.heading}>
        {words(admitted.pending ? "request-pending" : "request-admitted")}
      </p>
      {!admitted.pending && admitted.atRelay && <p>{words("request-at-relay")}</p>}
      {name && <p>{words("request-by-file", { name })}</p>}
      <div>
        <Button kind="primary" onPress={props.onDone}>
          {words("kit-close")}
        </Button>
      </div>
    </div>
  );
}
