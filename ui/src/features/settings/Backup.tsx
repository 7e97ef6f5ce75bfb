import { useState } from "react";
import type { BackupView } from "../../ipc/bindings";
import { type Chosen, pickFile, saveFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useLongDeed } from "../../ipc/job";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Card,
  Chip,
  FaultNote,
  Form,
  FormActions,
  ProgressBar,
  TextField,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

/** A sealed copy of everything. It counts only once it was opened and compared. */
export function Backup() {
  const words = useWords();
  const today = useToday();
  const create = useLongDeed("backup.create");
  const [made, setMade] = useState<{ backup: BackupView; name: string } | null>(null);
  const [checking, setChecking] = useState<Chosen | null>(null);
  const make = async () => {
    const place = await saveFile(`backup-${today}.linden`).catch(() => null);
    if (!place) return;
    setMade(null);
    const outcome = await create.run({ path: place.path });
    if (outcome.done) setMade({ backup: outcome.value, name: place.name });
  };
  const pick = async () => {
    const place = await pickFile("bundle").catch(() => null);
    if (place) setChecking(place);
  };
  return (
    <Card title={words("backup")}>
      <div className={styles.fields}>
        <p>{words("backup-what")}</p>
        <FormActions>
          <Button kind="primary" icon="save" onPress={() => void make()} busy={create.busy}>
            {words("backup-make")}
          </Button>
          <Button icon="check" onPress={() => void pick()}>
            {words("backup-check")}
          </Button>
        </FormActions>
        <FaultNote fault={create.fault} />
        {create.busy && (
          <ProgressBar
            label={words("backup-running")}
            value={create.progress?.total ? create.progress.done : undefined}
            max={create.progress?.total || undefined}
            onCancel={create.cancel}
          />
        )}
        {made && <Made {...made} />}
        {checking && (
          <CheckBackup key={checking.path} file={checking} onDone={() => setChecking(null)} />
        )}
      </div>
    </Card>
  );
}

const toldBy = (equal: boolean | null) => {
  if (equal === null) return "backup-whole";
  return equal ? "backup-equal" : "backup-differs";
};

function Made({ backup, name }: { backup: BackupView; name: string }) {
  const words = useWords();
  const format = useFormat();
  return (
    <div role="status" className={styles.fields}>
      <Chip tone={backup.equal === false ? "danger" : "success"}>
        {words(toldBy(backup.equal))}
      </Chip>
      <p className={styles.muted}>
        {words("backup-made", {
          name,
          size: format.bytes(backup.bytes),
          count: backup.rows,
          rows: format.number(backup.rows),
        })}
      </p>
    </div>
  );
}

/** Opens a copy with the passphrase and compares it with what is here. */
function CheckBackup({ file, onDone }: { file: Chosen; onDone: () => void }) {
  const words = useWords();
  const check = useDeed("backup.check");
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<BackupView | null>(null);
  const submit = async () => {
    setTried(true);
    if (passphrase === "") return;
    const outcome = await onChosen(file, "bundle", (path) => check.run({ path, passphrase }));
    setPassphrase("");
    if (outcome.done) setFound(outcome.value);
  };
  if (found) {
    return (
      <>
        <Made backup={found} name={file.name} />
        <div>
          <Button onPress={onDone}>{words("kit-close")}</Button>
        </div>
      </>
    );
  }
  return (
    <Form onSubmit={submit} fault={check.fault} quick>
      <TextField
        label={words("backup-passphrase", { name: file.name })}
        hint={words.attribute("backup-passphrase", "hint")}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={tried && passphrase === "" ? words("reason-required") : undefined}
      />
      <FormActions>
        <Button submit busy={check.busy}>
          {words("backup-open")}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {words("kit-cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
