import { useState } from "react";
import type { DeviceView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Chip,
  FaultNote,
  Form,
  FormActions,
  TextField,
  useConfirm,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./members.module.css";
import { useHeard } from "./useHeard";

/** One device: its name, its keys in words, and when it was last heard of. */
export function Device({ device, mine }: { device: DeviceView; mine: boolean }) {
  const words = useWords();
  const format = useFormat();
  const heard = useHeard();
  const may = useMay();
  const [isNaming, setNaming] = useState(false);
  const canEdit = !device.removed && may("edit-devices") && (mine || may("edit-members"));
  return (
    <article className={styles.device} aria-label={device.name || device.fingerprint}>
      <div className={styles.chips}>
        {device.name && <bdi className={styles.heading}>{device.name}</bdi>}
        {device.this && <Chip tone="info">{words("device-this")}</Chip>}
        {device.forked && <Chip tone="attention">{words("device-forked")}</Chip>}
        {device.removed && <Chip>{words("device-removed")}</Chip>}
      </div>
      <bdi className={styles.code}>{device.fingerprint}</bdi>
      <p className={styles.muted}>
        {[
          device.joinedAt && words("device-joined", { when: format.moment(device.joinedAt) }),
          heard([device]),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {device.forked && <p>{words("device-forked-means")}</p>}
      {canEdit && isNaming && <Naming device={device} onDone={() => setNaming(false)} />}
      {canEdit && !isNaming && <Deeds device={device} onName={() => setNaming(true)} />}
    </article>
  );
}

function Naming({ device, onDone }: { device: DeviceView; onDone: () => void }) {
  const words = useWords();
  const saved = useSaved();
  const put = useDeed("roster.nameDevice");
  const faultOf = useFieldFault(put.fault);
  const [name, setName] = useState(device.name);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || !(await put.run({ id: device.id, name })).done) return;
    saved(words("device-named"));
    onDone();
  };
  return (
    <Form quick onSubmit={() => void submit()} fault={put.fault}>
      <TextField
        {...words.field("device-name")}
        isName
        autoFocus
        value={name}
        onChange={setName}
        error={tried && name.trim() === "" ? words("reason-required") : faultOf("name")}
      />
      <FormActions>
        <Button kind="primary" submit busy={put.busy}>
          {words("record")}
        </Button>
        <Button onPress={onDone}>{words("kit-cancel")}</Button>
      </FormActions>
    </Form>
  );
}

function Deeds({ device, onName }: { device: DeviceView; onName: () => void }) {
  const words = useWords();
  const confirm = useConfirm();
  const saved = useSaved();
  const remove = useDeed("roster.removeDevice");
  const ask = async () => {
    const isSure = await confirm({
      title: words("device-remove-title", { name: device.name }),
      body: (
        <div className={styles.fields}>
          {device.this && <p>{words("device-remove-this")}</p>}
          <p>{words("device-remove-does")}</p>
          <p>{words("member-remove-cannot")}</p>
        </div>
      ),
      act: words("device-remove"),
      danger: true,
    });
    if (isSure && (await remove.run({ id: device.id })).done) saved(words("device-was-removed"));
  };
  const named = (id: string) => words("action-on", { action: words(id), what: device.name });
  return (
    <>
      <FaultNote fault={remove.fault} />
      <div className={styles.chips}>
        <Button name={named("device-rename")} onPress={onName}>
          {words("device-rename")}
        </Button>
        <Button
          kind="quiet"
          busy={remove.busy}
          name={named("device-remove")}
          onPress={() => void ask()}
        >
          {words("device-remove")}
        </Button>
      </div>
    </>
  );
}
