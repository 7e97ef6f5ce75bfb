import { useState } from "react";
import type { DeskView } from "../../ipc/bindings";
import { useDesk } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, Form } from "../../kit";
import unseen from "../../kit/Hidden.module.css";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";
import { PassphraseField } from "./PassphraseField";
import { useCountdown } from "./useCountdown";

/** Opens the workspace with the passphrase, and tells nothing about it. */
export function Unlock(props: {
  onOpen: (desk: DeskView) => void;
  onLost: () => void;
  /** Where another workspace may be meant. */
  onOther?: (() => void) | undefined;
}) {
  const words = useWords();
  const desk = useDesk();
  const unlock = useDeed("vault.unlock");
  const [passphrase, setPassphrase] = useState("");
  const wait = useCountdown(unlock.fault);
  const isTyped = unlock.fault?.code === "wrongPassphrase" || unlock.fault?.code === "tooSoon";
  const submit = async () => {
    if (wait > 0 || passphrase === "") return;
    const outcome = await unlock.run({ passphrase });
    if (outcome.done) props.onOpen(outcome.value);
  };
  const error = () => {
    if (wait > 0) return words("fault-tooSoon", { wait });
    if (unlock.fault?.code !== "wrongPassphrase") return undefined;
    const next = words.attribute("fault-wrongPassphrase", "next") ?? "";
    return `${words("fault-wrongPassphrase")} ${next}`;
  };
  return (
    <Form quick onSubmit={submit} className={styles.choices}>
      {/* For those who move by headings; the eye needs no title here. */}
      <h1 className={unseen.visually}>{words("door-unlock")}</h1>
      <PassphraseField
        label={words("door-passphrase")}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text);
          if (wait === 0) unlock.clear();
        }}
        error={error()}
        autoFocus
      />
      {!isTyped && <FaultNote fault={unlock.fault} />}
      <Button kind="primary" submit busy={unlock.busy} disabled={wait > 0}>
        {words(unlock.busy ? "door-opening" : "door-unlock")}
      </Button>
      {desk.practice && desk.practicePassphrase && (
        <p className={styles.note}>
          {words("door-practice-passphrase", { passphrase: desk.practicePassphrase })}
        </p>
      )}
      <Button kind="quiet" onPress={props.onLost}>
        {words("door-cannot-open")}
      </Button>
      {props.onOther && (
        <Button kind="quiet" onPress={props.onOther}>
          {words("vaults-other")}
        </Button>
      )}
    </Form>
  );
}
