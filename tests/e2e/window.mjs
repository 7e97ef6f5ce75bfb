// The real window, as a person uses it: things are found by role and name, and whatever is waited
// for has an end.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Builder, Capabilities, Key } from "selenium-webdriver";
import { childrenOf, processesOn, until } from "./driver.mjs";
import { bringIntoSight, look, runAxe } from "./inside.mjs";

export { Key };

/** How long anything may take before a test gives up: generous, for a busy machine. */
const PATIENCE_S = 40;
/** How many letters of a page are told when a wait ends in vain. */
const PAGE_TOLD = 600;
const WIDTH = 1366;
const HEIGHT = 768;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
// While the page draws anew, what was found a moment ago may be gone or covered: found once more.
const passing = /StaleElement|NoSuchElement|ClickIntercepted|NotInteractable|MoveTargetOutOfBounds/;

/** Starts the program with arguments such as `["--demo", folder]` and takes its wheel. */
export async function openWindow(driver, args) {
  const capabilities = new Capabilities({
    browserName: "wry",
    "tauri:options": { application: driver.program, args },
  });
  const browser = await new Builder()
    .usingServer(driver.url)
    .withCapabilities(capabilities)
    .build();
  await browser.manage().setTimeouts({ script: 120_000 });
  await browser.manage().window().setRect({ x: 0, y: 0, width: WIDTH, height: HEIGHT });
  return new Window(browser, args.at(-1));
}

class Window {
  constructor(browser, vault) {
    this.browser = browser;
    this.vault = vault;
  }

  /** Waits; what does not come is told with what the page said instead. */
  async #until(what, seconds, ask) {
    try {
      return await until(what, seconds, ask);
    } catch (reason) {
      if (reason.message.includes(" The page said: ")) throw reason;
      const page = await this.text().catch(() => "nothing: the page does not answer");
      throw new Error(`${reason.message} The page said: ${page.slice(0, PAGE_TOLD)}`);
    }
  }

  /** The element with this role and name; `how` is `is`, `starts` or `holds`. */
  find(role, name, { how = "is", region = null, seconds = PATIENCE_S } = {}) {
    return this.#until(`There is the ${role} “${name}”`, seconds, async () => {
      const [first] = await this.browser.executeScript(look, role, name, how, region);
      return first;
    });
  }

  /** Whether it can be seen now, without waiting. */
  async has(role, name, { how = "is", region = null } = {}) {
    const found = await this.browser.executeScript(look, role, name, how, region);
    return found.length > 0;
  }

  /** Whether the focus is on it. */
  isFocused(role, name) {
    const script = `return (${look})(...arguments).includes(document.activeElement);`;
    return this.browser.executeScript(script, role, name, "holds", null);
  }

  /** Waits until it is no longer there. */
  gone(role, name, options = {}) {
    const isGone = async () => !(await this.has(role, name, options));
    return this.#until(`The ${role} “${name}” goes away`, PATIENCE_S, isGone);
  }

  /** Presses it with the pointer. */
  async press(role, name, options = {}) {
    await this.#until(`The ${role} “${name}” can be pressed`, PATIENCE_S, async () => {
      try {
        const element = await this.find(role, name, options);
        const target = await this.browser.executeScript(bringIntoSight, element);
        await target.click();
        return true;
      } catch (reason) {
        if (passing.test(reason.name)) return false;
        throw reason;
      }
    });
  }

  /** Writes into a field, in place of what stands there. */
  async write(label, text, options = {}) {
    const field = await this.find("textbox", label, options);
    await this.browser.executeScript(bringIntoSight, field);
    await field.click();
    await this.browser.executeScript((element) => element.select(), field);
    await field.sendKeys(text);
  }

  /** Chooses from a list that opens. */
  async choose(label, option) {
    await this.press("button", label, { how: "holds" });
    await this.press("option", option);
    await this.gone("listbox", label, { how: "holds" });
  }

  /** Chooses by typing a few letters; takes the first that is found. */
  async pick(label, letters) {
    const field = await this.find("combobox", label);
    await this.browser.executeScript(bringIntoSight, field);
    await field.click();
    await field.sendKeys(letters);
    await this.press("option", letters, { how: "holds" });
  }

  /** Presses keys where the focus is. */
  async keys(...keys) {
    await this.browser
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** Presses keys together, the last one while the others are held. */
  async chord(...keys) {
    const actions = this.browser.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** What the page says, in one line. */
  async text(selector = "body") {
    const read = (where) => document.querySelector(where)?.innerText ?? "";
    const text = await this.browser.executeScript(read, selector);
    return text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");
  }

  /** What each of these elements says. */
  lines(selector) {
    const read = (where) =>
      [...document.querySelectorAll(where)].map((one) => one.innerText.trim());
    return this.browser.executeScript(read, selector);
  }

  /** Waits for whatever a test asks. */
  waitFor(what, ask) {
    return this.#until(what, PATIENCE_S, ask);
  }

  /** Waits until the page says this. */
  reads(words, selector = "body") {
    const isRead = async () => (await this.text(selector)).includes(words);
    return this.#until(`The page says “${words}”`, PATIENCE_S, isRead);
  }

  /** Waits until nothing is on its way any more: two frames without a change. */
  async settle() {
    const still = (done) => {
      const busy = () =>
        document.getAnimations().some((one) => one.playState === "running") ||
        document.querySelector("[data-pending], [role=progressbar]");
      const ask = () => (busy() ? setTimeout(ask, 30) : requestAnimationFrame(() => done(true)));
      requestAnimationFrame(ask);
    };
    await this.browser.executeAsyncScript(still);
  }

  /** Keeps what the window shows as a picture. */
  async picture(file) {
    await this.settle();
    await writeFile(file, await this.browser.takeScreenshot(), "base64");
  }

  /** Everything axe minds about the page as it stands. */
  async axe() {
    await this.settle();
    if (!(await this.browser.executeScript(() => "axe" in window))) {
      await this.browser.executeScript(axeSource);
    }
    const found = await this.browser.executeAsyncScript(runAxe);
    if (typeof found === "string") throw new Error(`axe could not look: ${found}`);
    return found;
  }

  /** The process of the window, its arguments, and the processes of its page. */
  process() {
    const [found] = processesOn(this.vault);
    if (!found) throw new Error("The window has no process.");
    return { ...found, children: childrenOf(found.pid) };
  }

  /**
   * Locks by key and waits for the door. The session ends with the page it held, so what follows
   * is seen from outside: the process before, and the process that took its place.
   */
  async lock() {
    const before = this.process();
    await this.chord(Key.CONTROL, "l").catch(() => undefined);
    const after = await until("The locked door takes the place of the page", PATIENCE_S, () => {
      const [now] = processesOn(this.vault);
      if (!now) return null;
      const children = childrenOf(now.pid);
      const isNew = children.length > 0 && !children.some((one) => before.children.includes(one));
      return isNew ? { ...now, children } : null;
    });
    return { before, after };
  }

  /** Ends the session and the process. After a lock the session is gone, the process is not. */
  async close() {
    await this.browser.quit().catch(() => undefined);
    await until("The window is gone", PATIENCE_S, () => {
      const left = processesOn(this.vault);
      for (const { pid } of left) end(pid);
      return left.length === 0;
    });
  }
}

function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (reason) {
    if (reason.code !== "ESRCH") throw reason;
  }
}
