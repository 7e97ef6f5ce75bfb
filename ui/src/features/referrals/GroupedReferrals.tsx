import type { ReferralRow } from "../../ipc/bindings";
import { useDesk } from "../../ipc/desk";
import { Card, Rows } from "../../kit";
import { useWords } from "../../words/words";
import { groupOf, groups } from "./clock";
import { ReferralLine, useReferralText } from "./ReferralLine";

/** What a grouped list of referrals is given. */
export interface GroupedReferralsProps {
  rows: readonly ReferralRow[];
  onOpen: (row: ReferralRow) => void;
  /** Says whose each referral is, where several cases stand together. */
  withCase?: boolean;
  selectedId?: string | null;
}

/** Referrals by who acts next; ours stand first, because they wait for nobody else. */
export function GroupedReferrals(props: GroupedReferralsProps) {
  const words = useWords();
  const textOf = useReferralText();
  const { preferences } = useDesk();
  return groups.map((group) => {
    const rows = props.rows.filter((row) => groupOf(row) === group);
    if (rows.length === 0) return null;
    const title = words(`referral-group-${group}`);
    return (
      <Card
        key={group}
        title={title}
        count={rows.length}
        countTone={group === "us" ? "attention" : "neutral"}
        flush
      >
        <Rows
          label={words("referral-group-label", { group: title, count: rows.length })}
          rows={rows}
          rowId={(row) => row.id}
          rowText={textOf}
          onOpen={props.onOpen}
          rowKeys={preferences.singleKeys ? { m: props.onOpen } : undefined}
          selectedId={props.selectedId}
        >
          {(row) => <ReferralLine row={row} withCase={props.withCase} />}
        </Rows>
      </Card>
    );
  });
}
