/** How long a referral has stood still, and how that reads on a row. */
import type { ReferralRow, State, Status } from "../../ipc/bindings";
import { localDay, type Tone } from "../../kit";
import { daysBetween } from "../../words/format";

/** The day of an instant on this computer. */
export function dayOf(instant: string): string {
  return localDay(new Date(instant));
}

/** Days in this state, and how many it may take; no limit where nothing sets one. */
export interface Clock {
  readonly days: number;
  readonly allowed: number | null;
  readonly lateDays: number;
}

/** The clock of a referral; nothing that has ended runs. */
export function clockOf(row: ReferralRow): Clock | null {
  if (row.nextActor === "nobody") return null;
  const allowed = row.dueAt === null ? null : daysBetween(dayOf(row.steppedAt), dayOf(row.dueAt));
  return {
    days: row.days,
    allowed: allowed === null ? null : Math.max(1, allowed),
    lateDays: row.lateDays,
  };
}

/** The groups of a list of referrals: who acts next, with those in service apart. */
export const groups = ["us", "provider", "person", "service", "nobody"] as const;
/** One of the groups. */
export type Group = (typeof groups)[number];

/** Where a referral stands in a list grouped by who acts next. */
export function groupOf(row: Pick<ReferralRow, "state" | "nextActor">): Group {
  // A service that runs waits for nobody as long as it is well; it is not "waiting for them".
  if (row.state === "in-progress" && row.nextActor === "provider") return "service";
  return row.nextActor;
}

const tones: Partial<Record<Status, Tone>> = {
  sent: "info",
  confirmed: "info",
  waitlist: "info",
  accepted: "success",
  started: "success",
  ready: "attention",
  "needs-info": "attention",
  "release-ended": "attention",
};

/** The colour family of a status; its words say the same. */
export function toneOf(status: Status): Tone {
  return tones[status] ?? "neutral";
}

/** States after which another provider can be asked for the same need. */
export function canAskAnother(state: State): boolean {
  return state === "rejected" || state === "cancelled" || state === "failed";
}
