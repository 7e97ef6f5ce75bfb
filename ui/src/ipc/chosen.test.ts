import { expect, it, vi } from "vitest";
import type { Fault } from "./bindings";
import { carryWith } from "./call";
import { onChosen } from "./chosen";

const first = { path: "token:1", name: "directory.json" };
const fault = (code: string) => ({ done: false, fault: { code } as Fault }) as const;

function picking(path: string | null) {
  const asked: string[] = [];
  carryWith(async (name) => {
    asked.push(name);
    return JSON.stringify({ value: path && { file: path, name: "directory.json" }, touched: [] });
  });
  return asked;
}

it("A choice that was used up is asked for once more, and then used", async () => {
  const asked = picking("token:2");
  const run = vi.fn(async (path: string) =>
    path === "token:2" ? ({ done: true, value: 7 } as const) : fault("fileUnreachable"),
  );
  expect(await onChosen(first, "json", run)).toEqual({ done: true, value: 7 });
  expect(asked).toEqual(["window.openFile"]);
});

it("Any other fault is told as it is, and so is a dialog that was closed", async () => {
  const asked = picking(null);
  expect(await onChosen(first, "json", async () => fault("fileDamaged"))).toEqual(
    fault("fileDamaged"),
  );
  expect(asked).toEqual([]);
  expect(await onChosen(first, "json", async () => fault("fileUnreachable"))).toEqual(
    fault("fileUnreachable"),
  );
});
