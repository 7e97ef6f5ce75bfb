/** What narrows the list of cases, and how it is kept for another day. */
import { type Area, type CaseSort, type CaseStatus, vocabularies } from "../../ipc/bindings";

/** The filters of the list. */
export interface ListFilter {
  readonly text: string;
  readonly status: CaseStatus | "all";
  readonly area: Area | "all";
  /** Mine and those shared with me, one member's by their id, or everybody's. */
  readonly caseworker: string;
  readonly sort: CaseSort;
  readonly descending: boolean;
}

/** My open cases and those shared with me, the most pressing first. */
export function usualFilter(me: string | undefined): ListFilter {
  return {
    text: "",
    status: "Active",
    area: "all",
    caseworker: me ? "mine" : "all",
    sort: "next-step",
    descending: false,
  };
}

/** How many filters narrow the list, beyond showing everything. */
export function countOn(filter: ListFilter): number {
  const { text, status, area, caseworker } = filter;
  return [text.trim() !== "", status !== "all", area !== "all", caseworker !== "all"].filter(
    Boolean,
  ).length;
}

/** The list without any filter, in the same order. */
export function wide(filter: ListFilter): ListFilter {
  return { ...filter, text: "", status: "all", area: "all", caseworker: "all" };
}

/** The filter as text for the preferences; what was typed is not kept, it may be a name. */
export function keep(filter: ListFilter): string {
  return JSON.stringify({ ...filter, text: "" });
}

const sorts: readonly CaseSort[] = ["next-step", "code", "opened", "last-contact"];

/** A kept filter; what an older or newer version wrote differently falls back to showing all. */
export function readKept(text: string, usual: ListFilter): ListFilter {
  const all = wide(usual);
  const kept = parsed(text);
  const one = <T extends string>(value: unknown, from: readonly T[], or: T): T =>
    from.find((known) => known === value) ?? or;
  return {
    text: "",
    status: one(kept.status, vocabularies["case-status"], all.status as CaseStatus),
    area: one(kept.area, vocabularies.area, all.area as Area),
    caseworker: typeof kept.caseworker === "string" ? kept.caseworker : all.caseworker,
    sort: one(kept.sort, sorts, usual.sort),
    descending: kept.descending === true,
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
