import { useState } from "react";
import type { ReferralRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Button, EmptyState, usePanel } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { BoardColumns } from "./BoardColumns";
import { BoardFilters } from "./BoardFilters";
import { argsOf, type BoardFilter, type BoardView, boardInput, wholeBoard } from "./boardFilter";
import { Chase } from "./Chase";
import { GroupedReferrals } from "./GroupedReferrals";
import { ReferralPanel } from "./ReferralPanel";
import styles from "./referrals.module.css";

const PAGE = 200;

/** What the board is given. */
export interface BoardProps {
  filter: BoardFilter;
  view: BoardView;
  /** Filters and view, as arguments of the place one is at. */
  onChange: (args: Record<string, string>) => void;
}

/** Every referral one may see: nothing gets lost in the quiet middle. */
export function Board({ filter, view, onChange }: BoardProps) {
  const words = useWords();
  const format = useFormat();
  const panel = usePanel();
  const [limit, setLimit] = useState(PAGE);
  const board = useQuery("referrals.board", boardInput(filter, limit));
  const open = (row: ReferralRow) => {
    const id = `referral-${row.id}`;
    panel.open({
      id,
      title: words("referral"),
      body: <ReferralPanel referralId={row.id} onDone={() => panel.close(id)} />,
    });
  };
  const selected = (rows: readonly ReferralRow[]) =>
    rows.find((row) => panel.current?.id === `referral-${row.id}`)?.id ?? null;
  const clear = () => onChange(argsOf(wholeBoard, view));
  return (
    <div className={styles.stack}>
      <BoardFilters filter={filter} view={view} onChange={onChange} />
      <Answered query={board}>
        {({ rows, total, counts }) => (
          <>
            <p className={styles.muted} role="status">
              {words("board-count", { shown: rows.length, total })}
            </p>
            {(filter.late || filter.silent) && <Chase rows={rows} />}
            {rows.length === 0 && (
              <EmptyState text={words("board-none")} hint={words("board-none-hint")}>
                <Button onPress={clear}>{words("clear-filters")}</Button>
              </EmptyState>
            )}
            {rows.length > 0 && view === "list" && (
              <GroupedReferrals rows={rows} onOpen={open} withCase selectedId={selected(rows)} />
            )}
            {rows.length > 0 && view === "columns" && (
              <BoardColumns rows={rows} counts={counts} filter={filter} onOpen={open} />
            )}
            {rows.length < total && (
              <div>
                <Button onPress={() => setLimit(limit + PAGE)}>
                  {words("board-more", { count: format.number(total - rows.length) })}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}
