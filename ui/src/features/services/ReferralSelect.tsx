import type { Area, CaseId, ReferralId, ReferralRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Select, useCodes } from "../../kit";
import { useWords } from "../../words/words";

const NONE = "none";

/** The referrals of an area that this help may come from. */
export function useServedReferrals(caseId: CaseId, area: Area): readonly ReferralRow[] {
  const rows = useQuery("referrals.ofCase", { caseId }).value?.rows ?? [];
  const isServed = (row: ReferralRow) =>
    row.state === "requested" ||
    row.state === "accepted" ||
    row.state === "in-progress" ||
    row.state === "on-hold";
  return rows.filter((row) => row.area === area && isServed(row));
}

/** Which referral led to this help; what is logged moves that referral too. */
export function ReferralSelect(props: {
  referrals: readonly ReferralRow[];
  value: ReferralId | null;
  onChange: (referralId: ReferralId | null) => void;
}) {
  const { referrals, value, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  if (referrals.length === 0) return null;
  return (
    <Select
      label={words("services-referral")}
      hint={words.attribute("services-referral", "hint")}
      options={[
        { id: NONE, label: words("services-no-referral") },
        ...referrals.map((row) => ({
          id: row.id,
          label: words("services-referral-option", {
            provider: row.provider,
            need: codes.say("need", row.kind),
          }),
        })),
      ]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
