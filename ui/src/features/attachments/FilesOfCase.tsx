import { useState } from "react";
import type { AttachmentView, CaseId } from "../../ipc/bindings";
import { pickFile, saveFile } from "../../ipc/call";
import { useMay } from "../../ipc/desk";
import { useLongDeed } from "../../ipc/job";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, EmptyState, FaultNote, ProgressBar, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./attachments.module.css";
import { FileLine } from "./FileLine";

const PAGE_FILES = 50;

/** The files of a case, newest first. Their bytes stay sealed: nothing is shown of what is in them. */
export function FilesOfCase(props: { caseId: CaseId; onDescribe: (file: AttachmentView) => void }) {
  const { caseId, onDescribe } = props;
  const words = useWords();
  const may = useMay();
  const undoable = useSaved();
  const [limit, setLimit] = useState(PAGE_FILES);
  const [written, setWritten] = useState<string | null>(null);
  const list = useQuery("attachments.list", { caseId, offset: 0, limit });
  const adding = useLongDeed("attachments.add");
  const saving = useLongDeed("attachments.save");
  const removing = useDeed("attachments.remove");
  const begin = () => {
    setWritten(null);
    for (const deed of [adding, saving, removing]) deed.clear();
  };
  const add = async () => {
    begin();
    const file = await pickFile("any").catch(() => null);
    if (!file) return;
    const outcome = await adding.run({ caseId, path: file.path });
    if (outcome.done) undoable(words("attachment-added"));
  };
  const save = async (file: AttachmentView) => {
    begin();
    const place = await saveFile(file.name).catch(() => null);
    if (!place) return;
    const outcome = await saving.run({ attachmentId: file.id, path: place.path });
    if (outcome.done) setWritten(place.name);
  };
  const remove = async (file: AttachmentView) => {
    begin();
    const outcome = await removing.run({ attachmentId: file.id });
    if (outcome.done) undoable(words("attachment-removed"));
  };
  const busy = adding.busy ? adding : saving.busy ? saving : null;
  const button = may("add-attachment") && (
    <Button icon="file" onPress={() => void add()} disabled={busy !== null}>
      {words("attachment-add")}
    </Button>
  );
  return (
    <div className={styles.stack}>
      <FaultNote fault={adding.fault ?? saving.fault ?? removing.fault} />
      {busy && (
        <ProgressBar
          label={words(busy === adding ? "attachment-adding" : "attachment-saving")}
          value={busy.progress?.total ? busy.progress.done : undefined}
          max={busy.progress?.total || undefined}
          onCancel={busy.cancel}
        />
      )}
      {written !== null && <p role="status">{words("file-written", { name: written })}</p>}
      <Answered query={list}>
        {({ attachments, total }) =>
          attachments.length === 0 ? (
            <EmptyState text={words("attachments-none")} hint={words("attachments-none-hint")}>
              {button}
            </EmptyState>
          ) : (
            <>
              <div>{button}</div>
              <ul className={styles.list} aria-label={words("attachments")}>
                {attachments.map((file) => (
                  <FileLine
                    key={file.id}
                    file={file}
                    onSave={() => void save(file)}
                    onDescribe={() => onDescribe(file)}
                    onRemove={() => void remove(file)}
                  />
                ))}
              </ul>
              {total > attachments.length && (
                <div>
                  <Button onPress={() => setLimit(limit + PAGE_FILES)}>{words("show-more")}</Button>
                </div>
              )}
            </>
          )
        }
      </Answered>
    </div>
  );
}
