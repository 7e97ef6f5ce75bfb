import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Frame, type FrameProps } from "./Frame";
import { Masked } from "./Masked";
import { SyncText } from "./SyncText";
import { onStage } from "./testing";

function scene(props: Partial<FrameProps> = {}) {
  return onStage(
    <Frame
      name="Linden"
      rail={[
        { id: "today", label: "Today", icon: "today", count: 7 },
        { id: "cases", label: "Cases", icon: "cases" },
      ]}
      current="cases"
      onGo={() => undefined}
      onSearch={() => undefined}
      onLock={() => undefined}
      status={<SyncText state="offline" text="Offline" />}
      {...props}
    >
      <button type="button">In the page</button>
      <Masked>Amara Example</Masked>
    </Frame>,
  );
}

describe("the window", () => {
  it("says where one is and how many things wait", () => {
    scene();
    const current = screen.getByRole("button", { current: "page" });
    expect(current.textContent).toContain("Cases");
    expect(screen.getByRole("button", { name: /Today/ }).textContent).toContain("7");
  });

  it("goes round its regions with F6, back with Shift F6, to where one was", async () => {
    const { user } = scene();
    const place = () =>
      document.activeElement?.closest("[data-region]")?.getAttribute("data-region");
    await user.keyboard("{F6}");
    expect(place()).toBe("top");
    await user.keyboard("{F6}");
    expect(place()).toBe("rail");
    await user.keyboard("{Tab}{F6}");
    expect(place()).toBe("main");
    await user.keyboard("{Shift>}{F6}{/Shift}");
    expect(document.activeElement?.textContent).toContain("Cases");
    await user.keyboard("{F6}{F6}");
    expect(place()).toBe("top");
  });

  it("hides and locks after Shift three times, and not when one was typing", async () => {
    const lock = vi.fn();
    const { user, container } = scene({ onLock: lock });
    await user.keyboard("{Shift}{Shift}a{Shift}");
    await user.keyboard("{Shift>}A{/Shift}");
    expect(lock).not.toHaveBeenCalled();
    await user.keyboard("{Shift}{Shift}{Shift}");
    expect(lock).toHaveBeenCalledOnce();
    expect(container.textContent).toBe("");
  });

  it("hides from the last button of the page", async () => {
    const lock = vi.fn();
    const { user } = scene({ onLock: lock });
    await user.tab({ shift: true });
    expect(document.activeElement?.textContent).toBe("Hide and lock now");
    await user.keyboard("{Enter}");
    expect(lock).toHaveBeenCalledOnce();
  });

  it("searches, locks and hides names from the keyboard", async () => {
    const search = vi.fn();
    const lock = vi.fn();
    const { user, container } = scene({ onSearch: search, onLock: lock });
    await user.keyboard("{Control>}k{/Control}{Control>}l{/Control}");
    expect([search.mock.calls.length, lock.mock.calls.length]).toEqual([1, 1]);
    expect(container.innerHTML).toContain("Amara");
    await user.keyboard("{Control>}{Shift>}m{/Shift}{/Control}");
    expect(container.innerHTML).not.toContain("Amara");
    // The button says what it does now, and no state beside it that would turn its words round.
    const show = screen.getByRole("button", { name: "Show names" });
    expect(show.getAttribute("aria-pressed")).toBeNull();
    await user.click(show);
    expect(container.innerHTML).toContain("Amara");
    expect(screen.getByRole("button", { name: "Hide names" })).toBe(show);
  });
});
