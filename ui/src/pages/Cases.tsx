import { useDeferredValue, useState } from "react";
import { CaseFilters } from "../features/cases/CaseFilters";
import { CaseTable } from "../features/cases/CaseTable";
import styles from "../features/cases/cases.module.css";
import { countOn, type ListFilter, usualFilter, wide } from "../features/cases/listFilter";
import { SavedFilters } from "../features/cases/SavedFilters";
import { useDesk, useMay } from "../ipc/desk";
import { Button, EmptyState, keys, Page, usePlace, useShortcuts } from "../kit";
import { useWords } from "../words/words";
import { usePanels } from "./panels";

/** Every case one may see, narrowed at once while one types. */
export function Cases() {
  const words = useWords();
  const { member } = useDesk();
  const may = useMay();
  const { go } = usePlace();
  const panels = usePanels();
  const me = member?.roles.includes("caseworker") ? member.id : undefined;
  const [filter, setFilter] = useState<ListFilter>(() => usualFilter(me));
  // While one types, the list may be a moment behind the field, never the field behind the keys.
  const shown = useDeferredValue(filter);
  useShortcuts({
    [keys.filter]: () =>
      document.querySelector<HTMLInputElement>("main input[type=search]")?.focus(),
  });
  const count = countOn(filter);
  const empty =
    count === 0 ? (
      <EmptyState text={words("cases-none")} hint={words("cases-none-hint")}>
        {may("open-case") && <Button onPress={panels.newCase}>{words("case-new")}</Button>}
      </EmptyState>
    ) : (
      <EmptyState text={words("cases-no-match")} hint={words("cases-filters-on", { count })}>
        <Button onPress={() => setFilter(wide(filter))}>{words("clear-filters")}</Button>
        {filter.text !== "" && count > 1 && (
          <Button onPress={() => setFilter({ ...wide(filter), text: filter.text })}>
            {words("cases-search-all")}
          </Button>
        )}
      </EmptyState>
    );
  return (
    <Page
      title={words("cases")}
      aside={
        <>
          <SavedFilters filter={filter} me={me} onChoose={setFilter} />
          {may("open-case") && (
            <Button kind="primary" icon="add" onPress={panels.newCase}>
              {words("case-new")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.list}>
        <CaseFilters filter={filter} usual={usualFilter(me)} onChange={setFilter} />
        <CaseTable
          filter={shown}
          onSort={(sort, descending) => setFilter({ ...filter, sort, descending })}
          onOpen={(id) => go({ page: "case", id })}
          onNote={(id) => may("write-note") && panels.newNote(id)}
          onReferral={(id) => may("draft-referral") && panels.newReferral(id)}
          empty={empty}
        />
      </div>
    </Page>
  );
}
