// Functions that run inside the page. They may use nothing from outside themselves.

/**
 * Everything on the page with a role and an accessible name, as a screen reader finds it: first
 * those that can be seen. `how` is `is`, `starts` or `holds`.
 */
export function look(role, wanted, how, region) {
  const tidy = (text) =>
    (text ?? "")
      .replace(/[\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const roleOf = (element) => {
    const given = element.getAttribute("role");
    if (given) return given;
    const tag = element.tagName.toLowerCase();
    if (tag === "textarea") return "textbox";
    if (/^h[1-6]$/.test(tag)) return "heading";
    if (tag === "section" || tag === "article") return "region";
    if (tag !== "input") return tag;
    return ["radio", "checkbox"].includes(element.type) ? element.type : "textbox";
  };
  const inner = (element) => {
    const copy = element.cloneNode(true);
    for (const unseen of copy.querySelectorAll("[aria-hidden=true], svg")) unseen.remove();
    return tidy(copy.textContent);
  };
  const nameOf = (element) => {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) {
      const parts = ids.split(/\s+/).map((id) => document.getElementById(id));
      return tidy(
        parts.map((part) => part && (part.getAttribute("aria-label") ?? inner(part))).join(" "),
      );
    }
    const label = element.getAttribute("aria-label");
    if (label) return tidy(label);
    if (element.labels?.length) return tidy([...element.labels].map(inner).join(" "));
    return inner(element);
  };
  const fits = {
    is: (name) => name === wanted || name.startsWith(`${wanted} (`),
    starts: (name) => name.startsWith(wanted),
    holds: (name) => name.includes(wanted),
  };
  const isSeen = (element) =>
    element.getClientRects().length > 0 && !element.closest("[aria-hidden=true], [inert]");
  const top = region ? (document.querySelector(region) ?? document.createElement("p")) : document;
  const tags = "button, input, textarea, section, article, output, h1, h2, h3, [role]";
  return [...top.querySelectorAll(tags)].filter(
    (element) => roleOf(element) === role && isSeen(element) && fits[how](nameOf(element)),
  );
}

/** What is pressed for an element: of radios and boxes it is the words beside them. */
export function bringIntoSight(element) {
  const target = element.matches("input[type=radio], input[type=checkbox]")
    ? (element.closest("label") ?? element)
    : element;
  target.scrollIntoView({ block: "center", inline: "nearest" });
  return target;
}

/** Runs axe with every rule of WCAG 2.1 AA and its best practices; answers what it minds. */
export function runAxe(done) {
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
  const tell = ({ violations }) =>
    done(
      violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map((node) => `${node.html.slice(0, 240)} ${node.failureSummary}`),
      })),
    );
  window.axe.run(document, options).then(tell, (reason) => done(String(reason)));
}
