import { useState } from "react";
import type { LegalEventKind, LegalEventView, LegalMatterId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  Select,
  Switch,
  TextArea,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** A hearing, deadline or decision of a matter, new or changed. */
export function LegalEventForm(props: {
  matterId: LegalMatterId;
  event?: LegalEventView;
  onDone: () => void;
}) {
  const { matterId, event, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("legal.putEvent");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [kind, setKind] = useState<LegalEventKind | null>(event?.kind ?? null);
  const [day, setDay] = useState(event?.day ?? "");
  const [note, setNote] = useState(event?.note ?? "");
  const [isDone, setDone] = useState(event?.done ?? false);
  const submit = async () => {
    setTried(true);
    if (kind === null || day === "") return;
    const outcome = await put.run({
      id: event?.id ?? null,
      matterId,
      kind,
      day,
      note,
      done: isDone,
    });
    if (!outcome.done) return;
    saved(words("event-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={note !== (event?.note ?? "")}
    >
      <Select
        label={words("event-kind")}
        width="medium"
        options={codes.options("legal-event")}
        value={kind}
        onChange={setKind}
        error={tried && kind === null ? words("reason-required") : faultOf("kind")}
      />
      <DayField
        label={words("event-day")}
        value={day}
        onChange={setDay}
        error={tried && day === "" ? words("reason-not-a-date") : faultOf("day")}
      />
      <TextArea
        label={words("event-note")}
        optional
        rows={3}
        isSensitive
        value={note}
        onChange={setNote}
        error={faultOf("note")}
      />
      {event && <Switch label={words("event-is-done")} on={isDone} onChange={setDone} />}
    </PanelForm>
  );
}
