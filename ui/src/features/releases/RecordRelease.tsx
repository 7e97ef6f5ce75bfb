import { useState } from "react";
import type { CaseId, GivenHow, Item, Purpose } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import {
  CheckboxList,
  ComboBox,
  DayField,
  NamedCodeField,
  type Option,
  PanelForm,
  RadioChoice,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { daysAfter } from "../../kit/dayWords";
import { useWords } from "../../words/words";

/** How long a release lasts unless the person says otherwise; the core caps it at a year. */
const USUAL_DAYS = 90;

/** Writes down what the person agreed to: one recipient, chosen items, an end. */
export function RecordRelease(props: { caseId: CaseId; onDone: () => void }) {
  const { caseId, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const record = useDeed("releases.record");
  const faultOf = useFieldFault(record.fault);
  const [text, setText] = useState("");
  const providers = useQuery("providers.list", { text: text || null, limit: 50 });
  const [provider, setProvider] = useState<Option | null>(null);
  const [items, setItems] = useState<Item[]>(["name", "need"]);
  const [purpose, setPurpose] = useState<Purpose>("referral");
  const [given, setGiven] = useState<GivenHow | null>(null);
  const [untilDay, setUntilDay] = useState(daysAfter(today, USUAL_DAYS));
  const [language, setLanguage] = useState("");
  const [interpreter, setInterpreter] = useState("");
  const [tried, setTried] = useState(false);
  const required = (isMissing: boolean) =>
    tried && isMissing ? words("reason-required") : undefined;
  const isSpoken = given === "oral-interpreter" || given === "oral-witness";
  const isUnnamed = isSpoken && interpreter.trim() === "";
  const submit = async () => {
    setTried(true);
    if (!provider || items.length === 0 || given === null || untilDay === "") return;
    if (isUnnamed) return;
    const outcome = await record.run({
      caseId,
      providerId: provider.id,
      purpose,
      items,
      untilDay,
      given,
      language: language || null,
      interpreter: interpreter || null,
    });
    if (!outcome.done) return;
    saved(words("release-recorded"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={record.busy}
      fault={record.fault}
      hasDraft={provider !== null}
    >
      <ComboBox
        {...words.field("release-provider")}
        items={(providers.value?.rows ?? []).map((row) => ({
          id: row.id,
          label: row.name,
          description: row.city || undefined,
        }))}
        onText={setText}
        value={provider}
        onChange={setProvider}
        loading={providers.loading}
        error={required(provider === null) ?? faultOf("providerId")}
        required
      />
      <CheckboxList
        {...words.field("release-items")}
        options={codes.options("item")}
        value={items}
        onChange={setItems}
        error={required(items.length === 0) ?? faultOf("items")}
      />
      <Select
        label={words("release-purpose")}
        options={codes.options("purpose")}
        value={purpose}
        onChange={setPurpose}
        error={faultOf("purpose")}
      />
      <RadioChoice
        {...words.field("release-given")}
        look="list"
        options={codes.options("given-how")}
        value={given}
        onChange={setGiven}
        error={required(given === null) ?? faultOf("given")}
        required
      />
      {isSpoken && (
        <TextField
          label={words(given === "oral-witness" ? "release-witness" : "release-interpreter")}
          value={interpreter}
          onChange={setInterpreter}
          error={required(isUnnamed) ?? faultOf("interpreter")}
          isName
        />
      )}
      <DayField
        {...words.field("release-until")}
        value={untilDay}
        onChange={setUntilDay}
        min={today}
        error={required(untilDay === "") ?? faultOf("untilDay")}
      />
      <NamedCodeField
        kind="language"
        label={words("release-language")}
        value={language}
        onChange={setLanguage}
        error={faultOf("language")}
        optional
      />
    </PanelForm>
  );
}
