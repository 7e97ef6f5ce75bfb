import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icons";
import { InRow } from "./rowContext";
import styles from "./Table.module.css";
import { useRowFocus } from "./useRowFocus";

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Read out with the row: mark case, next step and worker. */
  readonly isHeader?: boolean;
  /** A CSS track, such as `"2fr"` or `"130px"`; `"minmax(0, 1fr)"` unless told. */
  readonly width?: string;
  readonly align?: "end";
  readonly sortable?: boolean;
}

/** By which column the rows are ordered. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a table is given. */
export interface TableProps<Row> {
  /** Its name with the count: "Cases, 12 of 5,000". */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The whole row as one sentence; screen readers say this and no cell alone. */
  rowText: (row: Row) => string;
  /** Enter or a click. */
  onOpen?: (row: Row) => void;
  /** Single letters on the focused row, by name: `{ s: done, m: move }`. */
  rowKeys?: Readonly<Record<string, (row: Row) => void>>;
  selectedId?: string | null;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Said when there are no rows. */
  empty?: ReactNode;
  /** The end of the rows came near: ask the core for the next page. */
  onEnd?: () => void;
}

const HEAD_PIXELS = 37;
const NEAR_ROWS = 8;

/** Many rows: only those in sight are on the page. Below 560 px each row becomes a card. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(props, scroller);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: NEAR_ROWS,
    // The head stays in sight and takes this much from the room for rows.
    scrollPaddingEnd: HEAD_PIXELS,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowId(row);
    },
    // The focused row stays on the page when it is scrolled out of sight.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return seen.includes(focus.index) || focus.index >= count
        ? seen
        : [...seen, focus.index].sort((a, b) => a - b);
    },
  });
  const lastSeen = virtual.range?.endIndex ?? 0;
  const { onEnd } = props;
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 1 - NEAR_ROWS) onEnd?.();
  }, [lastSeen, rows.length, onEnd]);
  const tracks = columns.map((column) => column.width ?? "minmax(0, 1fr)").join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native table cannot be virtual
    <div
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={styles.table}
      style={{ "--tracks": tracks } as CSSProperties}
      ref={scroller}
      onKeyDown={(event) => focus.listen(event, (index) => virtual.scrollToIndex(index))}
    >
      <Head {...props} />
      {rows.length === 0 && <div className={styles.empty}>{props.empty}</div>}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
            <div
              key={item.key}
              role="row"
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              aria-label={props.rowText(row)}
              aria-selected={props.selectedId === rowId(row)}
              tabIndex={item.index === focus.index ? 0 : -1}
              onFocus={() => focus.moveTo(item.index)}
              onClick={() => props.onOpen?.(row)}
              className={styles.row}
              style={{ insetBlockStart: item.start }}
            >
              <Cells columns={columns} row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <InRow value={true}>
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles of a cell support it
        <div
          key={column.id}
          role={column.isHeader ? "rowheader" : "gridcell"}
          aria-colindex={at + 1}
          data-title={column.title}
          className={`${styles.cell} ${column.align === "end" ? styles.end : ""}`}
        >
          {column.cell(row)}
        </div>
      ))}
    </InRow>
  );
}

function Head<Row>({ columns, sort, onSort }: TableProps<Row>) {
  const turn = (column: string) =>
    onSort?.({ column, descending: sort?.column === column && !sort.descending });
  const orderOf = (column: string) => {
    if (sort?.column !== column) return undefined;
    return sort.descending ? "descending" : "ascending";
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native table cannot be virtual
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, at) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={orderOf(column.id)}
            className={`${styles.cell} ${column.align === "end" ? styles.end : ""}`}
          >
            {column.sortable && onSort ? (
              <button type="button" className={styles.sort} onClick={() => turn(column.id)}>
                {column.title}
                {sort?.column === column.id && (
                  <span data-order={orderOf(column.id)} className={styles.order}>
                    <Icon name="down" size={14} />
                  </span>
                )}
              </button>
            ) : (
              column.title
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
