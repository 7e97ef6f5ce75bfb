import type { Area, NeedKind } from "../../ipc/bindings";

/** What can be needed in each area, most usual first; the core knows the same table. */
export const kindsOf: Readonly<Record<Area, readonly NeedKind[]>> = {
  therapy: [
    "trauma-therapy",
    "counselling",
    "group-therapy",
    "psychiatric-care",
    "substance-use",
    "crisis-support",
  ],
  legal: [
    "immigration",
    "victim-witness",
    "criminal-defence",
    "record-relief",
    "civil-claim",
    "wage-claim",
    "family-law",
    "protective-order",
    "identity-documents",
  ],
  career: ["job-training", "job-placement", "education", "language-course", "career-counselling"],
  other: [
    "housing",
    "medical-care",
    "food-and-clothing",
    "financial-help",
    "childcare",
    "interpretation",
    "safe-return",
    "other",
  ],
};

/** The area a kind of need belongs to. */
export function areaOf(kind: NeedKind): Area {
  const found = Object.entries(kindsOf).find(([, kinds]) => kinds.includes(kind));
  return (found?.[0] ?? "other") as Area;
}
