import type { Deed } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { DayField, Filters, SearchField, Select, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import { type AuditFilter, wholeLog } from "./AuditLog";
import styles from "./audit.module.css";

const ALL = "all";

/** Who, which case, what, and when. */
export function AuditFilters(props: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}) {
  const { filter, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const members = useQuery("members.list", {}).value?.members ?? [];
  const all = { id: ALL, label: words("all") };
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeLog);
  return (
    <Filters
      label={words("audit-filters")}
      onClear={isNarrowed ? () => onChange(wholeLog) : undefined}
    >
      <div className={styles.narrow}>
        <SearchField
          label={words("audit-case")}
          labelShown
          value={filter.caseCode}
          onChange={(caseCode) => set({ caseCode })}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          label={words("audit-member")}
          options={[all, ...members.map(({ id, name }) => ({ id, label: name }))]}
          value={filter.memberId || ALL}
          onChange={(memberId) => set({ memberId: memberId === ALL ? "" : memberId })}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          label={words("audit-deed")}
          options={[all, ...codes.options("deed")]}
          value={filter.deed ?? ALL}
          onChange={(deed) => set({ deed: deed === ALL ? null : (deed as Deed) })}
        />
      </div>
      <div className={styles.narrow}>
        <DayField
          label={words("audit-from")}
          value={filter.from}
          onChange={(from) => set({ from })}
        />
      </div>
      <div className={styles.narrow}>
        <DayField label={words("audit-to")} value={filter.to} onChange={(to) => set({ to })} />
      </div>
    </Filters>
  );
}
