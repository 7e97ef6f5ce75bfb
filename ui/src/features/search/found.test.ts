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
  also: null,
  why: "exact",
  ...part,
});

const labels = (hits: Hit[], isHidden: boolean) =>
  foundGroups(hits, words, isHidden).flatMap(({ items }) =>
    items.map(({ label, detail }) => [label, detail]),
  );

describe("The palette", () => {
  it("explains how a name was found, unless it is the name itself", () => {
    expect(labels([hit({}), hit({ why: "sounds-like" })], false)).toEqual([
      ["Mara Example", "C-10001"],
      ["Mara Example", "C-10001 · palette-why-sounds-like"],
    ]);
  });

  it("shows the code, the name in use and the other name that was found", () => {
    const other = hit({ why: "other-name", also: "Marra Example" });
    expect(labels([other], false)).toEqual([["Mara Example", "C-10001 · palette-also"]]);
    expect(labels([other], true)).toEqual([["C-10001", "palette-why-other-name"]]);
  });

  it("brings no hidden name back, neither the used nor the matched one", () => {
    const found = [
      hit({}),
      hit({ why: "other-name", also: "Marra Example" }),
      hit({ kind: "note", title: "Mara Example" }),
    ];
    const said = JSON.stringify(labels(found, true));
    expect(said).not.toContain("Mar");
    expect(said).toContain("C-10001");
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
