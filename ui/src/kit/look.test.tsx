import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { useZoom } from "./look";
import { onStage } from "./testing";

function Page() {
  const [wanted, want] = useState(1);
  useZoom(wanted);
  return (
    <button type="button" onClick={() => want(1.5)}>
      Larger
    </button>
  );
}

const size = () => document.documentElement.style.getPropertyValue("zoom");

it("keeps the size chosen by key when the page is drawn anew, until another is wanted", async () => {
  const first = onStage(<Page />);
  await first.user.keyboard("{Control>}=={/Control}");
  expect(size()).toBe("1.3");
  first.unmount();
  const second = onStage(<Page />);
  expect(size()).toBe("1.3");
  await second.user.click(screen.getByRole("button"));
  expect(size()).toBe("1.5");
  second.unmount();
  onStage(<Page />);
  await screen.findByRole("button");
  expect(size()).toBe("1");
});
