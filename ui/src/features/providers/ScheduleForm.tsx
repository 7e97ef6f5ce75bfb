import { useState } from "react";
import type { ProviderId, ScheduleView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { CheckboxList, PanelForm, TextField, useFieldFault, useSaved } from "../../kit";
import { readTime } from "../../kit/timeWords";
import { useWords } from "../../words/words";
import { daysOf, useSayDay, type Weekday, weekdays, withoutSeconds } from "./schedule";

/** Opening hours: some days with the same times. */
export function ScheduleForm(props: {
  providerId: ProviderId;
  schedule?: ScheduleView;
  onDone: () => void;
}) {
  const { providerId, schedule, onDone } = props;
  const words = useWords();
  const sayDay = useSayDay();
  const saved = useSaved();
  const put = useDeed("providers.putSchedule");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [days, setDays] = useState<Weekday[]>(daysOf(schedule?.byday ?? "MO,TU,WE,TH,FR"));
  const [from, setFrom] = useState(withoutSeconds(schedule?.opensAt ?? ""));
  const [to, setTo] = useState(withoutSeconds(schedule?.closesAt ?? ""));
  const [description, setDescription] = useState(schedule?.description ?? "");
  const opensAt = readTime(from);
  const closesAt = readTime(to);
  const submit = async () => {
    setTried(true);
    if (days.length === 0 || !opensAt || !closesAt) return;
    const byday = weekdays.filter((day) => days.includes(day)).join(",");
    const input = { id: schedule?.id ?? null, providerId, byday, opensAt, closesAt, description };
    const outcome = await put.run(input);
    if (!outcome.done) return;
    saved(words("provider-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={from !== "" && !schedule}
    >
      <CheckboxList
        label={words("hours-days")}
        options={weekdays.map((id) => ({ id, label: sayDay(id) }))}
        value={days}
        onChange={setDays}
        error={tried && days.length === 0 ? words("reason-required") : faultOf("byday")}
      />
      <TextField
        label={words("hours-from")}
        hint={words("time-hint")}
        width="narrow"
        value={from}
        onChange={setFrom}
        error={tried && !opensAt ? words("time-not-understood") : faultOf("opensAt")}
      />
      <TextField
        label={words("hours-to")}
        width="narrow"
        value={to}
        onChange={setTo}
        error={tried && !closesAt ? words("time-not-understood") : faultOf("closesAt")}
      />
      <TextField
        label={words("hours-note")}
        optional
        value={description}
        onChange={setDescription}
        error={faultOf("description")}
      />
    </PanelForm>
  );
}
