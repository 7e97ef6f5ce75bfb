import { periodOf } from "../features/reports/period";
import { Report, type ReportFilter } from "../features/reports/Report";
import { vocabularies } from "../ipc/bindings";
import { Page, usePlace, useToday } from "../kit";
import { useWords } from "../words/words";

/** The referral report: counts and waits, for inside the agency. */
export function Reports() {
  const words = useWords();
  const today = useToday();
  const { place, go } = usePlace();
  const filter: ReportFilter = {
    period: periodOf(place.args, today),
    area: vocabularies.area.find((one) => one === place.args?.area) ?? null,
  };
  const change = ({ period, area }: ReportFilter) =>
    go({
      ...place,
      args: {
        period: period.kind,
        from: period.from,
        to: period.to,
        ...(area ? { area } : {}),
      },
    });
  return (
    <Page title={words("report")}>
      <Report filter={filter} onChange={change} />
    </Page>
  );
}
