import type { ReasonCount, ReferralReport } from "../../ipc/bindings";
import { Bars, EmptyState, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";

/** How far referrals came, stage by stage, as bars on one base line. */
export function Pathway({ report }: { report: ReferralReport }) {
  const words = useWords();
  const format = useFormat();
  const { pathway } = report;
  const reached = (stage: string) => pathway.find((one) => one.stage === stage)?.count ?? 0;
  const sent = reached("sent");
  const received = reached("completed");
  const title =
    sent === 0
      ? words("report-pathway-none")
      : words("report-pathway-finding", {
          received: format.number(received),
          sent: format.number(sent),
          share: format.percent(received / sent),
        });
  return (
    <Bars
      title={title}
      summary={words("report-pathway-how")}
      rowTitle={words("report-stage")}
      series={[{ id: "count", label: words("report-attempts"), tone: "primary" }]}
      bars={pathway.map(({ stage, count }) => ({
        id: stage,
        label: words(`stage-${stage}`),
        values: { count },
      }))}
    />
  );
}

/** Why, most often first. */
export function Reasons(props: {
  counts: readonly ReasonCount[];
  /** The sentence that names the first reason. */
  finding: "report-declined-most" | "report-ended-most";
}) {
  const words = useWords();
  const codes = useCodes();
  const sorted = [...props.counts].sort((a, b) => b.count - a.count);
  const [most] = sorted;
  const say = (one: ReasonCount) =>
    one.reason ? codes.say("referral-reason", one.reason) : words("report-no-reason");
  if (!most) return <EmptyState text={words("report-no-reasons")} />;
  return (
    <Bars
      title={words(props.finding, { reason: say(most), count: most.count })}
      rowTitle={words("report-reason")}
      series={[{ id: "count", label: words("report-attempts"), tone: "attention" }]}
      bars={sorted.map((one) => ({
        id: one.reason ?? "none",
        label: say(one),
        values: { count: one.count },
      }))}
    />
  );
}
