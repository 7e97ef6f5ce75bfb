import { useCallback } from "react";
import { call } from "../../ipc/call";
import { useMay } from "../../ipc/desk";
import { CommandPalette, type PaletteGroup, type PaletteItem, useNames, usePlace } from "../../kit";
import { type Say, useWords } from "../../words/words";
import { type PaletteAction, useActions } from "./actions";
import { foundGroups, placeOf } from "./found";

const HITS_MAX = 20;

async function find(text: string, words: Say, isHidden: boolean): Promise<PaletteGroup[]> {
  const { hits } = await call("search.all", { text, limit: HITS_MAX });
  return foundGroups(hits, words, isHidden);
}

/** What the palette is given. */
export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  /** What can be done from here, beside going to the pages. */
  actions?: readonly PaletteAction[];
}

/** Ctrl K: people in any spelling, codes, providers, where words stand, and what can be done. */
export function Palette({ open, onClose, actions }: PaletteProps) {
  const words = useWords();
  const may = useMay();
  const { go } = usePlace();
  const { hidden } = useNames();
  const doing = useActions(actions);
  const canSearch = may("search");
  const provide = useCallback(
    async (text: string) => {
      const asked = text.trim();
      const found = asked !== "" && canSearch ? await find(asked, words, hidden) : [];
      const fitting = doing.groups(asked);
      return [...found, ...fitting];
    },
    [words, hidden, canSearch, doing],
  );
  const pick = (item: PaletteItem) => {
    if (doing.run(item.id)) return;
    const place = placeOf(item.id);
    if (place) go(place);
  };
  return <CommandPalette open={open} onClose={onClose} provide={provide} onPick={pick} />;
}
