// Photographs the gallery in every theme, both directions and two widths, and runs axe over each
// page. Pictures go to ../.cache/look; a violation fails the run. Needs `npm run gallery:build`.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";

const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const parts = ["case", "fields", "table", "states", "charts"];
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;

const looks = parts.flatMap((part) => [
  { part, lang: "en", theme: "light", width: 1366, height: 768 },
  { part, lang: "en", theme: "dark", width: 1366, height: 768 },
  { part, lang: "ar", theme: "light", width: 1366, height: 768 },
  { part, lang: "en", theme: "light", width: 683, height: 384 },
  { part, lang: "ar", theme: "dark", width: 683, height: 384 },
  { part, lang: "en", theme: "light", width: 1024, height: 640, closed: true },
  { part, lang: "en", theme: "light", width: 320, height: 640, closed: true },
  { part, lang: "en", theme: "hc-light", width: 1366, height: 768, hidden: true },
  { part, lang: "en", theme: "forced", width: 1366, height: 768, hidden: true },
  { part, lang: "en", theme: "hc-dark", width: 1366, height: 768, density: "compact" },
]);

const press = (name) => (page) => page.getByRole("button", { name }).first().click();
const openings = {
  question: { part: "states", act: press("Ask twice") },
  undo: { part: "states", act: press("Do") },
  palette: { part: "states", act: (page) => page.keyboard.press("Control+k") },
  menu: { part: "fields", act: press("State") },
  calendar: { part: "fields", act: press("Open calendar") },
  certainty: { part: "case", act: press(/How sure/) },
  absent: {
    part: "case",
    act: async (page) => {
      await page.getByRole("textbox", { name: "What is needed" }).focus();
      await page.keyboard.press("Alt+u");
    },
  },
  provider: {
    part: "case",
    act: (page) => page.getByRole("combobox", { name: "Provider" }).pressSequentially("l"),
  },
  tabs: { part: "case", act: press("More") },
  parked: {
    part: "case",
    act: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /draft$/ }).click();
    },
  },
  keys: {
    part: "table",
    act: async (page) => {
      await page.getByRole("row").nth(1).focus();
      for (const key of ["j", "PageDown", "PageDown", "k"]) await page.keyboard.press(key);
    },
  },
};
for (const [name, { part, act }] of Object.entries(openings)) {
  for (const theme of ["light", "dark"]) {
    looks.push({ part, lang: "en", theme, width: 1366, height: 768, name, act });
  }
}

// While a list is open, React Aria hides the rest of the page from screen readers but leaves it
// focusable (Tab closes the list first), and an option's second line is its description.
const openRules = [
  "aria-hidden-focus",
  "label-content-name-mismatch",
  "page-has-heading-one",
  "region",
];

/** What stands on one page that must not: axe violations, and a page that scrolls as a whole. */
async function faultsOf(page, isOpen) {
  await page.evaluate(axe);
  return page.evaluate(
    async (rulesOff) => {
      const { violations } = await globalThis.axe.run(document, {
        rules: Object.fromEntries(rulesOff.map((rule) => [rule, { enabled: false }])),
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      const faults = violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .map((node) => node.target.join(" "))
            .slice(0, 3)
            .join("; ")}`,
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth)
        faults.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
      const { scrollHeight, clientHeight } = document.documentElement;
      if (innerWidth > 900 && scrollHeight > clientHeight) faults.push("scrolls as a whole");
      return faults;
    },
    isOpen ? openRules : [],
  );
}

// As strict as the window's own: a style element or attribute, or anything from elsewhere, is a
// fault here before it is a blank page there.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'";

const server = await preview({
  root: fileURLToPath(new URL("..", import.meta.url)),
  logLevel: "error",
  build: { outDir: `${cache}gallery` },
  preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": policy } },
});
const base = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
mkdirSync(`${cache}look`, { recursive: true });
let count = 0;
for (const { width, height, act, name: opening, ...look } of looks) {
  const name = [opening ?? look.part, look.lang, look.theme, width].join("-");
  if (!only.test(name)) continue;
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("console", (message) => {
    if (message.type() !== "error" || /favicon/.test(message.location().url)) return;
    count += 1;
    process.stderr.write(`${name}: ${message.text()}\n`);
  });
  page.on("pageerror", (error) => {
    count += 1;
    process.stderr.write(`${name}: ${error.message}\n`);
  });
  if (look.theme === "forced") await page.emulateMedia({ forcedColors: "active" });
  const query = new URLSearchParams(Object.entries(look).map(([key, value]) => [key, `${value}`]));
  await page.goto(`${base}gallery.html?${query}`);
  await page.waitForSelector("nav");
  await page.evaluate(() => document.fonts.ready);
  if (act) await act(page);
  await page.screenshot({ path: `${cache}look/${name}.png`, fullPage: width < 901 });
  for (const fault of await faultsOf(page, act !== undefined)) {
    count += 1;
    process.stderr.write(`${name}: ${fault}\n`);
  }
  await page.close();
}
await browser.close();
await server.close();
process.stdout.write(`${count} faults\n`);
process.exitCode = count > 0 ? 1 : 0;
