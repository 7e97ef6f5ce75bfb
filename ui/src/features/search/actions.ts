/** What the palette can do: go to a page, and whatever the office gives it. */
import { useMemo } from "react";
import type { Deed } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { type IconName, type PaletteGroup, usePlace } from "../../kit";
import { folded } from "../../kit/edtf";
import { useWords } from "../../words/words";

/** Something that can be done from anywhere. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

interface Destination {
  readonly page: string;
  readonly icon: IconName;
  readonly deed?: Deed;
}

const destinations: readonly Destination[] = [
  { page: "today", icon: "today" },
  { page: "cases", icon: "cases", deed: "list-cases" },
  { page: "referrals", icon: "referral", deed: "list-referrals" },
  { page: "providers", icon: "providers", deed: "read-directory" },
  { page: "calendar", icon: "calendar", deed: "read-office" },
  { page: "reports", icon: "reports", deed: "read-report" },
  { page: "settings", icon: "settings" },
  { page: "audit", icon: "history", deed: "read-audit" },
];

const PREFIX = "do ";
// One list for every render: a new one would ask the core again.
const none: readonly PaletteAction[] = [];

/** The actions that fit a text, and how to do one of them. */
export interface Doing {
  readonly groups: (text: string) => PaletteGroup[];
  /** Does it; false when the id is none of an action. */
  readonly run: (id: string) => boolean;
}

/** Everything one may do, as entries of the palette. */
export function useActions(more = none): Doing {
  const words = useWords();
  const may = useMay();
  const { go } = usePlace();
  return useMemo(() => {
    const pages = destinations
      .filter(({ deed }) => deed === undefined || may(deed))
      .map(({ page, icon }): PaletteAction => {
        const label = words("palette-go", { page: words(`rail-${page}`) });
        return { id: page, label, icon, run: () => go({ page }) };
      });
    const all = [...more, ...pages];
    const fits = (action: PaletteAction, text: string) =>
      folded(action.label).includes(folded(text));
    return {
      groups: (text) => {
        const items = all
          .filter((action) => fits(action, text))
          .map(({ id, label, icon, keys }) => ({ id: `${PREFIX}${id}`, label, icon, keys }));
        return items.length > 0 ? [{ title: words("palette-actions"), items }] : [];
      },
      run: (id) => {
        const action = all.find((one) => `${PREFIX}${one.id}` === id);
        action?.run();
        return action !== undefined;
      },
    };
  }, [words, may, go, more]);
}
