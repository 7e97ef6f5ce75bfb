/** Every word in every language: what must be true of all files in `locales`. */
import {
  type Entry,
  type Message,
  type Pattern,
  parse,
  type SelectExpression,
  Visitor,
} from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { vocabularies } from "./ipc/bindings";
import bindings from "./ipc/bindings.ts?raw";
import { codeId } from "./kit/codes";
import { languages, SOURCE } from "./words/languages";

const files = import.meta.glob<string>("../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const code = import.meta.glob<string>(
  ["./**/*.{ts,tsx}", "!./**/*.test.{ts,tsx}", "!./gallery/**", "!./ipc/bindings.ts"],
  { query: "?raw", import: "default", eager: true },
);
// Reports and letters take their words from the same files.
const core = import.meta.glob<string>("../../{crates,src-tauri}/**/src/**/*.rs", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Found {
  readonly file: string;
  readonly message: Message;
}

function messagesOf(tag: string): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const [path, text] of Object.entries(files)) {
    const file = /([^/]+)\/([^/]+\.ftl)$/.exec(path);
    if (file?.[1] !== tag) continue;
    for (const entry of parse(text, { withSpans: false }).body as Entry[]) {
      if (entry.type === "Junk") throw new Error(`${path}: ${String(entry.content).slice(0, 80)}`);
      if (entry.type !== "Message") continue;
      const message = entry as Message;
      const id = message.id.name;
      if (found.has(id)) throw new Error(`${id} stands twice in ${tag}`);
      found.set(id, { file: file[2] ?? "", message });
    }
  }
  return found;
}

const english = messagesOf(SOURCE);

/** The parts of a message: its value and attributes, each with its variables and selectors. */
class Parts extends Visitor {
  variables = new Set<string>();
  selects: SelectExpression[] = [];

  override visitVariableReference(node: { id: { name: string } }) {
    this.variables.add(node.id.name);
  }

  override visitSelectExpression(node: SelectExpression) {
    this.selects.push(node);
    this.genericVisit(node);
  }
}

function partsOf(pattern: Pattern | null): Parts {
  const parts = new Parts();
  if (pattern) parts.visit(pattern);
  return parts;
}

const patternsOf = (message: Message): [string, Pattern | null][] => [
  ["", message.value],
  ...message.attributes.map((one): [string, Pattern] => [`.${one.id.name}`, one.value]),
];
const shapeOf = (message: Message) =>
  patternsOf(message)
    .map(([name, pattern]) => `${name} ${[...partsOf(pattern).variables].sort().join(" ")}`.trim())
    .sort();
const keysOf = (select: SelectExpression) =>
  select.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));
const isPlural = (select: SelectExpression) =>
  keysOf(select).some((key) => /^(one|few)$/.test(key));

describe.each(languages.map((language) => language.tag))("in %s", (tag) => {
  const own = messagesOf(tag);

  it("every message of English exists, and none beyond", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("every message has the variables and attributes of the English one", () => {
    const shapes = (all: Map<string, Found>) =>
      Object.fromEntries([...all].map(([id, { message }]) => [id, shapeOf(message)]));
    expect(shapes(own)).toEqual(shapes(english));
  });

  it("a message stands in the file of the same name", () => {
    const homes = (all: Map<string, Found>) =>
      Object.fromEntries([...all].map(([id, { file }]) => [id, file]));
    expect(homes(own)).toEqual(homes(english));
  });

  it("a count is said in every form the language has", () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    // Spanish and French have a form for millions, which nobody counts here.
    const forms = needed.filter((form) => tag === "ar" || form !== "many");
    const lacking: string[] = [];
    for (const [id, { message }] of english) {
      if (!patternsOf(message).some(([, one]) => partsOf(one).selects.some(isPlural))) continue;
      const translated = own.get(id);
      const selects = translated
        ? patternsOf(translated.message).flatMap(([, one]) => partsOf(one).selects.filter(isPlural))
        : [];
      const isWhole = selects.every((one) => forms.every((form) => keysOf(one).includes(form)));
      if (selects.length === 0 || !isWhole) lacking.push(id);
    }
    expect(lacking).toEqual([]);
  });
});

describe("the words the code asks for", () => {
  const asked = (pattern: RegExp) =>
    Object.entries(code).flatMap(([path, text]) =>
      [...text.matchAll(pattern)].map((found) => ({ path, id: found[1] ?? "" })),
    );

  it("are all there", () => {
    const literal = asked(/\b(?:words|words\.\w+)\(\s*"([a-z][\w-]*)"\s*[,)]/g);
    const inText = asked(/<Text id="([\w-]+)"/g);
    const unknown = [...literal, ...inText].filter(({ id }) => !english.has(id));
    expect(unknown).toEqual([]);
  });

  it("begin a message where a code completes them", () => {
    const starts = asked(/\b(?:words|words\.\w+)\(\s*`([\w-]+)\$\{/g);
    const ids = [...english.keys()];
    expect(starts.filter(({ id }) => !ids.some((one) => one.startsWith(id)))).toEqual([]);
  });

  it("are the only ones there are", () => {
    const sources = [...Object.values(code), ...Object.values(core)].join("\n");
    const starts = [...sources.matchAll(/[`"]([a-z][\w]*-(?:[\w-]+-)?)(?:\$\{|\{)/g)].map(
      (found) => found[1] ?? "",
    );
    const codes = new Set(
      Object.entries(vocabularies).flatMap(([name, all]) => all.map((one) => codeId(name, one))),
    );
    const unused = [...english.keys()].filter(
      (id) =>
        !codes.has(id) &&
        !sources.includes(`"${id}"`) &&
        !starts.some((start) => id.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe("the contract", () => {
  it("has words for every code of every vocabulary", () => {
    const ids = Object.entries(vocabularies).flatMap(([name, all]) =>
      all.map((one) => codeId(name, one)),
    );
    expect(ids.filter((id) => !english.has(id))).toEqual([]);
  });

  it.each([
    ["FaultCode", "fault"],
    ["Reason", "reason"],
  ])("has words for every %s", (type, prefix) => {
    const line = new RegExp(`^export type ${type} = (.*);$`, "m").exec(bindings)?.[1] ?? "";
    const values = [...line.matchAll(/"([\w-]+)"/g)].map((found) => `${prefix}-${found[1]}`);
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((id) => !english.has(id))).toEqual([]);
  });
});
