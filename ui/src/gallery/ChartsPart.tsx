import { Bars, Card, Intervals, Page, Trend } from "../kit";
import { tr } from "./tr";

const areas = [
  { id: "therapy", label: tr("Therapy", "علاج نفسي"), tone: "therapy" },
  { id: "legal", label: tr("Legal", "قانوني"), tone: "legal" },
  { id: "career", label: tr("Career", "عمل"), tone: "career" },
  { id: "other", label: tr("Other", "أخرى"), tone: "neutral" },
] as const;

/** Every chart. */
export function ChartsPart() {
  const days = (value: number) => tr(`${value} days`, `${value} يومًا`);
  return (
    <Page title={tr("Reports", "التقارير")}>
      <Card title={tr("Pathway", "المسار")}>
        <Bars
          title={tr("Most referrals wait for the provider", "معظم الإحالات تنتظر مقدم الخدمة")}
          summary={tr("214 referrals from 1 to 30 November 2026", "214 إحالة في نوفمبر 2026")}
          rowTitle={tr("Stage", "المرحلة")}
          series={areas}
          bars={[
            {
              id: "1",
              label: tr("Made", "أُنشئت"),
              values: { therapy: 80, legal: 70, career: 50, other: 14 },
            },
            {
              id: "2",
              label: tr("Answered", "أُجيب عنها"),
              values: { therapy: 60, legal: 48, career: 31, other: 9 },
            },
            {
              id: "3",
              label: tr("Completed", "اكتملت"),
              values: { therapy: 22, legal: 12, career: 18, other: null },
            },
          ]}
        />
      </Card>
      <Card title={tr("Unmet need", "حاجة لم تُلبَّ")}>
        <Bars
          title={tr("No capacity is the first reason", "عدم وجود أماكن هو السبب الأول")}
          rowTitle={tr("Reason", "السبب")}
          series={[{ id: "n", label: tr("Referrals", "إحالات"), tone: "primary" }]}
          bars={[
            { id: "1", label: tr("No capacity", "لا أماكن"), values: { n: 31 } },
            {
              id: "2",
              label: tr("Language not spoken there", "اللغة غير متاحة"),
              values: { n: 12 },
            },
            { id: "3", label: tr("Too far", "بعيد جدًا"), values: { n: null } },
          ]}
        />
      </Card>
      <Card title={tr("Time to service", "الوقت حتى الخدمة")}>
        <Intervals
          title={tr("Legal help starts last", "المساعدة القانونية تبدأ أخيرًا")}
          rowTitle={tr("Service", "الخدمة")}
          say={days}
          target={{ value: 14, label: tr("Target", "الهدف") }}
          intervals={[
            {
              id: "1",
              label: tr("Therapy", "علاج نفسي"),
              count: 42,
              median: 11,
              low: 7,
              high: 18,
              p90: 30,
            },
            {
              id: "2",
              label: tr("Legal", "قانوني"),
              count: 31,
              median: 19,
              low: 9,
              high: 33,
              p90: 55,
            },
            { id: "3", label: tr("Career", "عمل"), count: 1, median: 6, p90: 6 },
          ]}
        />
      </Card>
      <Card title={tr("Over time", "مع الوقت")}>
        <Trend
          title={tr("Nearly there after three looks", "قارب على التحقق بعد ثلاث مراجعات")}
          measures={[
            { id: "1", day: "2026-03-01", value: 1 },
            { id: "2", day: "2026-04-01", value: 2 },
            { id: "3", day: "2026-06-01", value: 3 },
          ]}
          max={4}
          say={(value) => String(value)}
          valueTitle={tr("How far", "إلى أين")}
        />
      </Card>
    </Page>
  );
}
