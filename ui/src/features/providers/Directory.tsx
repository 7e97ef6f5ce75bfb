import { useDeferredValue, useState } from "react";
import type { ProviderId, ProviderRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import {
  Answered,
  Button,
  Chip,
  type Column,
  EmptyState,
  ServiceChip,
  Table,
  useCodes,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { sayChecked } from "./checked";
import { DirectoryFilters } from "./DirectoryFilters";
import { argsOf, type DirectoryFilter, directoryInput, filterOf } from "./directory";
import { useLanguageName } from "./languageName";
import styles from "./providers.module.css";

const PAGE = 100;

/** What the directory is given. */
export interface DirectoryProps {
  filter: DirectoryFilter;
  /** The filters, as arguments of the place one is at. */
  onChange: (args: Record<string, string>) => void;
  onOpen: (providerId: ProviderId) => void;
}

/** Everyone one can refer to. */
export function Directory({ filter, onChange, onOpen }: DirectoryProps) {
  const words = useWords();
  const format = useFormat();
  const columns = useColumns();
  const textOf = useRowText();
  const [limit, setLimit] = useState(PAGE);
  // The field follows the keys at once; the list may lag a moment behind.
  const asked = useDeferredValue(filter);
  const providers = useQuery("providers.list", directoryInput(asked, limit));
  const languages = providers.value?.languages ?? [];
  return (
    <div className={styles.stack}>
      <DirectoryFilters filter={filter} languages={languages} onChange={onChange} />
      <Answered query={providers}>
        {({ rows, total }) => (
          <div className={styles.tableBox}>
            <Table
              label={words("directory-label", { shown: rows.length, total: format.number(total) })}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowText={textOf}
              onOpen={(row) => onOpen(row.id)}
              onEnd={() => rows.length < total && setLimit(rows.length + PAGE)}
              empty={
                <EmptyState text={words("directory-none")} hint={words("directory-none-hint")}>
                  <Button onPress={() => onChange(argsOf(filterOf(undefined)))}>
                    {words("clear-filters")}
                  </Button>
                </EmptyState>
              }
            />
          </div>
        )}
      </Answered>
    </div>
  );
}

function useColumns(): Column<ProviderRow>[] {
  const words = useWords();
  const format = useFormat();
  const languageName = useLanguageName();
  return [
    {
      id: "name",
      title: words("provider-name"),
      isHeader: true,
      width: "minmax(120px, 1.8fr)",
      cell: (row) => (
        <>
          <bdi>{row.name}</bdi>
          {row.archived && <Chip>{words("provider-archived")}</Chip>}
        </>
      ),
    },
    {
      id: "areas",
      title: words("provider-areas"),
      isHeader: true,
      width: "minmax(96px, 1.2fr)",
      cell: (row) => (
        <span className={styles.chips}>
          {row.areas.length === 0 && words("offer-none")}
          {row.areas.map((area) => (
            <ServiceChip key={area} area={area} />
          ))}
        </span>
      ),
    },
    {
      id: "city",
      title: words("provider-city"),
      width: "minmax(70px, 1fr)",
      cell: (row) => <bdi>{row.city}</bdi>,
    },
    {
      id: "languages",
      title: words("provider-languages"),
      width: "minmax(90px, 1.8fr)",
      cell: (row) => format.list(row.languages.map(languageName)),
    },
    {
      id: "new",
      title: words("provider-takes-new"),
      width: "minmax(80px, 1fr)",
      cell: (row) => <Capacity row={row} />,
    },
    {
      id: "checked",
      title: words("provider-checked"),
      width: "minmax(80px, 1fr)",
      cell: (row) => sayChecked(row.verifiedDays, words),
    },
  ];
}

function Capacity({ row }: { row: ProviderRow }) {
  const words = useWords();
  if (row.offers === 0) return null;
  return row.atCapacity ? (
    <Chip tone="attention">{words("provider-not-now")}</Chip>
  ) : (
    <Chip tone="success">{words("provider-yes")}</Chip>
  );
}

function useRowText(): (row: ProviderRow) => string {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  return (row) =>
    words("provider-row", {
      name: row.name,
      areas: format.list(row.areas.map((area) => codes.say("area", area))),
      city: row.city,
      open: words(row.atCapacity ? "provider-full" : "provider-open"),
    });
}
