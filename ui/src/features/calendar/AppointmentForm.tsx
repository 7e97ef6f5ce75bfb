import { useState } from "react";
import type { AppointmentKind, AppointmentView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  localDay,
  NumberField,
  type Option,
  PanelForm,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { readTime } from "../../kit/timeWords";
import { useFormat } from "../../words/format";
import { formatTag, languages } from "../../words/languages";
import { useWords } from "../../words/words";
import { CaseChoice } from "./CaseChoice";
import { instantOf, readLine } from "./quickWords";

const tags = languages.map(formatTag);
const USUAL_MINUTES = 60;

/** What the form of an appointment is given. */
export interface AppointmentFormProps {
  appointment?: AppointmentView;
  /** The case it is for, where that is clear already. */
  caseId?: string;
  /** The day to begin with. */
  day?: string;
  onDone: () => void;
}

/** An appointment, new or changed. A new one may be typed in one line: "fri 14:00 Harbour Clinic". */
export function AppointmentForm(props: AppointmentFormProps) {
  const { appointment, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const may = useMay();
  const today = useToday();
  const saved = useSaved();
  const put = useDeed("appointments.put");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [line, setLine] = useState("");
  const [title, setTitle] = useState(appointment?.title ?? "");
  const [day, setDay] = useState(
    appointment ? localDay(new Date(appointment.startsAt)) : (props.day ?? today),
  );
  const [time, setTime] = useState(appointment ? format.time(appointment.startsAt) : "");
  const [minutes, setMinutes] = useState<number | null>(appointment?.minutes ?? USUAL_MINUTES);
  const [kind, setKind] = useState<AppointmentKind>(appointment?.kind ?? "meeting");
  const [place, setPlace] = useState(appointment?.place ?? "");
  const [chosenCase, setCase] = useState<Option | null>(
    appointment?.caseId ? { id: appointment.caseId, label: appointment.caseCode ?? "" } : null,
  );
  const startTime = readTime(time);
  const typeLine = (typed: string) => {
    setLine(typed);
    const read = readLine(typed, props.day ?? today, tags);
    setDay(read.day);
    setTime(read.time);
    setTitle(read.title);
  };
  const submit = async () => {
    setTried(true);
    if (day === "" || !startTime) return;
    const outcome = await put.run({
      id: appointment?.id ?? null,
      caseId: props.caseId ?? chosenCase?.id ?? null,
      kind,
      title,
      startsAt: instantOf(day, startTime),
      minutes,
      place,
      memberId: appointment?.memberId ?? null,
      providerId: appointment?.providerId ?? null,
    });
    if (!outcome.done) return;
    saved(words("appointment-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={title !== (appointment?.title ?? "")}
    >
      {!appointment && (
        <TextField
          label={words("appointment-line")}
          hint={words.attribute("appointment-line", "hint")}
          optional
          value={line}
          onChange={typeLine}
        />
      )}
      <TextField
        label={words("appointment-title")}
        hint={words.attribute("appointment-title", "hint")}
        optional
        value={title}
        onChange={setTitle}
        error={faultOf("title")}
      />
      <DayField
        label={words("appointment-day")}
        value={day}
        onChange={setDay}
        error={tried && day === "" ? words("reason-not-a-date") : faultOf("startsAt")}
      />
      <TextField
        label={words("appointment-time")}
        hint={words("time-hint")}
        width="narrow"
        value={time}
        onChange={setTime}
        error={tried && !startTime ? words("time-not-understood") : undefined}
      />
      <NumberField
        label={words("appointment-minutes")}
        value={minutes}
        onChange={setMinutes}
        min={1}
        max={1440}
        error={faultOf("minutes")}
      />
      <Select
        label={words("appointment-kind")}
        width="medium"
        options={codes.options("appointment-kind")}
        value={kind}
        onChange={setKind}
      />
      {!props.caseId && may("list-cases") && (
        <CaseChoice value={chosenCase} onChange={setCase} error={faultOf("caseId")} />
      )}
      <TextField
        label={words("appointment-place")}
        optional
        value={place}
        onChange={setPlace}
        error={faultOf("place")}
      />
    </PanelForm>
  );
}
