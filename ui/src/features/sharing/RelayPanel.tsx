import type { RelayView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, PanelBody, useConfirm, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { RelayForm } from "./RelayForm";
import styles from "./sharing.module.css";

/** One shared place: what it is, what is wrong with it, and how to let go of it. */
export function RelayPanel({ relay, onDone }: { relay: RelayView; onDone: () => void }) {
  const words = useWords();
  if (relay.kind !== "folder") {
    return (
      <RelayForm relay={relay} onDone={onDone}>
        <Trouble relay={relay} />
        <Remove relay={relay} onDone={onDone} />
      </RelayForm>
    );
  }
  return (
    <PanelBody>
      <p>{words(relay.common ? "relay-common-what" : "relay-folder-what")}</p>
      <bdi dir="ltr" className={styles.place}>
        {relay.place}
      </bdi>
      <Trouble relay={relay} />
      <Remove relay={relay} onDone={onDone} />
    </PanelBody>
  );
}

function Trouble({ relay }: { relay: RelayView }) {
  const words = useWords();
  if (!relay.trouble) return null;
  const known = `fault-${relay.trouble}`;
  const id = words.has(known) ? known : "fault-unexpected";
  return (
    <div className={styles.preview}>
      <p className={styles.what}>{words(id)}</p>
      <p>{words.attribute(id, "safe")}</p>
      <p>{words.attribute(id, "next")}</p>
    </div>
  );
}

function Remove({ relay, onDone }: { relay: RelayView; onDone: () => void }) {
  const words = useWords();
  const confirm = useConfirm();
  const saved = useSaved();
  const remove = useDeed("relays.remove");
  const ask = async () => {
    const isSure = await confirm({
      title: words("relay-remove-title"),
      body: words("relay-remove-means"),
      act: words("relay-remove"),
      danger: true,
    });
    if (!isSure || !(await remove.run({ id: relay.id })).done) return;
    saved(words("relay-removed"));
    onDone();
  };
  return (
    <div className={styles.apart}>
      <FaultNote fault={remove.fault} />
      <Button kind="danger" busy={remove.busy} onPress={() => void ask()}>
        {words("relay-remove")}
      </Button>
    </div>
  );
}
