/** What narrows the directory, kept in the place one is at. */
import type { Area, ListProviders } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";

/** An entry nobody looked at for this long may be out of date. */
export const STALE_DAYS = 180;

/** The filters of the directory. */
export interface DirectoryFilter {
  readonly text: string;
  readonly area: Area | null;
  readonly language: string | null;
  readonly takesNew: boolean;
  readonly unchecked: boolean;
  readonly archived: boolean;
}

/** Reads the filters from the arguments of a place. */
export function filterOf(args: Readonly<Record<string, string>> | undefined): DirectoryFilter {
  return {
    text: args?.text ?? "",
    area: vocabularies.area.find((one) => one === args?.area) ?? null,
    language: args?.language ?? null,
    takesNew: args?.takesNew === "yes",
    unchecked: args?.unchecked === "yes",
    archived: args?.archived === "yes",
  };
}

/** Writes the filters as arguments of a place; what narrows nothing is left out. */
export function argsOf(filter: DirectoryFilter): Record<string, string> {
  const args: Record<string, string> = {};
  if (filter.text) args.text = filter.text;
  if (filter.area) args.area = filter.area;
  if (filter.language) args.language = filter.language;
  if (filter.takesNew) args.takesNew = "yes";
  if (filter.unchecked) args.unchecked = "yes";
  if (filter.archived) args.archived = "yes";
  return args;
}

/** The question to the core. */
export function directoryInput(filter: DirectoryFilter, limit: number): ListProviders {
  return {
    text: filter.text || null,
    area: filter.area,
    language: filter.language,
    takesNew: filter.takesNew || null,
    uncheckedDays: filter.unchecked ? STALE_DAYS : null,
    archived: filter.archived || null,
    limit,
  };
}
