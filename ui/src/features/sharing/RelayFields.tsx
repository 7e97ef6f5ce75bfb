import { pickFile } from "../../ipc/call";
import { Button, TextArea, TextField } from "../../kit";
import { useWords } from "../../words/words";
import type { RelayDraft } from "./relayDraft";
import styles from "./sharing.module.css";

interface Props {
  draft: RelayDraft;
  isNew: boolean;
  onChange: (some: Partial<RelayDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

/** What each sort of place has to be told. */
export function RelayFields(props: Props) {
  return props.draft.kind === "folder" ? <FolderField {...props} /> : <ServerFields {...props} />;
}

function FolderField({ draft, onChange, errorOf }: Props) {
  const words = useWords();
  const pick = async () => {
    const chosen = await pickFile("folder").catch(() => null);
    if (chosen) onChange({ place: chosen.path, folder: chosen.name });
  };
  return (
    <div className={styles.lines}>
      <div className={styles.chips}>
        <Button icon="cases" onPress={() => void pick()}>
          {words("relay-folder")}
        </Button>
        {draft.folder && <bdi>{draft.folder}</bdi>}
      </div>
      <p role="status" className={styles.muted}>
        {errorOf("place") && words("relay-folder-first")}
      </p>
    </div>
  );
}

function ServerFields({ draft, isNew, onChange, errorOf }: Props) {
  const words = useWords();
  const isS3 = draft.kind === "s3";
  const kept = isNew ? undefined : words("relay-secret-kept");
  return (
    <>
      <TextField
        {...words.field(isS3 ? "relay-s3-address" : "relay-webdav-address")}
        isName
        value={draft.place}
        onChange={(place) => onChange({ place })}
        error={errorOf("place")}
      />
      {isS3 && (
        <>
          <TextField
            label={words("relay-bucket")}
            isName
            value={draft.bucket}
            onChange={(bucket) => onChange({ bucket })}
            error={errorOf("bucket")}
          />
          <TextField
            {...words.field("relay-region")}
            isName
            optional
            value={draft.region}
            onChange={(region) => onChange({ region })}
            error={errorOf("region")}
          />
        </>
      )}
      <TextField
        label={words(isS3 ? "relay-key-id" : "relay-user")}
        isName
        value={draft.user}
        onChange={(user) => onChange({ user })}
        error={errorOf("user")}
      />
      <TextField
        label={words(isS3 ? "relay-key-secret" : "relay-password")}
        hint={kept ?? words.attribute("relay-password", "hint")}
        type="password"
        autoComplete="off"
        value={draft.secret}
        onChange={(secret) => onChange({ secret })}
        error={errorOf("secret")}
      />
      <TextArea
        {...words.field("relay-authority")}
        optional
        rows={3}
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
        error={errorOf("authority")}
      />
    </>
  );
}
