import { describe, expect, it } from "vitest";
import type { Hit } from "../../ipc/bindings";
import type { Say } from "../../words/words";
import { foundGroups, placeOf } from "./found";

const words = Object.assign((id: string) => id, {
  attribute: () => undefined,
  field: (id: string) => ({ label: id }),
  has: () => true,
}) satisfies Say;

const hit = (part: Partial<Hit>): Hit => ({
  kind: "case",
  id: "c1",
  caseId: "c1",
  title: "Mara Example",
  detail: "C-10001",
  why: "exact",
  ...part,
});

const labels = (hits: Hit[], isHidden: boolean) =>
  foundGroups(hits, words, isHidden).flatMap(({ items }) =>
    items.map(({ label, detail }) => [label, detail]),
  );

describe("The palette", () => {
  it("explains how a name was found, unless it is the name itself", () => {
    expect(labels([hit({}), hit({ why: "sounds-like", detail: "Marra" })], false)).toEqual([
      ["Mara Example", "C-10001"],
      ["Mara Example", "Marra · palette-why-sounds-like"],
    ]);
  });

  it("brings no hidden name back, neither the used nor the matched one", () => {
    const found = [
      hit({}),
      hit({ why: "other-name", detail: "Marra Example" }),
      hit({ kind: "note", title: "Mara Example" }),
    ];
    const said = JSON.stringify(labels(found, true));
    expect(said).not.toContain("Mar");
    expect(said).toContain("C-10001");
  });

  it("shows the code that was looked up where a hit has none", () => {
    const codes = new Map([["c1", "C-10001"]]);
    const other = hit({ why: "other-name", detail: "Marra Example" });
    const [group] = foundGroups([other], words, true, codes);
    expect(group?.items).toMatchObject([{ label: "C-10001", detail: "palette-why-other-name" }]);
  });

  it("keeps providers as they are when names are hidden", () => {
    const provider = hit({ kind: "provider", caseId: null, title: "Harbour Clinic", detail: "" });
    expect(labels([provider], true)).toEqual([["Harbour Clinic", undefined]]);
  });

  it("leads to where the words stand", () => {
    expect(placeOf("note n1 c1")).toEqual({ page: "case", id: "c1", tab: "notes" });
    expect(placeOf("legal l1 c1")).toMatchObject({ tab: "services", args: { sub: "legal" } });
    expect(placeOf("provider p1 ")).toEqual({ page: "providers", id: "p1" });
    expect(placeOf("do today")).toBeNull();
  });
});
