import { Children, Fragment, type ReactNode } from "react";

/** Several short facts in one line, with a dot between those there are; no line begins with one. */
export function Parts({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children).filter((part) => part !== "");
  return parts.map((part, at) => (
    // The facts of a line stand in a fixed order.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>
      {at > 0 && "\u00a0· "}
      {part}
    </Fragment>
  ));
}
