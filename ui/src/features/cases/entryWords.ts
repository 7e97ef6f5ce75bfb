/** How a line of the timeline is said: codes of the core, put into words. */
import type { TimelineEntry } from "../../ipc/bindings";
import { type Codes, useCodes, type Vocabulary } from "../../kit";
import { codeId } from "../../kit/codes";
import { type Say, useWords } from "../../words/words";

/** Says one line of the timeline in a few words. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const words = useWords();
  const codes = useCodes();
  return (entry) => entryWords(entry, words, codes);
}

// What the codes of each kind are; a note's text and a reminder's title follow below the line.
function entryWords(entry: TimelineEntry, words: Say, codes: Codes): string {
  const { kind, what, detail } = entry;
  const provider = entry.provider ?? "";
  const withProvider = (text: string) =>
    provider === "" ? text : words("timeline-with", { what: text, provider });
  switch (kind) {
    case "case":
      return joined(words, codes.say("case-turn", what), said("close-reason", detail, words));
    case "note":
      return codes.say("note-kind", what);
    case "referral":
      return withProvider(
        joined(words, said("status", what, words), said("referral-reason", detail, words)),
      );
    case "release":
      return withProvider(words(what === "revoked" ? "timeline-revoked" : "timeline-released"));
    case "service":
      return withProvider(
        joined(words, entry.area && codes.say("area", entry.area), said("attendance", what, words)),
      );
    case "appointment":
      return withProvider(
        joined(
          words,
          said("appointment-kind", detail, words),
          said("appointment-status", what, words),
        ),
      );
    case "task":
      return said("task-kind", what, words);
    case "plan":
      if (what === "risk") return joined(words, words("risk"), said("risk-level", detail, words));
      return joined(words, words(`timeline-goal-${what}`), said("goal-progress", detail, words));
  }
}

// A detail that is no code of this vocabulary is somebody's own words.
function said(vocabulary: Vocabulary, code: string | null, words: Say): string {
  if (code === null || code === "") return "";
  const id = codeId(vocabulary, code);
  return words.has(id) ? words(id) : code;
}

function joined(words: Say, first: string | null, second: string): string {
  if (!first || !second) return first || second;
  // Both are words of the page and need no marks to keep them apart. With marks, a line that holds
  // this one would find no letter outside them to tell its direction by, and read it backwards.
  return words("timeline-joined", { first, second }).replace(/[\u2068\u2069]/g, "");
}
