import type { ReactNode } from "react";
import { GridList, GridListItem } from "react-aria-components";
import styles from "./Rows.module.css";
import { InRow } from "./rowContext";
import { keyName } from "./shortcuts";

/** What a list of rows is given. */
export interface RowsProps<Row> {
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The whole row as one sentence for screen readers. */
  rowText: (row: Row) => string;
  /** What the eye sees; usually `RowLine`. */
  children: (row: Row) => ReactNode;
  /** Enter or a click. */
  onOpen?: (row: Row) => void;
  /** Single letters on the focused row: `{ s: done, m: move }`. */
  rowKeys?: Readonly<Record<string, (row: Row) => void>>;
  selectedId?: string | null;
  empty?: ReactNode;
}

/** Up to some hundred rows of people, tasks or referrals; for thousands there is `Table`. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { rows, rowId, rowKeys } = props;
  const find = (id: unknown) => rows.find((row) => rowId(row) === id);
  const listen = (event: React.KeyboardEvent<HTMLElement>) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || target.getAttribute("role") !== "row") return;
    const name = keyName(event.nativeEvent);
    if (name === "j" || name === "k") {
      // J and K are the arrows for those whose hands stay on the letters.
      const key = name === "j" ? "ArrowDown" : "ArrowUp";
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      return;
    }
    const row = find(target.dataset.key);
    const act = rowKeys?.[name];
    if (row === undefined || !act) return;
    event.preventDefault();
    act(row);
  };
  return (
    <div onKeyDownCapture={listen}>
      <GridList
        aria-label={props.label}
        items={rows.map((row) => ({ id: rowId(row), row }))}
        className={styles.list ?? ""}
        onAction={(key) => {
          const row = find(key);
          if (row !== undefined) props.onOpen?.(row);
        }}
        renderEmptyState={() => props.empty}
        dependencies={[props.selectedId, props.children]}
      >
        {({ id, row }) => (
          <GridListItem
            id={id}
            textValue={props.rowText(row)}
            className={`${styles.item} ${props.selectedId === id ? styles.selected : ""}`}
          >
            <InRow value={true}>{props.children(row)}</InRow>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** The usual line: a chip, a title over a detail, a state chip and what is due. */
export function RowLine(props: {
  start?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  state?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <div className={styles.line}>
      {props.start && <div className={styles.start}>{props.start}</div>}
      <div className={styles.middle}>
        <div>{props.title}</div>
        {props.detail && <div className={styles.detail}>{props.detail}</div>}
      </div>
      {props.state && <div className={styles.state}>{props.state}</div>}
      {props.end && <div className={styles.endText}>{props.end}</div>}
    </div>
  );
}
