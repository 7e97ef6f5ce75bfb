import { expect, it } from "vitest";
import { houseFaults } from "./house.mjs";

const faultsOf = (path: string, text: string) => houseFaults({ [path]: text });

it.each([
  ["a kit that looks up", "kit/Card.tsx", 'import { x } from "../features/cases/x";'],
  ["a feature that imports another", "features/cases/A.tsx", 'import { b } from "../notes/B";'],
  ["a feature that imports a page", "features/cases/A.tsx", 'import { p } from "../../pages/P";'],
  ["a screen that knows the window", "pages/A.tsx", 'import { invoke } from "@tauri-apps/api";'],
  [
    "a screen that knows React Aria",
    "pages/A.tsx",
    'import { Button } from "react-aria-components";',
  ],
  ["words in the markup", "features/cases/A.tsx", "export const A = () => <p>Hello</p>;"],
  ["words in a label", "features/cases/A.tsx", 'export const A = () => <B label="Hello" />;'],
  [
    "words in a braced label",
    "features/cases/A.tsx",
    'export const A = () => <B aria-label={"Hello"} />;',
  ],
  ["a left margin", "kit/a.css", ".a {\n  margin-left: 4px;\n}"],
  ["a right edge", "kit/a.css", ".a {\n  right: 0;\n}"],
  ["text at the left", "kit/a.css", ".a {\n  text-align: left;\n}"],
  ["lines broken prettily", "kit/a.css", ".a {\n  text-wrap: pretty;\n}"],
  ["a left margin in code", "kit/A.tsx", "export const a = { marginLeft: 4 };"],
  ["a very long file", "kit/a.ts", "\n".repeat(301)],
])("refuses %s", (_, path, text) => {
  expect(faultsOf(path, text)).toHaveLength(1);
});

it("lets good neighbours be", () => {
  const text = [
    'import { call } from "../../ipc/call";',
    'import { Button } from "../../kit";',
    'import { useWords } from "../../words/words";',
    'import { Row } from "./Row";',
    'export const A = () => <Row className="a" label={words("a")}>{words("b")} · </Row>;',
  ].join("\n");
  expect(faultsOf("features/cases/A.tsx", text)).toEqual([]);
  expect(faultsOf("kit/a.css", ".a {\n  margin-inline-start: 4px;\n  inset: 0;\n}")).toEqual([]);
});
