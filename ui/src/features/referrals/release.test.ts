import { describe, expect, it } from "vitest";
import { covers, emptyAnswer, releaseInput } from "./release";

const today = "2026-11-22";
const answer = emptyAnswer(today);

describe("The answer about sharing", () => {
  it("is no release until the person said yes", () => {
    expect(releaseInput(answer, "c", "p", ["name"])).toBeNull();
    expect(releaseInput({ ...answer, given: "not-agreed" }, "c", "p", ["name"])).toBeNull();
    expect(releaseInput({ ...answer, given: "signed", until: "" }, "c", "p", ["name"])).toBeNull();
  });

  it("ends after ninety days unless said, for this provider and these items only", () => {
    expect(releaseInput({ ...answer, given: "signed" }, "c", "p", ["name"])).toMatchObject({
      caseId: "c",
      providerId: "p",
      items: ["name"],
      untilDay: "2027-02-20",
      interpreter: null,
    });
  });

  it("covers only what a living release names", () => {
    expect(covers(["name", "need"], ["need"])).toBe(true);
    expect(covers(["name", "need"], ["need", "health"])).toBe(false);
    expect(covers(["name"], [])).toBe(false);
  });
});
