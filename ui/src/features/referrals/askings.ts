/** Which providers to ask for news, and about which referrals. */
import type { ProviderId, ReferralId, ReferralRow } from "../../ipc/bindings";

/** One provider who owes us an answer about some referrals. */
export interface Asking {
  readonly providerId: ProviderId;
  readonly provider: string;
  /** The longest waiting; the reminder hangs on it. */
  readonly referralId: ReferralId;
  readonly codes: readonly string[];
}

/** One asking for each provider that is late, however many referrals wait there. */
export function askings(rows: readonly ReferralRow[]): Asking[] {
  const late = rows.filter((row) => row.lateDays > 0 && row.nextActor === "provider");
  const providers = [...new Set(late.map((row) => row.providerId))];
  return providers.flatMap((providerId) => {
    const ofProvider = late.filter((row) => row.providerId === providerId);
    const [longest] = [...ofProvider].sort((one, other) => other.lateDays - one.lateDays);
    if (!longest) return [];
    const codes = [...new Set(ofProvider.map((row) => row.caseCode))];
    return [{ providerId, provider: longest.provider, referralId: longest.id, codes }];
  });
}
