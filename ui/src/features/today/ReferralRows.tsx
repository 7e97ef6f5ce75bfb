import type { ReferralRow } from "../../ipc/bindings";
import { Card, Chip, RowLine, Rows, ServiceChip, type Tone, useCodes, useNames } from "../../kit";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";

/** Referrals that ask for something of us, under one heading. */
export function ReferralRows(props: {
  title: string;
  rows: readonly ReferralRow[];
  total: number;
  tone?: Tone;
  onOpen: (row: ReferralRow) => void;
}) {
  const { title, rows, total, tone, onOpen } = props;
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
              <>
                <bdi dir="auto">{row.provider}</bdi> · {codes.say("need", row.kind)}
              </>
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
    </Card>
  );
}
