import { useEffect, useState } from "react";
import {
  Button,
  Card,
  Chip,
  Masked,
  Page,
  RowLine,
  Rows,
  SafeContactChip,
  ServiceChip,
  Tabs,
  usePanel,
} from "../kit";
import { ReferralForm } from "./ReferralForm";
import { tr } from "./tr";

const referrals = [
  {
    id: "1",
    area: "legal",
    title: tr("Lotus Legal Aid, residence permit", "لوتس للمساعدة القانونية، تصريح الإقامة"),
    detail: tr("They asked for a copy of the police statement", "طلبوا نسخة من محضر الشرطة"),
    state: tr("More information", "معلومات أكثر"),
    tone: "attention",
    due: tr("Due today", "مستحق اليوم"),
  },
  {
    id: "2",
    area: "therapy",
    title: tr("River Counselling, trauma therapy", "مركز النهر، علاج الصدمة"),
    detail: tr("Sent 14 Nov 2026, release until 14 May 2027", "أُرسلت في 14 نوفمبر 2026"),
    state: tr("Sent", "أُرسلت"),
    tone: "info",
    due: tr("No answer for 8 days", "بلا رد منذ 8 أيام"),
  },
  {
    id: "3",
    area: "career",
    title: tr("Skills Bridge, hospitality course", "جسر المهارات، دورة ضيافة"),
    detail: tr("Accepted, first meeting 1 Dec 2026", "قُبلت، أول لقاء 1 ديسمبر 2026"),
    state: tr("Accepted", "قُبلت"),
    tone: "success",
    due: tr("In 9 days", "خلال 9 أيام"),
  },
] as const;

const tabs = [
  tr("Overview", "نظرة عامة"),
  tr("Referrals", "الإحالات"),
  tr("Services", "الخدمات"),
  tr("Notes", "ملاحظات"),
  tr("Plan and safety", "الخطة والسلامة"),
  tr("Releases", "الموافقات"),
  tr("People", "الأشخاص"),
  tr("Documents", "الوثائق"),
  tr("Who can see", "من يمكنه الاطلاع"),
].map((label, at) => ({ id: `t${at}`, label, count: at === 1 ? 3 : 0 }));

/** The case file with the referral panel: the reference picture. */
export function CasePart() {
  const [tab, setTab] = useState("t1");
  const panel = usePanel();
  const { open } = panel;
  const title = tr("New referral", "إحالة جديدة");
  useEffect(() => {
    if (!new URLSearchParams(location.search).has("closed")) {
      open({ id: "new", title, body: <ReferralForm /> });
    }
  }, [open, title]);
  const rows = (from: number, to: number) => referrals.slice(from, to);
  const list = (label: string, some: readonly (typeof referrals)[number][]) => (
    <Rows
      label={label}
      rows={some}
      rowId={(row) => row.id}
      rowText={(row) => `${row.title}, ${row.state}, ${row.due}`}
      selectedId="1"
    >
      {(row) => (
        <RowLine
          start={<ServiceChip area={row.area} />}
          title={row.title}
          detail={row.detail}
          state={<Chip tone={row.tone}>{row.state}</Chip>}
          end={row.due}
        />
      )}
    </Rows>
  );
  return (
    <Page
      title={
        <>
          <Masked>Amara Example</Masked> <small>C-10482</small>
        </>
      }
      aside={
        <Button
          icon="add"
          kind="primary"
          onPress={() => panel.open({ id: "new", title, body: <ReferralForm /> })}
        >
          {title}
        </Button>
      }
    >
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        <SafeContactChip
          rule={tr(
            "Do not call. Message Tue or Thu after 14:00",
            "لا تتصل. راسل الثلاثاء أو الخميس بعد 14:00",
          )}
        />
        <Chip tone="success">{tr("Open", "مفتوحة")}</Chip>
        <Chip icon="person">{tr("About 24 (estimated)", "نحو 24 سنة (تقدير)")}</Chip>
        <Chip icon="message">{tr("Khmer · interpreter needed", "الخميرية · يلزم مترجم")}</Chip>
        <Chip icon="people">{tr("Caseworker: D. Marin", "المسؤولة: د. مارين")}</Chip>
      </div>
      <Tabs label={tr("Case", "الحالة")} tabs={tabs} value={tab} onChange={setTab} hasKeys>
        <div style={{ display: "grid", gap: 16 }}>
          <Card title={tr("Waiting for us", "بانتظارنا")} count={1} countTone="attention" flush>
            {list(tr("Waiting for us", "بانتظارنا"), rows(0, 1))}
          </Card>
          <Card title={tr("Waiting for the provider", "بانتظار مقدم الخدمة")} count={2} flush>
            {list(tr("Waiting for the provider", "بانتظار مقدم الخدمة"), rows(1, 3))}
          </Card>
        </div>
      </Tabs>
    </Page>
  );
}
