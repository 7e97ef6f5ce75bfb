import { useEffect, useState } from "react";
import type { SealedNoteView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { FaultNote, PanelBody } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { Passphrase } from "./Passphrase";
import { type SealedArea, useSeal } from "./sealed";
import styles from "./services.module.css";

/** One sealed note: its words lie open for a few minutes and then close by themselves. */
export function SealedReading({ area, note }: { area: SealedArea; note: SealedNoteView }) {
  const words = useWords();
  const format = useFormat();
  const seal = useSeal();
  const openNote = useDeed(area === "therapy" ? "therapy.openNote" : "legal.openNote");
  const [text, setText] = useState<string | null>(null);
  const { openUntil } = seal;
  // Words whose time is over must not stay in the memory of the page either.
  useEffect(() => {
    if (openUntil === null) setText(null);
  }, [openUntil]);
  const read = async () => {
    const outcome = await openNote.run({ id: note.id });
    if (!outcome.done) return;
    setText(outcome.value.text);
    seal.extend(outcome.value.closesInS);
  };
  const unlock = async (passphrase: string) => {
    if (await seal.open(passphrase)) await read();
  };
  return (
    <PanelBody>
      <p className={styles.muted}>
        {words("sealed-row", {
          day: format.day(note.day),
          author: note.author ?? words("not-known"),
        })}
      </p>
      {text !== null && openUntil !== null ? (
        <>
          <p className={styles.text} dir="auto">
            {text}
          </p>
          <p className={styles.muted}>
            {words("sealed-until", { time: format.time(new Date(openUntil).toISOString()) })}
          </p>
        </>
      ) : (
        <>
          <FaultNote fault={openNote.fault} />
          <Passphrase
            onOpen={unlock}
            busy={seal.step.busy || openNote.busy}
            fault={seal.step.fault}
          />
        </>
      )}
    </PanelBody>
  );
}
