import type { ReferralRow } from "../../ipc/bindings";
import {
  Button,
  Card,
  Chip,
  Parts,
  RowLine,
  Rows,
  ServiceChip,
  type Tone,
  useCodes,
  useNames,
} from "../../kit";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";
import styles from "./today.module.css";

/** More would push the rest of the day off the page; the board shows all of them. */
const ROWS_MAX = 6;

/** Referrals that ask for something of us, under one heading. */
export function ReferralRows(props: {
  title: string;
  rows: readonly ReferralRow[];
  total: number;
  tone?: Tone;
  onOpen: (row: ReferralRow) => void;
  /** Opens the board with all of them. */
  onAll: () => void;
}) {
  const { title, total, tone, onOpen } = props;
  const rows = props.rows.slice(0, ROWS_MAX);
  const words = useWords();
  const codes = useCodes();
  const { hidden } = useNames();
  if (rows.length === 0) return null;
  const age = (row: ReferralRow) =>
    row.lateDays > 0
      ? words("late-by", { count: row.lateDays })
      : words("days", { count: row.days });
  return (
    <Card title={title} count={total} countTone={tone} flush>
      <Rows
        label={title}
        rows={rows}
        rowId={(row) => row.id}
        rowText={(row) =>
          [
            codes.say("area", row.area),
            row.provider,
            codes.say("need", row.kind),
            row.caseCode,
            hidden ? null : row.name,
            codes.say("status", row.status),
            age(row),
          ]
            .filter(Boolean)
            .join(", ")
        }
        onOpen={onOpen}
      >
        {(row) => (
          <RowLine
            start={<ServiceChip area={row.area} />}
            title={
              <Parts>
                <bdi dir="auto">{row.provider}</bdi>
                {codes.say("need", row.kind)}
              </Parts>
            }
            detail={<CaseMark code={row.caseCode} name={row.name} />}
            state={
              <Chip tone={row.nextActor === "us" ? "attention" : "info"}>
                {codes.say("status", row.status)}
              </Chip>
            }
            end={age(row)}
          />
        )}
      </Rows>
      {total > rows.length && (
        <div className={styles.all}>
          <Button kind="quiet" onPress={props.onAll}>
            {words("today-all", { count: total })}
          </Button>
        </div>
      )}
    </Card>
  );
}
