import { useState } from "react";
import {
  Button,
  DayField,
  Filters,
  IconButton,
  RadioChoice,
  Select,
  useCodes,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { neighbour, type Period, type PeriodKind, periodAround } from "./period";
import type { ReportFilter } from "./Report";
import styles from "./reports.module.css";

const ALL = "all";
const kinds: readonly PeriodKind[] = ["month", "quarter", "year", "own"];

/** The period and the area of a report. */
export function PeriodBar(props: {
  filter: ReportFilter;
  onChange: (filter: ReportFilter) => void;
}) {
  const { filter, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const { period } = filter;
  const choose = (kind: PeriodKind) => {
    const next = kind === "own" ? { ...period, kind } : periodAround(kind, period.from);
    onChange({ ...filter, period: next });
  };
  return (
    <>
      <Filters label={words("report-period")}>
        <RadioChoice
          label={words("report-period")}
          look="segmented"
          options={kinds.map((id) => ({ id, label: words(`report-${id}`) }))}
          value={period.kind}
          onChange={choose}
        />
        <Select
          label={words("report-area")}
          width="medium"
          options={[{ id: ALL, label: words("all") }, ...codes.options("area")]}
          value={filter.area ?? ALL}
          onChange={(area) => onChange({ ...filter, area: area === ALL ? null : area })}
        />
      </Filters>
      {period.kind === "own" ? (
        <OwnDays period={period} onChange={(next) => onChange({ ...filter, period: next })} />
      ) : (
        <Move period={period} onChange={(next) => onChange({ ...filter, period: next })} />
      )}
    </>
  );
}

interface PartProps {
  period: Period;
  onChange: (period: Period) => void;
}

function Move({ period, onChange }: PartProps) {
  const words = useWords();
  const format = useFormat();
  const title =
    period.kind === "month"
      ? format.month(period.from.slice(0, 7))
      : words("report-span", { from: format.day(period.from), to: format.day(period.to) });
  return (
    <div className={styles.move}>
      <IconButton
        label={words("report-earlier")}
        icon="previous"
        onPress={() => onChange(neighbour(period, -1))}
      />
      <h2 className={styles.span} aria-live="polite">
        {title}
      </h2>
      <IconButton
        label={words("report-later")}
        icon="next"
        onPress={() => onChange(neighbour(period, 1))}
      />
    </div>
  );
}

function OwnDays({ period, onChange }: PartProps) {
  const words = useWords();
  const today = useToday();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const isReady = from !== "" && to !== "" && from <= to;
  return (
    <Filters
      label={words("report-own")}
      switches={
        <Button disabled={!isReady} onPress={() => onChange({ kind: "own", from, to })}>
          {words("report-show")}
        </Button>
      }
    >
      <DayField label={words("report-from")} value={from} onChange={setFrom} max={today} />
      <DayField label={words("report-to")} value={to} onChange={setTo} />
    </Filters>
  );
}
