import { vocabularies } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Filters, SearchField, Select, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";
import { countOn, keep, type ListFilter, wide } from "./listFilter";

/** The line above the list: a name or code in any spelling, and three ways to narrow it. */
export function CaseFilters(props: {
  filter: ListFilter;
  usual: ListFilter;
  onChange: (filter: ListFilter) => void;
}) {
  const { filter, usual, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const members = useQuery("members.list", {});
  const everything = { id: "all" as const, label: words("all") };
  const caseworkers = (members.value?.members ?? []).filter(
    (one) => one.roles.includes("caseworker") || one.id === filter.caseworker,
  );
  // The usual filter stands in the menu; only what goes beyond it asks to be cleared.
  const isOn = countOn(filter) > 0 && keep(filter) + filter.text !== keep(usual);
  return (
    <Filters
      label={words("cases-filter")}
      onClear={isOn ? () => onChange(wide(filter)) : undefined}
    >
      <SearchField
        label={words("cases-text")}
        labelShown
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <div className={styles.narrow}>
        <Select
          label={words("cases-status")}
          options={[
            everything,
            ...vocabularies["case-status"].map((id) => ({
              id,
              label: codes.say("case-status", id),
            })),
          ]}
          value={filter.status}
          onChange={(status) => onChange({ ...filter, status })}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          label={words("cases-area")}
          options={[everything, ...codes.options("area")]}
          value={filter.area}
          onChange={(area) => onChange({ ...filter, area })}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          label={words("cases-caseworker")}
          options={[
            { id: "mine", label: words("cases-mine") },
            { id: "all", label: words("cases-everybody") },
            ...caseworkers.map((one) => ({
              id: one.id as string,
              label: one.me ? words("cases-me", { name: one.name }) : one.name,
            })),
          ]}
          value={filter.caseworker}
          onChange={(caseworker) => onChange({ ...filter, caseworker })}
        />
      </div>
    </Filters>
  );
}
