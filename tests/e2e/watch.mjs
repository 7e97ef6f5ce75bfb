// Hostile words, put in from inside the page, and what must never come of them there. The functions
// run inside the page and may use nothing from outside themselves.

/**
 * Does every deed once, with other words in each field, on the way the page itself takes to the
 * core. What a rule refuses gets a calm word, so that the fields beside it are still tried. Answers
 * which fields took their words, and what is kept of the answers for the deeds to come.
 */
export function putWords(deeds, words, refs, done) {
  const taken = [];
  const filled = (value) => {
    if (typeof value === "string" && value.startsWith("$")) return refs[value.slice(1)];
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one)]));
  };
  const at = (value, path) => path.split(".").reduce((inner, step) => inner[step], value);
  const put = (value, path, text) => {
    const steps = path.split(".");
    const last = steps.pop();
    at({ value }, ["value", ...steps].join("."))[last] = text;
  };
  const call = async (name, input) => {
    const asked = { name, input: JSON.stringify(input) };
    return JSON.parse(await window.__TAURI_INTERNALS__.invoke("call", asked)).value;
  };
  const answerOf = async (name, input, hostile) => {
    for (;;) {
      try {
        return await call(name, input);
      } catch (fault) {
        if (!hostile.delete(fault.field)) throw new Error(`${name}: ${JSON.stringify(fault)}`);
        put(input, fault.field, "Example");
      }
    }
  };
  const doAll = async () => {
    let next = 0;
    for (const deed of deeds) {
      const input = filled(deed.with);
      const hostile = new Set(deed.writes);
      for (const field of deed.writes) put(input, field, words[next++ % words.length]);
      const answer = await answerOf(deed.does, input, hostile);
      for (const field of hostile) taken.push(`${deed.does}.${field}`);
      for (const [name, path] of Object.entries(deed.first ?? {})) refs[name] ??= at(answer, path);
      for (const [name, path] of Object.entries(deed.last ?? {})) refs[name] = at(answer, path);
    }
  };
  doAll().then(
    () => done({ taken, refs }),
    (reason) => done({ failed: String(reason) }),
  );
}

/** Listens from now on for whatever the page's policy stops, and for whatever it trips over. */
export function watch() {
  const seen = [];
  window.__seen = seen;
  const hear = (event, say) => window.addEventListener(event, (told) => seen.push(say(told)), true);
  hear("securitypolicyviolation", (told) => `policy: ${told.violatedDirective} ${told.sample}`);
  hear("error", (told) => `error: ${told.message}`);
  hear("unhandledrejection", (told) => `unhandled: ${told.reason}`);
}

/** Does to the page what words must never do, so that it is known that a look would find it. */
export function soil() {
  const image = document.body.appendChild(document.createElement("img"));
  image.src = "https://example.invalid/";
  const link = document.body.appendChild(document.createElement("a"));
  link.href = "javascript:void 0";
  link.style.position = "absolute";
  link.style.inlineSize = "200vw";
  link.style.blockSize = "1px";
  window.__pwned = 1;
  Promise.reject(new Error("soiled"));
}

/**
 * Everything wrong with the page as it stands. Only what the page itself draws with may be there:
 * any other element, or one that could act, came out of somebody's words.
 */
export function inspect() {
  const drawn = `html head meta title link script body div span p bdi h1 h2 h3 h4 ul ol li dl dt dd
    main nav header footer section article aside form fieldset legend label input textarea button
    output search figure figcaption svg defs
    pattern path rect circle line g text table thead tbody tfoot tr th td caption colgroup col
    strong em small kbd code hr br time select option progress abbr address blockquote template`;
  const tags = new Set(drawn.split(/\s+/));
  const wrong = [...window.__seen];
  if ("__pwned" in window) wrong.push("a script of somebody's words has run");
  const own = Object.getOwnPropertyNames(Object.prototype).sort().join(" ");
  const usual = `__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__
    constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf`;
  if (own !== usual.split(/\s+/).sort().join(" ")) wrong.push(`every object has: ${own}`);
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    if (!tags.has(tag)) wrong.push(`<${tag}>: ${element.outerHTML.slice(0, 120)}`);
    for (const { name, value } of element.attributes) {
      const loads = ["href", "src", "srcdoc", "action", "formaction", "data", "xlink:href"];
      const isAsset = /^(tauri:..localhost)?[./]*assets\/[\w.-]+$/.test(value);
      const isOurs = ["link", "script"].includes(tag) && isAsset;
      if (name.startsWith("on")) wrong.push(`<${tag} ${name}>`);
      if (loads.includes(name) && !isOurs) wrong.push(`<${tag} ${name}="${value.slice(0, 120)}">`);
      if (name === "style" && /expression|url|__pwned/i.test(value)) wrong.push(`style: ${value}`);
    }
    if (tag === "script" && element.textContent !== "") wrong.push(`script: ${element.text}`);
  }
  const regions = "html, main, [data-region=panel], [role=dialog]";
  for (const region of document.querySelectorAll(regions)) {
    const over = region.scrollWidth - region.clientWidth;
    if (over > 1) wrong.push(`<${region.localName}> is ${over} px too wide`);
  }
  return wrong;
}
