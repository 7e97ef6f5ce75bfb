import { describe, expect, it } from "vitest";
import { languageFor } from "./languages";
import { nameOf, namesOf } from "./tongues";

describe("names of languages and countries", () => {
  it("come in the language in use, in its own order", () => {
    const spanish = languageFor("es");
    expect(nameOf("language", "km", spanish)).toBe("jemer");
    const labels = namesOf("country", spanish).map((one) => one.label);
    expect(labels).toContain("España");
    expect([...labels].sort(new Intl.Collator("es").compare)).toEqual(labels);
  });

  it("leave what is no code as it was typed", () => {
    expect(nameOf("language", "not a code", languageFor("en"))).toBe("not a code");
  });
});
