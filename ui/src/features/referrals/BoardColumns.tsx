import type { ReferralRow, State, StateCount } from "../../ipc/bindings";
import { Chip, Count, ServiceChip, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AgeBar } from "./AgeBar";
import { type BoardFilter, columnsOf } from "./boardFilter";
import { clockOf, toneOf } from "./clock";
import styles from "./referrals.module.css";

/** What the columns are given. */
export interface BoardColumnsProps {
  rows: readonly ReferralRow[];
  counts: readonly StateCount[];
  filter: BoardFilter;
  onOpen: (row: ReferralRow) => void;
}

/** The board by state. A card is moved in its panel, where the reason is asked too. */
export function BoardColumns({ rows, counts, filter, onOpen }: BoardColumnsProps) {
  const words = useWords();
  return (
    <section className={styles.columns} aria-label={words("board-columns")}>
      {columnsOf(filter).map((state) => (
        <Column
          key={state}
          state={state}
          rows={rows.filter((row) => row.state === state)}
          count={counts.find((one) => one.state === state)}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

function Column(props: {
  state: State;
  rows: readonly ReferralRow[];
  count: StateCount | undefined;
  onOpen: (row: ReferralRow) => void;
}) {
  const { state, rows, count, onOpen } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const title = codes.say("state", state);
  return (
    <section className={styles.column} aria-label={title}>
      <header className={styles.columnHead}>
        <h2 className={styles.columnTitle}>{title}</h2>
        <Count value={count?.count ?? rows.length} />
        {count !== undefined && count.late > 0 && (
          <Chip tone="attention">
            {words("board-late-count", { number: format.number(count.late) })}
          </Chip>
        )}
      </header>
      <ul className={styles.cards}>
        {rows.map((row) => (
          <li key={row.id}>
            <BoardCard row={row} onOpen={() => onOpen(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BoardCard({ row, onOpen }: { row: ReferralRow; onOpen: () => void }) {
  const codes = useCodes();
  return (
    <button type="button" className={styles.cardButton} onClick={onOpen}>
      <span className={styles.chips}>
        <ServiceChip area={row.area} />
      </span>
      <bdi>{row.provider}</bdi>
      <span>{codes.say("need", row.kind)}</span>
      <span>
        <bdi>{row.caseCode}</bdi>
      </span>
      <span className={styles.chips}>
        <Chip tone={toneOf(row.status)}>{codes.say("status", row.status)}</Chip>
      </span>
      <AgeBar clock={clockOf(row)} />
    </button>
  );
}
