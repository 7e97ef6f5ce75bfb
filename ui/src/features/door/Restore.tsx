import { useState } from "react";
import type { BackupView, DeskView, Fault, KeyKind } from "../../ipc/bindings";
import { type Chosen, pickFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useLongDeed } from "../../ipc/job";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Facts,
  FaultNote,
  Form,
  FormActions,
  localDay,
  ProgressBar,
  RadioChoice,
  TextField,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";
import { PassphraseField } from "./PassphraseField";
import { Recover } from "./Recover";

/** What bringing a backup back is given. */
export interface RestoreProps {
  onOpen: (desk: DeskView) => void;
  onBack: () => void;
}

interface Key {
  readonly kind: KeyKind;
  readonly secret: string;
}

/** Brings a backup onto this computer, says what it holds, and opens it. */
export function Restore({ onOpen, onBack }: RestoreProps) {
  const words = useWords();
  const [back, setBack] = useState<{ found: BackupView; key: Key } | null>(null);
  const [isNewNeeded, setNewNeeded] = useState(false);
  const unlock = useDeed("vault.unlock");
  const open = async ({ kind, secret }: Key) => {
    // With the code alone nobody could come in tomorrow: a new passphrase is chosen first.
    if (kind === "code") return setNewNeeded(true);
    const outcome = await unlock.run({ passphrase: secret });
    if (outcome.done) onOpen(outcome.value);
  };
  if (!back) {
    return <Ask onBack={onBack} onRestored={(found, key) => setBack({ found, key })} />;
  }
  if (isNewNeeded) {
    return <Recover code={back.key.secret} onOpen={onOpen} onBack={() => setNewNeeded(false)} />;
  }
  return (
    <>
      <h1 className={styles.step}>{words("restore-done")}</h1>
      <Found found={back.found} />
      <p className={styles.quiet}>{words("restore-done-next")}</p>
      <FaultNote fault={unlock.fault} />
      <div>
        <Button kind="primary" autoFocus busy={unlock.busy} onPress={() => void open(back.key)}>
          {words("door-open")}
        </Button>
      </div>
    </>
  );
}

/** Which file, and what opens it. */
function Ask(props: { onRestored: (found: BackupView, key: Key) => void; onBack: () => void }) {
  const words = useWords();
  const restore = useLongDeed("backup.restore");
  const [file, setFile] = useState<Chosen | null>(null);
  const [kind, setKind] = useState<KeyKind>("passphrase");
  const [secret, setSecret] = useState("");
  const [tried, setTried] = useState(false);
  const isMistyped = isAboutKey(restore.fault);
  const pick = async () => {
    const chosen = await pickFile("bundle").catch(() => null);
    if (!chosen) return;
    setFile(chosen);
    restore.clear();
  };
  const type = (text: string) => {
    setSecret(text);
    if (isMistyped) restore.clear();
  };
  const submit = async () => {
    setTried(true);
    if (!file || secret === "") return;
    const outcome = await onChosen(file, "bundle", (path) => restore.run({ path, secret, kind }));
    if (outcome.done) props.onRestored(outcome.value, { kind, secret });
  };
  const missing = tried && secret === "" ? words("reason-required") : undefined;
  const error = missing ?? (isMistyped ? words(`restore-wrong-${kind}`) : undefined);
  return (
    <>
      <h1 className={styles.step}>{words("restore")}</h1>
      <p className={styles.quiet}>{words("restore-what")}</p>
      <Form quick onSubmit={submit}>
        <div className={styles.row}>
          <Button autoFocus onPress={() => void pick()}>
            {words(file ? "restore-other-file" : "restore-file")}
          </Button>
          {file && <bdi>{file.name}</bdi>}
        </div>
        <p role="status" className={styles.quiet}>
          {tried && !file && words("restore-file-first")}
        </p>
        <RadioChoice
          label={words("restore-with")}
          options={(["passphrase", "code"] as const).map((id) => ({
            id,
            label: words(`restore-with-${id}`),
          }))}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            type("");
          }}
        />
        {kind === "passphrase" ? (
          <PassphraseField
            {...words.field("restore-passphrase")}
            value={secret}
            onChange={type}
            error={error}
          />
        ) : (
          <TextField
            {...words.field("door-code")}
            value={secret}
            onChange={type}
            error={error}
            isName
          />
        )}
        {!isMistyped && <BackupFault fault={restore.fault} />}
        {restore.busy ? (
          <ProgressBar
            label={words("restore-running")}
            value={restore.progress?.total ? restore.progress.done : undefined}
            max={restore.progress?.total || undefined}
            onCancel={restore.cancel}
          />
        ) : (
          <FormActions>
            <Button kind="primary" submit>
              {words("restore-do")}
            </Button>
            <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
          </FormActions>
        )}
      </Form>
    </>
  );
}

function isAboutKey(fault: Fault | undefined): boolean {
  return fault?.code === "wrongPassphrase" || fault?.field === "code";
}

const ofBackups = ["fileNotRecognised", "fileDamaged", "vaultTooNew", "cancelled"];

/** What a backup in particular can suffer from is said in its own words. */
function BackupFault({ fault }: { fault: Fault | undefined }) {
  const words = useWords();
  if (!fault || !ofBackups.includes(fault.code)) return <FaultNote fault={fault} />;
  return (
    <div role="alert" className={styles.note}>
      <p>{words(`restore-fault-${fault.code}`)}</p>
      <p>{words("restore-nothing-changed")}</p>
    </div>
  );
}

/** What came back, in numbers, so that one sees whether it is the copy one meant. */
function Found({ found }: { found: BackupView }) {
  const words = useWords();
  const format = useFormat();
  const facts = [
    { label: words("restore-found-cases"), value: format.number(found.cases) },
    { label: words("restore-found-records"), value: format.number(found.rows) },
    { label: words("restore-found-files"), value: format.number(found.files) },
    {
      label: words("restore-found-change"),
      value: found.lastChange
        ? format.day(localDay(new Date(found.lastChange)))
        : words("not-known"),
    },
  ];
  return <Facts facts={facts} />;
}

/** Where a workspace stands already: why a backup does not go over it, and what to do. */
export function RestoreElsewhere({ onBack }: { onBack: () => void }) {
  const words = useWords();
  return (
    <>
      <h1 className={styles.step}>{words("restore")}</h1>
      <p>{words("restore-occupied")}</p>
      <ol className={styles.steps}>
        {(["folder", "start", "choose"] as const).map((step) => (
          <li key={step}>{words(`restore-occupied-${step}`)}</li>
        ))}
      </ol>
      <p className={styles.quiet}>{words("restore-occupied-keep")}</p>
      <div>
        <Button autoFocus onPress={onBack}>
          {words("kit-go-back")}
        </Button>
      </div>
    </>
  );
}
