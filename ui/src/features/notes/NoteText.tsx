import { useState } from "react";
import { Button, Masked, useNames } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./notes.module.css";

/** The words of a note. Accounts and corrected notes are closed until somebody asks for them. */
export function NoteText({ text, isClosed }: { text: string; isClosed: boolean }) {
  const words = useWords();
  const { hidden } = useNames();
  const [isOpen, setOpen] = useState(!isClosed);
  if (!isOpen) {
    return (
      <div>
        <Button kind="quiet" icon="account" onPress={() => setOpen(true)}>
          {words("note-show")}
        </Button>
      </div>
    );
  }
  if (hidden) return <Masked what="text">{text}</Masked>;
  return (
    <>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      {isClosed && (
        <div>
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {words("note-hide")}
          </Button>
        </div>
      )}
    </>
  );
}
