import { describe, expect, it } from "vitest";
import { formatTag, languages } from "../../words/languages";
import { readLine } from "./quickWords";

const tags = languages.map(formatTag);
// A Sunday.
const today = "2026-11-22";

describe("A line typed into the calendar", () => {
  it.each([
    ["fri 14:00 River Counselling", "2026-11-27", "14:00", "River Counselling"],
    ["tomorrow 9 Court", "2026-11-23", "09:00", "Court"],
    ["27 nov 930 Hearing, room 12", "2026-11-27", "09:30", "Hearing, room 12"],
    ["mañana 14h Visita", "2026-11-23", "14:00", "Visita"],
    ["River Counselling", "2026-11-22", "", "River Counselling"],
    ["9 Ana", "2026-11-22", "09:00", "Ana"],
    ["Room 12", "2026-11-22", "", "Room 12"],
    ["", "2026-11-22", "", ""],
  ])("«%s»", (line, day, time, title) => {
    expect(readLine(line, today, tags)).toEqual({ day, time, title });
  });
});
