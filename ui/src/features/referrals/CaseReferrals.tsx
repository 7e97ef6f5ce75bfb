import type { CaseId, ReferralId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, EmptyState, usePanel } from "../../kit";
import { useWords } from "../../words/words";
import { GroupedReferrals } from "./GroupedReferrals";
import styles from "./referrals.module.css";

/** What the referrals of a case are given. */
export interface CaseReferralsProps {
  caseId: CaseId;
  onNew: () => void;
  onOpen: (referralId: ReferralId) => void;
}

/** All referrals of one case, grouped by who acts next. */
export function CaseReferrals({ caseId, onNew, onOpen }: CaseReferralsProps) {
  const words = useWords();
  const may = useMay();
  const { current } = usePanel();
  const referrals = useQuery("referrals.ofCase", { caseId });
  const canAdd = may("draft-referral");
  return (
    <Answered query={referrals}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState text={words("referral-none")} hint={words("referral-none-hint")}>
            {canAdd && (
              <Button icon="add" onPress={onNew}>
                {words("referral-new")}
              </Button>
            )}
          </EmptyState>
        ) : (
          <div className={styles.stack}>
            {canAdd && (
              <div>
                <Button icon="add" onPress={onNew}>
                  {words("referral-new")}
                </Button>
              </div>
            )}
            <GroupedReferrals
              rows={rows}
              onOpen={(row) => onOpen(row.id)}
              selectedId={rows.find((row) => current?.id === `referral-${row.id}`)?.id}
            />
          </div>
        )
      }
    </Answered>
  );
}
