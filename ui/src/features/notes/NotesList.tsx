import { useState } from "react";
import type { CaseId, NoteView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Chip, EmptyState, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { NoteText } from "./NoteText";
import styles from "./notes.module.css";

const PAGE_NOTES = 30;

/** The notes of a case, newest first. A note is never changed: a correction stands beside it. */
export function NotesList(props: {
  caseId: CaseId;
  onNew: () => void;
  onAmend: (note: NoteView) => void;
}) {
  const { caseId, onNew, onAmend } = props;
  const words = useWords();
  const may = useMay();
  const [limit, setLimit] = useState(PAGE_NOTES);
  const list = useQuery("notes.list", { caseId, offset: 0, limit });
  const add = may("write-note") && (
    <Button icon="add" onPress={onNew}>
      {words("note-new")}
    </Button>
  );
  return (
    <Answered query={list}>
      {({ notes, total }) =>
        notes.length === 0 ? (
          <EmptyState text={words("notes-none")} hint={words("notes-none-hint")}>
            {add}
          </EmptyState>
        ) : (
          <div className={styles.stack}>
            <div>{add}</div>
            {notes.map((note) => (
              <Note key={note.id} note={note} onAmend={onAmend} />
            ))}
            {total > notes.length && (
              <div>
                <Button onPress={() => setLimit(limit + PAGE_NOTES)}>{words("show-more")}</Button>
              </div>
            )}
          </div>
        )
      }
    </Answered>
  );
}

function Note({ note, onAmend }: { note: NoteView; onAmend: (note: NoteView) => void }) {
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const may = useMay();
  const kind = codes.say("note-kind", note.kind);
  const name = words("note-of", { kind, day: format.day(note.day) });
  const isOld = note.amendedBy !== null;
  return (
    <article className={`${styles.note} ${isOld ? styles.amended : ""}`} aria-label={name}>
      <header className={styles.head}>
        <Chip tone={note.kind === "safety" ? "attention" : "neutral"} icon="message">
          {kind}
        </Chip>
        <span>{format.day(note.day)}</span>
        <bdi dir="auto">{note.author}</bdi>
        {note.amends && <Chip tone="info">{words("note-amends")}</Chip>}
        {isOld && <Chip>{words("note-amended")}</Chip>}
        {!isOld && may("write-note") && (
          <span className={styles.push}>
            <Button
              kind="quiet"
              name={words("action-on", { action: words("note-amend"), what: name })}
              onPress={() => onAmend(note)}
            >
              {words("note-amend")}
            </Button>
          </span>
        )}
      </header>
      <NoteText text={note.text} isClosed={note.kind === "account" || isOld} />
    </article>
  );
}
