/** What narrows the board, kept in the place one is at so that going back brings it back. */
import type { Area, NextActor, ReadBoard, State } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";

/** The two ways to look at the board. */
export type BoardView = "list" | "columns";

/** The filters of the board; `null` and `false` narrow nothing. */
export interface BoardFilter {
  readonly area: Area | null;
  readonly next: NextActor | null;
  readonly mine: boolean;
  readonly late: boolean;
  /** Without a step for as long as the agency finds too long. */
  readonly silent: boolean;
  readonly ended: boolean;
}

/** The board as one first sees it: everybody's open referrals. */
export const wholeBoard: BoardFilter = {
  area: null,
  next: null,
  mine: false,
  late: false,
  silent: false,
  ended: false,
};

/** Reads the filters from the arguments of a place. */
export function filterOf(args: Readonly<Record<string, string>> | undefined): BoardFilter {
  const area = vocabularies.area.find((one) => one === args?.area) ?? null;
  const next = vocabularies.next.find((one) => one === args?.next) ?? null;
  return {
    area,
    next,
    mine: args?.mine === "yes",
    late: args?.late === "yes",
    silent: args?.silent === "yes",
    ended: args?.ended === "yes",
  };
}

/** Writes the filters as arguments of a place; what narrows nothing is left out. */
export function argsOf(filter: BoardFilter, view: BoardView): Record<string, string> {
  const args: Record<string, string> = {};
  if (view === "columns") args.view = view;
  if (filter.area) args.area = filter.area;
  if (filter.next) args.next = filter.next;
  if (filter.mine) args.mine = "yes";
  if (filter.late) args.late = "yes";
  if (filter.silent) args.silent = "yes";
  if (filter.ended) args.ended = "yes";
  return args;
}

/** The question to the core. */
export function boardInput(filter: BoardFilter, limit: number): ReadBoard {
  return {
    area: filter.area,
    nextActor: filter.next,
    mine: filter.mine || null,
    late: filter.late || null,
    silent: filter.silent || null,
    openOnly: !filter.ended,
    limit,
  };
}

/** The columns, in the order of the work; those of ended referrals only when wanted. */
export function columnsOf(filter: BoardFilter): State[] {
  const open: State[] = ["draft", "requested", "accepted", "on-hold", "in-progress"];
  return filter.ended ? [...open, "completed", "rejected", "cancelled", "failed"] : open;
}
