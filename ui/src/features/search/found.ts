/** What a search found, as entries of the palette, and the place each of them leads to. */
import type { Hit, HitKind } from "../../ipc/bindings";
import type { IconName, PaletteGroup, Place } from "../../kit";
import type { Say } from "../../words/words";

const icons: Readonly<Record<HitKind, IconName>> = {
  case: "cases",
  provider: "providers",
  referral: "referral",
  note: "document",
  task: "check",
  appointment: "calendar",
  legal: "legal",
  career: "career",
  member: "person",
};

const kinds = Object.keys(icons) as HitKind[];
const codeOf = (hit: Hit) => [hit.detail, hit.title].find((text) => /^\p{Lu}+-?\d+$/u.test(text));

/** Whether a hit tells of a person without the code of their case. */
export function lacksCode(hit: Hit): boolean {
  return hit.caseId !== null && codeOf(hit) === undefined;
}

/** The hits under the heading of their kind, each with the reason it was found. */
export function foundGroups(
  hits: readonly Hit[],
  words: Say,
  isHidden: boolean,
  codes: ReadonlyMap<string, string> = new Map(),
): PaletteGroup[] {
  return kinds.flatMap((kind) => {
    const items = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        id: [hit.kind, hit.id, hit.caseId ?? ""].join(" "),
        ...said(hit, words, isHidden, codes),
        icon: icons[kind],
      }));
    return items.length > 0 ? [{ title: words(`palette-${kind}`), items }] : [];
  });
}

// A hidden name must not come back through the search: codes and reasons are enough to choose by.
function said(
  hit: Hit,
  words: Say,
  isHidden: boolean,
  codes: ReadonlyMap<string, string>,
): { label: string; detail?: string } {
  const { title, detail, why } = hit;
  const isPerson = hit.caseId !== null;
  if (!isPerson) return { label: title, detail: detail || undefined };
  const reason = why && why !== "exact" && why !== "prefix" ? words(`palette-why-${why}`) : "";
  if (!isHidden) {
    const same = title === detail ? "" : detail;
    return { label: title, detail: [same, reason].filter(Boolean).join(" · ") || undefined };
  }
  const code = codeOf(hit) ?? codes.get(hit.caseId ?? "") ?? words("palette-name-hidden");
  return { label: code, detail: reason || undefined };
}

/** Where an entry leads to; nothing for one that is none of ours. */
export function placeOf(id: string): Place | null {
  const [kind, hit = "", caseId = ""] = id.split(" ");
  switch (kind) {
    case "provider":
      return { page: "providers", id: hit };
    case "member":
      return { page: "settings", tab: "members" };
    case "appointment":
      return caseId ? { page: "case", id: caseId } : { page: "calendar" };
    case "task":
      return caseId ? { page: "case", id: caseId } : { page: "calendar", args: { view: "tasks" } };
    case "case":
      return { page: "case", id: caseId || hit };
    case "note":
      return { page: "case", id: caseId, tab: "notes" };
    case "referral":
      return { page: "case", id: caseId, tab: "referrals" };
    case "legal":
    case "career":
      return { page: "case", id: caseId, tab: "services", args: { sub: kind } };
    default:
      return null;
  }
}
