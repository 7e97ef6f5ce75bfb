// What axe minds about a screen of the real window: WCAG 2.2 AA and its best practices.
import assert from "node:assert/strict";

/**
 * What axe minds and we do not, each with its reason. Nothing else is passed over.
 *
 * A choice with a second line is named by its first line and described by the second, which is
 * how screen readers read it out. WCAG 2.5.3 asks for the label in the name, and it is; the rule
 * takes the description for a part of the label.
 */
const notMinded = [{ id: "label-content-name-mismatch", in: /role="(menuitem|option)"/ }];

const isMinded = (id, node) => !notMinded.some((one) => one.id === id && one.in.test(node));

/** Fails with everything axe minds about this screen, in words. */
export async function clean(window, screen) {
  const found = await window.axe();
  const lines = found.flatMap(({ id, help, nodes }) =>
    nodes.filter((node) => isMinded(id, node)).map((node) => `${id} (${help}): ${node}`),
  );
  assert.deepEqual(lines, [], `${screen}\n${lines.join("\n")}`);
}
