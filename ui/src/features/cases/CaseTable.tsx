import { type ReactNode, useState } from "react";
import type { CaseId, CaseRow, CaseSort } from "../../ipc/bindings";
import { usePreferences } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Chip, type Column, Masked, rowKeys, Table, useNames, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AreaChips } from "./AreaChips";
import styles from "./cases.module.css";
import { useMatchWords, useStepWords } from "./caseWords";
import type { ListFilter } from "./listFilter";

/** Rows asked for at first; the end of the list asks for twice as many. */
const PAGE_ROWS = 100;

/** What the table is given. */
export interface CaseTableProps {
  filter: ListFilter;
  onSort: (sort: CaseSort, descending: boolean) => void;
  onOpen: (id: CaseId) => void;
  onNote: (id: CaseId) => void;
  onReferral: (id: CaseId) => void;
  empty: ReactNode;
}

/** The cases that fit, with what comes next in each. */
export function CaseTable(props: CaseTableProps) {
  const { filter } = props;
  const words = useWords();
  const format = useFormat();
  const { preferences } = usePreferences();
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { hidden } = useNames();
  const cases = useQuery("cases.list", inputOf(filter, limit));
  // Where all are one person's, a column with the same name on each row says nothing.
  const columns = useColumns(hidden).filter(
    ({ id }) => id !== "caseworker" || ["all", "mine"].includes(filter.caseworker),
  );
  const rowText = useRowText(hidden);
  const letters = {
    [rowKeys.note]: (row: CaseRow) => props.onNote(row.id),
    [rowKeys.referral]: (row: CaseRow) => props.onReferral(row.id),
  };
  return (
    <Answered query={cases}>
      {({ rows, total }) => (
        <Table
          label={words("cases-count", { shown: rows.length, total: format.number(total) })}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowText={rowText}
          onOpen={(row) => props.onOpen(row.id)}
          rowKeys={preferences.singleKeys ? letters : undefined}
          sort={{ column: filter.sort, descending: filter.descending }}
          onSort={(sort) => props.onSort(sort.column as CaseSort, sort.descending)}
          onEnd={() => rows.length >= limit && rows.length < total && setLimit(limit * 2)}
          empty={props.empty}
        />
      )}
    </Answered>
  );
}

function inputOf(filter: ListFilter, limit: number) {
  const { text, status, area, caseworker, sort, descending } = filter;
  return {
    text: text.trim() === "" ? null : text,
    status: status === "all" ? null : status,
    area: area === "all" ? null : area,
    mine: caseworker === "mine",
    caseworkerId: caseworker === "all" || caseworker === "mine" ? null : caseworker,
    sort,
    descending,
    offset: 0,
    limit,
  };
}

function useColumns(hidden: boolean): Column<CaseRow>[] {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const stepWords = useStepWords();
  const matchWords = useMatchWords();
  return [
    {
      id: "code",
      title: words("cases-case"),
      isHeader: true,
      sortable: true,
      width: "minmax(150px, 1.3fr)",
      cell: (row) => (
        <span className={styles.two}>
          <span className={styles.who}>
            {row.name ? <Masked>{row.name}</Masked> : words("case-name-unknown")}
            <bdi className={styles.code}>{row.code}</bdi>
          </span>
          <span className={styles.quiet}>{matchWords(row, hidden)}</span>
        </span>
      ),
    },
    {
      id: "next-step",
      title: words("cases-next-step"),
      isHeader: true,
      sortable: true,
      width: "minmax(130px, 1.6fr)",
      cell: ({ nextStep }) =>
        nextStep === null ? (
          <span className={styles.quiet}>{words("case-no-steps")}</span>
        ) : (
          <span className={styles.two}>
            <span dir="auto">{stepWords(nextStep)}</span>
            <span className={styles.quiet}>
              {nextStep.overdueDays > 0 ? (
                <Chip tone="attention">{words("late-by", { count: nextStep.overdueDays })}</Chip>
              ) : (
                nextStep.dueOn && format.aloneDay(nextStep.dueOn, today)
              )}
            </span>
          </span>
        ),
    },
    {
      id: "referrals",
      title: words("cases-open-referrals"),
      width: "minmax(92px, 1fr)",
      cell: (row) => <AreaChips counts={row.openReferrals} />,
    },
    {
      id: "last-contact",
      title: words("cases-last-contact"),
      sortable: true,
      width: "minmax(104px, 0.7fr)",
      cell: (row) => (row.lastContact ? format.aloneDay(row.lastContact, today) : ""),
    },
    {
      id: "caseworker",
      title: words("cases-caseworker"),
      isHeader: true,
      width: "minmax(110px, 0.8fr)",
      cell: (row) => <bdi dir="auto">{row.caseworker}</bdi>,
    },
  ];
}

function useRowText(hidden: boolean): (row: CaseRow) => string {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const stepWords = useStepWords();
  return (row) => {
    const { nextStep } = row;
    const late = nextStep && nextStep.overdueDays > 0;
    const due = late
      ? words("late-by", { count: nextStep.overdueDays })
      : nextStep?.dueOn && format.relativeDay(nextStep.dueOn, today);
    return [
      row.code,
      hidden ? words("case-name-hidden") : (row.name ?? words("case-name-unknown")),
      nextStep && words("case-next", { what: stepWords(nextStep) }),
      due,
      row.caseworker,
    ]
      .filter(Boolean)
      .join(", ");
  };
}
