import { expect, it } from "vitest";
import { vocabularies } from "../../ipc/bindings";
import { kindsOf } from "./needs";

it("Every kind of need stands in exactly one area", () => {
  const offered = Object.values(kindsOf).flat();
  expect([...offered].sort()).toEqual([...vocabularies.need].sort());
});
