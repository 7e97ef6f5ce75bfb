import { expect, it } from "vitest";
import type { ReferralRow } from "../../ipc/bindings";
import { askings } from "./askings";

const row = (id: string, provider: string, lateDays: number, part: Partial<ReferralRow> = {}) =>
  ({
    id,
    providerId: provider,
    provider,
    lateDays,
    nextActor: "provider",
    caseCode: `C-${id}`,
    ...part,
  }) as ReferralRow;

it("Each late provider is asked once, about all that waits there", () => {
  const rows = [row("1", "Lotus", 3), row("2", "River", 2), row("3", "Lotus", 9)];
  expect(askings(rows)).toMatchObject([
    { provider: "Lotus", referralId: "3", codes: ["C-1", "C-3"] },
    { provider: "River", referralId: "2", codes: ["C-2"] },
  ]);
});

it("Nobody is asked who is in time, or whose step it is not", () => {
  expect(askings([row("1", "Lotus", 0), row("2", "River", 4, { nextActor: "us" })])).toEqual([]);
});
