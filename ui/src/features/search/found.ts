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
  plan: "goal",
  member: "person",
};

const kinds = Object.keys(icons) as HitKind[];
/** The hits under the heading of their kind, each with the reason it was found. */
export function foundGroups(hits: readonly Hit[], words: Say, isHidden: boolean): PaletteGroup[] {
  return kinds.flatMap((kind) => {
    const items = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        id: [hit.kind, hit.id, hit.caseId ?? ""].join(" "),
        ...said(hit, words, isHidden),
        icon: icons[kind],
      }));
    return items.length > 0 ? [{ title: words(`palette-${kind}`), items }] : [];
  });
}

// A hidden name must not come back through the search: codes and reasons are enough to choose by.
function said(hit: Hit, words: Say, isHidden: boolean): { label: string; detail?: string } {
  const { title, detail, also, why } = hit;
  const isPerson = hit.caseId !== null;
  if (!isPerson) return { label: title, detail: detail || undefined };
  const label = isHidden ? detail : title;
  const reason = why && why !== "exact" && why !== "prefix" ? words(`palette-why-${why}`) : "";
  const parts = [
    label === detail ? "" : detail,
    also && !isHidden ? words("palette-also", { name: also }) : "",
    // The name itself says more than that there is one.
    why === "other-name" && also && !isHidden ? "" : reason,
  ];
  return { label, detail: parts.filter(Boolean).join(" · ") || undefined };
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
