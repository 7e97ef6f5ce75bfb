import { useState } from "react";
import type { Missing } from "../ipc/bindings";
import {
  AnswerField,
  Button,
  Card,
  CheckboxList,
  DayField,
  Form,
  FormActions,
  IconButton,
  Menu,
  NumberField,
  Page,
  PartialDateField,
  RadioChoice,
  SearchField,
  Switch,
  TextField,
} from "../kit";
import { tr } from "./tr";

/** Every field with an answer, an error, and none. */
export function FieldsPart() {
  const [name, setName] = useState("سميرة مثال");
  const [many, setMany] = useState<string[]>(["a"]);
  const [one, setOne] = useState<string | null>("b");
  const [day, setDay] = useState("2026-11-27");
  const [count, setCount] = useState<number | null>(1250);
  const [on, setOn] = useState(true);
  const [search, setSearch] = useState("lot");
  const [missing, setMissing] = useState<Missing | null>("prefers-not-to-say");
  const [between, setBetween] = useState("2026-03/2026-05");
  const options = [
    { id: "a", label: tr("Message", "رسالة"), description: tr("Any time", "في أي وقت") },
    { id: "b", label: tr("Call", "مكالمة"), description: tr("After 14:00", "بعد 14:00") },
    { id: "c", label: tr("Letter", "خطاب"), disabled: true },
  ];
  return (
    <Page title={tr("Fields", "الحقول")}>
      <Card title={tr("Form", "نموذج")}>
        <Form onSubmit={() => undefined}>
          <TextField label={tr("Name", "الاسم")} value={name} onChange={setName} isName optional />
          <TextField
            label={tr("Case code", "رمز الحالة")}
            hint={tr("For example C-10482", "مثلًا C-10482")}
            error={tr("Add the case code.", "أضف رمز الحالة.")}
            value=""
            onChange={() => undefined}
            width="narrow"
            required
          />
          <NumberField label={tr("Hours", "ساعات")} value={count} onChange={setCount} min={0} />
          <DayField label={tr("Answer by", "الرد قبل")} value={day} onChange={setDay} />
          <PartialDateField label={tr("Birth", "الميلاد")} value={between} onChange={setBetween} />
          <AnswerField label={tr("Language", "اللغة")} missing={missing} onMissing={setMissing}>
            <TextField label={tr("Language", "اللغة")} value="" onChange={() => undefined} />
          </AnswerField>
          <RadioChoice
            label={tr("How to reach", "كيفية التواصل")}
            options={options}
            value={one}
            onChange={setOne}
          />
          <CheckboxList
            label={tr("What may be shared", "ما يمكن مشاركته")}
            hint={tr("One by one", "واحدًا واحدًا")}
            options={options}
            value={many}
            onChange={setMany}
          />
          <SearchField
            label={tr("Filter", "تصفية")}
            value={search}
            onChange={setSearch}
            labelShown
          />
          <Switch
            label={tr("Single-letter keys in lists", "مفاتيح الحرف الواحد")}
            on={on}
            onChange={setOn}
          />
          <FormActions>
            <Button kind="primary" submit>
              {tr("Record", "تسجيل")}
            </Button>
            <Button>{tr("Keep as draft", "إبقاء كمسودة")}</Button>
            <Button kind="quiet">{tr("Show more", "عرض المزيد")}</Button>
            <Button kind="danger" icon="delete">
              {tr("Delete for ever", "حذف نهائي")}
            </Button>
            <Button disabled>{tr("Disabled", "معطّل")}</Button>
            <IconButton label={tr("Help", "مساعدة")} icon="help" />
            <Menu
              label={tr("State", "الحالة")}
              items={[
                { id: "a", label: tr("Sent", "أُرسلت"), icon: "send", keys: "M" },
                { id: "b", label: tr("Withdraw", "سحب"), danger: true, apart: true },
              ]}
              onAction={() => undefined}
            />
          </FormActions>
        </Form>
      </Card>
    </Page>
  );
}
