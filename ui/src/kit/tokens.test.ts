// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokensCss } from "../../scripts/tokens.mjs";
import themes from "./tokens.json";

it("the style sheet is the printed form of the tokens (node scripts/tokens.mjs)", () => {
  const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
  expect(css).toBe(tokensCss(themes));
});

const statuses = ["info", "success", "attention", "danger", "therapy", "legal", "career"];
const pairs: [string, string, number][] = [
  ["text", "canvas", 7],
  ["text", "surface", 7],
  ["text", "surface-3", 7],
  ["text", "primary-subtle", 7],
  ["text-2", "surface", 4.5],
  ["text-2", "surface-3", 4.5],
  ["text-3", "surface", 4.5],
  ["text-3", "canvas", 4.5],
  ["text-3", "surface-2", 4.5],
  ["border-strong", "surface", 3],
  ["border-strong", "canvas", 3],
  ["on-primary", "primary", 4.5],
  ["on-primary", "primary-hover", 4.5],
  ["primary-text", "surface", 4.5],
  ["primary-text", "primary-subtle", 4.5],
  ["surface", "danger", 4.5],
  ["text", "danger-bg", 4.5],
  ["focus", "surface", 3],
  ["focus", "canvas", 3],
  ["focus", "surface-3", 3],
  ...statuses.flatMap((name): [string, string, number][] => [
    [name, `${name}-bg`, 4.5],
    [name, "surface", 4.5],
  ]),
];

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))("in the theme %s", (_, theme) => {
  const colours: Record<string, string> = theme;

  it.each(pairs)("%s can be read on %s", (ink, ground, least) => {
    expect(contrast(colours[ink] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
