import { useState } from "react";
import type { DeskView, InvitationView } from "../../ipc/bindings";
import { type Chosen, call, pickFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, Form, FormActions, RecoverySheet, TextField } from "../../kit";
import { useWords } from "../../words/words";
import { ChoosePassphrase } from "./ChoosePassphrase";
import styles from "./Door.module.css";

type Step = "invitation" | "device" | "passphrase" | "sheet";

/** Joining colleagues: their invitation, a name for this computer, a passphrase of one's own. */
export function Join(props: { onOpen: (desk: DeskView) => void; onBack: () => void }) {
  const words = useWords();
  const begin = useDeed("join.begin");
  const [step, setStep] = useState<Step>("invitation");
  const [found, setFound] = useState<{ file: Chosen; invitation: InvitationView } | null>(null);
  const [device, setDevice] = useState("");
  const [code, setCode] = useState("");
  const join = async (passphrase: string) => {
    if (!found) return;
    const outcome = await onChosen(found.file, "bundle", (path) =>
      begin.run({ path, passphrase, device, request: null }),
    );
    if (!outcome.done) return;
    setCode(outcome.value.code ?? "");
    setStep("sheet");
  };
  // The desk now waits to be let in; the door shows how.
  const wait = () => call("desk.status", {}).then(props.onOpen, () => undefined);
  if (step === "invitation") {
    return (
      <Invitation
        found={found?.invitation ?? null}
        onFound={(file, invitation) => setFound({ file, invitation })}
        onNext={() => setStep("device")}
        onBack={props.onBack}
      />
    );
  }
  if (step === "device") {
    return (
      <DeviceName
        device={device}
        onChange={setDevice}
        onNext={() => setStep("passphrase")}
        onBack={() => setStep("invitation")}
      />
    );
  }
  if (step === "sheet") {
    return (
      <>
        <h1 className={styles.step}>{words("recovery-title")}</h1>
        <p className={styles.quiet}>{words("recovery-why")}</p>
        <RecoverySheet code={code} submit={words("door-continue")} onDone={() => void wait()} />
      </>
    );
  }
  return (
    <>
      <h1 className={styles.step}>{words("door-passphrase-title")}</h1>
      <ChoosePassphrase
        context={found ? [found.invitation.agency, found.invitation.member] : []}
        submit={words("join-begin")}
        busy={begin.busy}
        fault={begin.fault}
        onChoose={(passphrase) => void join(passphrase)}
        onBack={() => setStep("device")}
      />
    </>
  );
}

/** Which file, and what it says: one joins nobody by mistake. */
function Invitation(props: {
  found: InvitationView | null;
  onFound: (file: Chosen, invitation: InvitationView) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const { found } = props;
  const words = useWords();
  const look = useDeed("join.look");
  const pick = async () => {
    const file = await pickFile("bundle").catch(() => null);
    if (!file) return;
    const outcome = await look.run({ path: file.path });
    if (outcome.done) props.onFound(file, outcome.value);
  };
  return (
    <>
      <h1 className={styles.step}>{words("join")}</h1>
      <p className={styles.quiet}>{words("join-what")}</p>
      <div>
        <Button
          autoFocus
          kind={found ? "plain" : "primary"}
          busy={look.busy}
          onPress={() => void pick()}
        >
          {words(found ? "join-other-file" : "join-file")}
        </Button>
      </div>
      <FaultNote fault={look.fault} />
      {found && (
        <div role="status" className={styles.note}>
          <p>{words("join-found", { agency: found.agency, member: found.member })}</p>
          {found.secondDevice && <p>{words("join-second")}</p>}
          {found.relay && <p>{words("join-relay", { place: found.relay })}</p>}
        </div>
      )}
      <div className={styles.row}>
        {found && (
          <Button kind="primary" onPress={props.onNext}>
            {words("door-continue")}
          </Button>
        )}
        <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
      </div>
    </>
  );
}

function DeviceName(props: {
  device: string;
  onChange: (device: string) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const words = useWords();
  const [tried, setTried] = useState(false);
  const isEmpty = props.device.trim() === "";
  const submit = () => {
    setTried(true);
    if (!isEmpty) props.onNext();
  };
  return (
    <>
      <h1 className={styles.step}>{words("join-device-title")}</h1>
      <Form quick onSubmit={submit}>
        <TextField
          {...words.field("device-name")}
          isName
          autoFocus
          value={props.device}
          onChange={props.onChange}
          error={tried && isEmpty ? words("reason-required") : undefined}
        />
        <FormActions>
          <Button kind="primary" submit>
            {words("door-continue")}
          </Button>
          <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
        </FormActions>
      </Form>
    </>
  );
}
