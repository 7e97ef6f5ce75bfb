import type { AttachmentView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Chip, Masked, useCodes, useNames } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./attachments.module.css";

/** One file: what it is called, what it is, where it came from, and what can be done with it. */
export function FileLine(props: {
  file: AttachmentView;
  onSave: () => void;
  onDescribe: () => void;
  onRemove: () => void;
}) {
  const { file, onSave, onDescribe, onRemove } = props;
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const may = useMay();
  const { hidden } = useNames();
  const sort = codes.say("media-type", file.media);
  // The name of a file may be the name of a person.
  const what = hidden
    ? words("attachment-of", { sort, day: format.moment(file.addedAt) })
    : file.name;
  const action = (id: string) => ({
    name: words("action-on", { action: words(id), what }),
    children: words(id),
  });
  return (
    <li className={styles.file}>
      <div className={styles.what}>
        <p className={styles.name}>
          <Masked what="text">{file.name}</Masked>
        </p>
        {file.description !== "" && (
          <p className={styles.description}>
            <Masked what="text">{file.description}</Masked>
          </p>
        )}
        <p className={styles.facts}>
          <span>{sort}</span>
          <span>{format.bytes(file.bytes)}</span>
          <span>{format.moment(file.addedAt)}</span>
          {file.addedBy && <bdi dir="auto">{file.addedBy}</bdi>}
          {file.device && <bdi dir="auto">{file.device}</bdi>}
        </p>
        {!file.here && (
          <p className={styles.facts}>
            <Chip tone="info" icon="clock">
              {words("attachment-not-here")}
            </Chip>
            <span>{words("attachment-not-here-hint")}</span>
          </p>
        )}
      </div>
      <div className={styles.deeds}>
        {file.here && may("save-attachment") && (
          <Button icon="save" onPress={onSave} {...action("attachment-save")} />
        )}
        {may("describe-attachment") && (
          <Button kind="quiet" onPress={onDescribe} {...action("attachment-describe")} />
        )}
        {may("remove-attachment") && (
          <Button kind="quiet" onPress={onRemove} {...action("attachment-remove")} />
        )}
      </div>
    </li>
  );
}
