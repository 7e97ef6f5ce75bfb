// The house rules of the page that the linter cannot express. Run by `npm run check`.
//  1. Floors: ipc, words ← kit ← features/* ← pages/* ← routes ← main. No feature imports another.
//  2. Homes: only ipc/call.ts knows the window, only the kit knows React Aria.
//  3. No text in TSX: every word comes from locales.
//  4. No left or right in style: the page also runs from right to left.
//  5. No text-wrap: pretty, which crashes the page.
//  6. Files stay short enough to read in one go.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const LINES_MAX = 300;
const floors = ["ipc", "words", "kit", "features", "pages", "routes", "main"];
const below = {
  ipc: [],
  words: [],
  kit: ["ipc", "words"],
  features: ["ipc", "words", "kit"],
  pages: ["ipc", "words", "kit", "features"],
  routes: ["ipc", "words", "kit", "pages"],
  main: ["ipc", "words", "kit", "routes"],
  // A page for looking at the kit; it never ships.
  gallery: ["ipc", "words", "kit"],
};
const homes = [
  { test: /^@tauri-apps\//, home: /^ipc\/call\.ts$/, name: "ipc/call.ts" },
  { test: /^(react-aria|react-stately|@internationalized)/, home: /^kit\//, name: "the kit" },
  { test: /^@fluent\//, home: /^words\//, name: "words" },
];
// Attributes whose value a person reads or hears.
const readAttributes =
  /^(aria-label|aria-description|aria-valuetext|aria-roledescription|alt|title|placeholder|label|hint|error|text|detail|prompt|submit|note|summary|act|stay|rowTitle)$/;

/** Everything wrong with these sources: a map of path (below src) to text. */
export function houseFaults(files) {
  const faults = [];
  for (const [path, text] of Object.entries(files)) {
    const say = (line, what) => faults.push(`${path}:${line} ${what}`);
    if (text.split("\n").length - 1 > LINES_MAX && path !== "ipc/bindings.ts") {
      say(LINES_MAX, `is longer than ${LINES_MAX} lines`);
    }
    if (path.endsWith(".css")) checkCss(text, say);
    else checkCode(path, text, say);
  }
  return faults;
}

function checkCss(text, say) {
  const physical =
    /(?:^|[\s;{])((?:margin|padding|border|inset)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/;
  text.split("\n").forEach((line, at) => {
    const found = physical.exec(line);
    if (found) say(at + 1, `«${found[1]}» is physical; use a logical property`);
    const crashes = /(?:^|[;{])\s*text-wrap[\w-]*\s*:[^;]*pretty/.test(line);
    if (crashes) say(at + 1, "«pretty» crashes the page; kit/base.css says how");
  });
}

function checkCode(path, text, say) {
  const lineOf = (at) => text.slice(0, at).split("\n").length;
  const tree = parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  walk(tree, (node) => {
    const source = /^(Import|Export)/.test(node.type) ? node.source?.value : undefined;
    if (typeof source === "string")
      checkImport(path, source, (what) => say(lineOf(node.start), what));
    if (path.includes(".test.") || path.startsWith("gallery/")) return;
    if (node.type === "JSXText" && /\p{L}/u.test(node.value)) {
      say(lineOf(node.start), `«${node.value.trim()}» is text; take it from words`);
    }
    if (node.type === "JSXAttribute" && readAttributes.test(node.name.name)) {
      const value = node.value?.expression ?? node.value;
      if (value?.type === "Literal" && /\p{L}/u.test(String(value.value))) {
        say(lineOf(node.start), `«${value.value}» is text; take it from words`);
      }
    }
    if (node.type === "Property" && isPhysical(node.key)) {
      say(lineOf(node.start), `«${node.key.name}» is physical; use a logical property`);
    }
  });
}

const isPhysical = (key) =>
  key.type === "Identifier" && /^(margin|padding|border)(Left|Right)|^float$/.test(key.name);

function checkImport(path, source, say) {
  for (const { test, home, name } of homes) {
    const isOurs = home.test(path) || path.includes(".test.");
    if (test.test(source) && !isOurs) say(`imports ${source}, which only ${name} may`);
  }
  if (!source.startsWith(".")) return;
  const [floor, feature] = placeOf(path);
  const target = relative("/src", resolve("/src", dirname(path), source));
  if (target.startsWith("..")) return;
  const [toFloor, toFeature] = placeOf(target);
  if (floor === toFloor) {
    if (floor === "features" && feature !== toFeature) say(`imports the feature ${toFeature}`);
    return;
  }
  if (floors.includes(toFloor) && !(below[floor] ?? floors).includes(toFloor)) {
    say(`imports ${toFloor} from ${floor}: floors only point down`);
  }
}

function placeOf(path) {
  const [first, second] = path.split("/");
  return [first.replace(/\.\w+$/, ""), second];
}

function walk(node, see) {
  if (Array.isArray(node)) for (const one of node) walk(one, see);
  else if (node && typeof node === "object") {
    if (typeof node.type === "string") see(node);
    for (const [key, child] of Object.entries(node)) if (key !== "parent") walk(child, see);
  }
}

function sourcesOf(folder, root = folder) {
  const found = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(found, sourcesOf(path, root));
    else if (/\.(ts|tsx|css)$/.test(name) && !name.endsWith(".d.ts")) {
      found[relative(root, path)] = readFileSync(path, "utf8");
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = houseFaults(sourcesOf(fileURLToPath(new URL("../src", import.meta.url))));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
