import { useState } from "react";
import { type CaseId, type NoteKind, type NoteView, vocabularies } from "../../ipc/bindings";
import { useDraft } from "../../ipc/draft";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  isoDay,
  PanelForm,
  Select,
  TextArea,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import styles from "./notes.module.css";

/** A new note, or the correction of one. Recorded, it is never changed again. */
export function NoteForm(props: {
  caseId: CaseId;
  /** The note that this one corrects. */
  amends?: NoteView;
  onDone: () => void;
}) {
  const { caseId, amends, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const write = useDeed("notes.write");
  const faultOf = useFieldFault(write.fault);
  const [kind, setKind] = useState<NoteKind>(amends?.kind ?? "general");
  const [day, setDay] = useState(amends?.day ?? today);
  const [text, setText] = useState(amends?.text ?? "");
  const [tried, setTried] = useState(false);
  const draft = useDraft({
    key: amends ? null : `note-${caseId}`,
    caseId,
    form: text === "" ? null : { kind, day, text },
    read: (kept) => readKept(kept, today),
    onFound: (kept) => {
      setKind(kept.kind);
      setDay(kept.day);
      setText(kept.text);
    },
  });
  const submit = async () => {
    setTried(true);
    if (text.trim() === "") return;
    const input = { caseId, kind, day: day || null, text, amends: amends?.id ?? null };
    const outcome = await write.run(input);
    if (!outcome.done) return;
    saved(words("note-recorded"));
    draft.drop();
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={write.busy}
      fault={write.fault}
      hasDraft={text !== (amends?.text ?? "")}
    >
      {amends && <p className={styles.quote}>{words("note-amend-how")}</p>}
      {/* First the words: a note is begun with one key and typing. */}
      <TextArea
        {...words.field("note-text")}
        value={text}
        onChange={setText}
        rows={10}
        error={tried && text.trim() === "" ? words("reason-required") : faultOf("text")}
        isSensitive
        autoFocus
      />
      <Select
        label={words("note-kind")}
        hint={kind === "account" ? words("note-kind-account-hint") : undefined}
        options={codes.options("note-kind")}
        value={kind}
        onChange={setKind}
        error={faultOf("kind")}
      />
      <DayField
        label={words("note-day")}
        value={day}
        onChange={setDay}
        max={today}
        error={faultOf("day")}
      />
    </PanelForm>
  );
}

/** The words as they were kept; a kind or a day of another version falls back to the usual one. */
function readKept(kept: unknown, today: string) {
  const { kind, day, text }: Record<string, unknown> = { ...Object(kept) };
  if (typeof text !== "string" || text === "") return null;
  return {
    kind: vocabularies["note-kind"].find((known) => known === kind) ?? "general",
    day: day === "" ? "" : (isoDay(String(day)) ?? today),
    text,
  };
}
