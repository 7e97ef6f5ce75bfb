import type { Area, ReferralReport, ReportQuery } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Card, Chip, EmptyState } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { ExportReport } from "./ExportReport";
import { Pathway, Reasons } from "./Findings";
import { PeriodBar } from "./PeriodBar";
import type { Period } from "./period";
import styles from "./reports.module.css";
import { Splits } from "./Splits";
import { Total } from "./Total";

/** What a report is about. */
export interface ReportFilter {
  readonly period: Period;
  readonly area: Area | null;
}

/** Where referrals end and how long people wait; counts only, no name and no text. */
export function Report(props: { filter: ReportFilter; onChange: (filter: ReportFilter) => void }) {
  const { filter, onChange } = props;
  const words = useWords();
  const { period, area } = filter;
  const query: ReportQuery = { from: period.from, to: period.to, area, splits: [] };
  const report = useQuery("reports.referrals", query);
  return (
    <div className={styles.stack}>
      <p className={styles.banner}>
        <Chip tone="attention" icon="lock">
          {words("report-inside")}
        </Chip>
        <span>{words("report-inside-why")}</span>
      </p>
      <PeriodBar filter={filter} onChange={onChange} />
      <Answered query={report}>
        {(value) =>
          value.total.attempts === 0 && value.total.needs === 0 ? (
            <EmptyState text={words("report-none")} hint={words("report-none-hint")} />
          ) : (
            <Findings report={value} query={query} />
          )
        }
      </Answered>
    </div>
  );
}

function Findings({ report, query }: { report: ReferralReport; query: ReportQuery }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <Card title={words("report-total")} actions={<ExportReport query={query} />}>
        <Total report={report} />
      </Card>
      <Card title={words("report-pathway")}>
        <Pathway report={report} />
      </Card>
      <Card title={words("report-splits")} flush>
        <Splits tables={report.tables} />
      </Card>
      <div className={styles.pair}>
        <Card title={words("report-why-declined")}>
          <Reasons counts={report.declined} finding="report-declined-most" />
        </Card>
        <Card title={words("report-why-ended")}>
          <Reasons counts={report.ended} finding="report-ended-most" />
        </Card>
      </div>
      <p className={styles.muted}>
        {words("report-left-out", { count: report.leftOut, said: format.number(report.leftOut) })}
      </p>
      <p className={styles.muted}>{words("report-definitions")}</p>
    </>
  );
}
