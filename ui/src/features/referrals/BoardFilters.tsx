import { useDesk } from "../../ipc/desk";
import { Filters, RadioChoice, Select, Switch, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import type { BoardProps } from "./Board";
import { argsOf, type BoardFilter, wholeBoard } from "./boardFilter";

const ALL = "all";

/** The filters of the board, and whether it is a list or columns. */
export function BoardFilters({ filter, view, onChange }: BoardProps) {
  const words = useWords();
  const codes = useCodes();
  const { member } = useDesk();
  const all = { id: ALL, label: words("all") } as const;
  const set = (part: Partial<BoardFilter>) => onChange(argsOf({ ...filter, ...part }, view));
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeBoard);
  return (
    <Filters
      label={words("board-filters")}
      switches={
        <>
          {member && (
            <Switch
              label={words("board-mine")}
              on={filter.mine}
              onChange={(mine) => set({ mine })}
            />
          )}
          <Switch label={words("board-late")} on={filter.late} onChange={(late) => set({ late })} />
          <Switch
            label={words("board-silent")}
            on={filter.silent}
            onChange={(silent) => set({ silent })}
          />
          <Switch
            label={words("board-ended")}
            on={filter.ended}
            onChange={(ended) => set({ ended })}
          />
        </>
      }
      onClear={isNarrowed ? () => onChange(argsOf(wholeBoard, view)) : undefined}
    >
      <RadioChoice
        label={words("board-view")}
        options={[
          { id: "list", label: words("board-list") },
          { id: "columns", label: words("board-columns") },
        ]}
        value={view}
        onChange={(next) => onChange(argsOf(filter, next))}
      />
      <Select
        label={words("referral-area")}
        width="medium"
        options={[all, ...codes.options("area")]}
        value={filter.area ?? ALL}
        onChange={(area) => set({ area: area === ALL ? null : area })}
      />
      <Select
        label={words("board-next")}
        width="medium"
        options={[all, ...codes.options("next").filter((one) => one.id !== "nobody")]}
        value={filter.next ?? ALL}
        onChange={(next) => set({ next: next === ALL ? null : next })}
      />
    </Filters>
  );
}
