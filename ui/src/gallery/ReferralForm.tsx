import { useState } from "react";
import type { Missing } from "../ipc/bindings";
import {
  AnswerField,
  Button,
  ComboBox,
  type Option,
  PanelForm,
  PartialDateField,
  RadioChoice,
  Select,
  TextArea,
} from "../kit";
import { tr } from "./tr";

const providers: Option[] = [
  {
    id: "1",
    label: "Lotus Legal Aid",
    description: tr("Takes new cases, Khmer spoken, free", "تستقبل حالات جديدة، مجانًا"),
  },
  { id: "2", label: "Harbour Law Clinic", description: tr("Full until January", "ممتلئة") },
];

/** A form as a feature would write it. */
export function ReferralForm() {
  const [service, setService] = useState<string>("legal");
  const [provider, setProvider] = useState<Option | null>(null);
  const [text, setText] = useState("");
  const [need, setNeed] = useState(
    tr("Help with residence permit renewal", "مساعدة في تجديد تصريح الإقامة"),
  );
  const [date, setDate] = useState("2026-03~");
  const [missing, setMissing] = useState<Missing | null>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <PanelForm
      onSubmit={() => undefined}
      submit={tr("Save and print", "حفظ وطباعة")}
      second={<Button>{tr("Keep as draft", "إبقاء كمسودة")}</Button>}
      note={tr("Draft saved 10:42", "حُفظت 10:42")}
      hasDraft
    >
      <RadioChoice
        label={tr("Service", "الخدمة")}
        options={[
          { id: "therapy", label: tr("Therapy", "علاج نفسي") },
          { id: "legal", label: tr("Legal", "قانوني") },
          { id: "career", label: tr("Career", "عمل") },
        ]}
        value={service}
        onChange={setService}
      />
      <ComboBox
        label={tr("Provider", "مقدم الخدمة")}
        items={providers.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()))}
        onText={setText}
        value={provider}
        onChange={setProvider}
      />
      <AnswerField
        label={tr("What is needed", "ما المطلوب")}
        missing={missing}
        onMissing={setMissing}
      >
        <TextArea
          label={tr("What is needed", "ما المطلوب")}
          value={need}
          onChange={setNeed}
          rows={2}
        />
      </AnswerField>
      <PartialDateField
        label={tr("When did the problem start?", "متى بدأت المشكلة؟")}
        hint={tr("You can leave out the day or month", "يمكن ترك اليوم أو الشهر فارغًا")}
        value={date}
        onChange={setDate}
        missing={null}
        onMissing={() => undefined}
      />
      <Select
        label={tr("Consent to share", "الموافقة على المشاركة")}
        error={tr(
          "Record the person’s answer about sharing before you send",
          "سجّل رد الشخص بشأن المشاركة قبل الإرسال",
        )}
        options={[
          { id: "a", label: tr("Agreed", "وافق") },
          { id: "b", label: tr("Agreed in part", "وافق جزئيًا") },
          { id: "c", label: tr("Did not agree", "لم يوافق") },
        ]}
        value={answer}
        onChange={setAnswer}
      />
    </PanelForm>
  );
}
