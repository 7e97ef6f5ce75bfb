/** For component tests: everything a component of the kit needs around it, in English. */
import { type RenderResult, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { englishWords } from "../words/bundles";
import { Kit } from "./Kit";
import { usePanel } from "./panelState";

/** Renders on a desk on 22 November 2026, a Sunday. */
export function onStage(
  scene: ReactNode,
  options: { namesHidden?: boolean } = {},
): RenderResult & { user: UserEvent } {
  const user = userEvent.setup();
  const result = render(
    <Kit
      words={englishWords()}
      first={{ page: "stage" }}
      today="2026-11-22"
      namesHidden={options.namesHidden}
    >
      {scene}
    </Kit>,
  );
  return { ...result, user };
}

/** The open task of the work panel, beside what opens it. */
export function PanelHere() {
  return <aside>{usePanel().current?.body}</aside>;
}
