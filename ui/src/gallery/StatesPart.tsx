import {
  Button,
  Card,
  Chip,
  EmptyState,
  Facts,
  FaultNote,
  Masked,
  Page,
  ProgressBar,
  type Tone,
  useConfirm,
  usePartialDate,
  useUndo,
} from "../kit";
import { tr } from "./tr";

const tones: Tone[] = [
  "neutral",
  "info",
  "success",
  "attention",
  "danger",
  "therapy",
  "legal",
  "career",
];

/** What is not a field: notes, empty lists, long work, questions and undo. */
export function StatesPart() {
  const confirm = useConfirm();
  const undoable = useUndo();
  const sayDate = usePartialDate();
  return (
    <Page title={tr("States", "الحالات")}>
      <FaultNote
        fault={{ code: "diskFull", field: null, reason: null, args: {} }}
        onAgain={() => undefined}
      />
      <FaultNote fault={{ code: "tooSoon", field: null, reason: null, args: { wait: "30" } }} />
      <Card title={tr("Chips", "الشارات")}>
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
          {tones.map((tone) => (
            <Chip key={tone} tone={tone}>
              {tone}
            </Chip>
          ))}
        </div>
      </Card>
      <Card title={tr("Facts", "الوقائع")}>
        <Facts
          facts={[
            { label: tr("Used name", "الاسم المستخدم"), value: <Masked>Amara Example</Masked> },
            { label: tr("Birth", "الميلاد"), value: sayDate("1998~") },
            {
              label: tr("Phone", "الهاتف"),
              value: <Masked what="phone">+00 000 0001</Masked>,
            },
          ]}
        />
      </Card>
      <Card title={tr("Today", "اليوم")} flush>
        <EmptyState
          text={tr("Nothing is due today.", "لا شيء مستحق اليوم.")}
          hint={tr("Four things are due in the next seven days.", "أربعة أمور خلال سبعة أيام.")}
        >
          <Button>{tr("Show the next days", "عرض الأيام القادمة")}</Button>
        </EmptyState>
      </Card>
      <Card title={tr("Long work", "عمل طويل")}>
        <div style={{ display: "grid", gap: 16 }}>
          <ProgressBar
            label={tr("Making report", "إعداد التقرير")}
            value={62}
            max={214}
            onCancel={() => undefined}
          />
          <ProgressBar label={tr("Opening", "جارٍ الفتح")} />
        </div>
      </Card>
      <div style={{ display: "flex", gap: 12, flexWrap: "wrap" }}>
        <Button
          onPress={() =>
            void confirm({
              title: tr("Send without consent to share?", "إرسال دون موافقة على المشاركة؟"),
              body: tr("The provider will see what you send.", "سيرى مقدم الخدمة ما ترسله."),
              act: tr("Send and give a reason", "إرسال مع ذكر السبب"),
            })
          }
        >
          {tr("Ask", "اسأل")}
        </Button>
        <Button
          onPress={() =>
            void confirm({
              title: tr("Delete this case for ever?", "حذف هذه الحالة نهائيًا؟"),
              body: tr("It cannot be brought back.", "لا يمكن استعادتها."),
              act: tr("Delete for ever", "حذف نهائي"),
              danger: true,
              typed: "C-10482",
            })
          }
        >
          {tr("Ask twice", "اسأل مرتين")}
        </Button>
        <Button
          onPress={() =>
            undoable({
              text: tr("State changed to Sent", "تغيرت الحالة إلى أُرسلت"),
              undo: () => undefined,
            })
          }
        >
          {tr("Do", "نفّذ")}
        </Button>
      </div>
    </Page>
  );
}
