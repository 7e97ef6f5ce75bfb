/** What can be done from anywhere in the office: by key, and from the palette. */
import { useMemo } from "react";
import { Shortcuts } from "./features/office/Shortcuts";
import type { PaletteAction } from "./features/search/actions";
import { useMay } from "./ipc/desk";
import { keyCaps, keys, useNames, usePanel, usePlace, useShortcuts } from "./kit";
import { usePanels } from "./pages/panels";
import { firstPlace, pages } from "./routes";
import { useWords } from "./words/words";

/** Opens the list of keys. */
export function useHelp(): () => void {
  const words = useWords();
  const { open } = usePanel();
  return useMemo(
    () => () => open({ id: "shortcuts", title: words("shortcuts"), body: <Shortcuts /> }),
    [open, words],
  );
}

/** Everything that can be done here and now; what a role may not do is not among it. */
export function useOfficeActions(onLock: () => void): readonly PaletteAction[] {
  const words = useWords();
  const may = useMay();
  const panels = usePanels();
  const names = useNames();
  const help = useHelp();
  const { place } = usePlace();
  const caseId = place.page === "case" ? place.id : undefined;
  return useMemo(() => {
    const ofCase: PaletteAction[] =
      caseId === undefined
        ? []
        : [
            ...(may("draft-referral")
              ? [
                  {
                    id: "new-referral",
                    label: words("shortcut-new-referral"),
                    icon: "referral" as const,
                    keys: keyCaps(keys.referral),
                    run: () => panels.newReferral(caseId),
                  },
                ]
              : []),
            ...(may("write-note")
              ? [
                  {
                    id: "new-note",
                    label: words("shortcut-new-note"),
                    icon: "message" as const,
                    keys: keyCaps(keys.note),
                    run: () => panels.newNote(caseId),
                  },
                ]
              : []),
          ];
    const newCase: PaletteAction[] = may("open-case")
      ? [
          {
            id: "new-case",
            label: words("case-new"),
            icon: "add",
            keys: keyCaps(keys.new),
            run: panels.newCase,
          },
        ]
      : [];
    return [
      ...newCase,
      ...ofCase,
      {
        id: "names",
        label: words("shortcut-names"),
        icon: "hidden",
        keys: keyCaps(keys.names),
        run: () => names.setHidden(!names.hidden),
      },
      {
        id: "shortcuts",
        label: words("shortcuts"),
        icon: "help",
        keys: keyCaps(keys.help),
        run: help,
      },
      {
        id: "lock",
        label: words("frame-lock"),
        icon: "lock",
        keys: keyCaps(keys.lock),
        run: onLock,
      },
    ];
  }, [words, may, panels, names, help, caseId, onLock]);
}

const keyOf: Readonly<Record<string, string>> = {
  "new-case": keys.new,
  "new-referral": keys.referral,
  "new-note": keys.note,
  shortcuts: keys.help,
};

/** Serves the keys of the office. */
export function useOfficeKeys(actions: readonly PaletteAction[]): void {
  const may = useMay();
  const { go, back } = usePlace();
  const help = useHelp();
  const mine = actions.flatMap(({ id, run }) => (keyOf[id] ? [[keyOf[id], run] as const] : []));
  // Inside a case Alt and a digit choose its tabs, which are asked first.
  const digits = Object.entries(pages)
    .filter(([, { label, deed }]) => label && (!deed || may(deed)))
    .slice(0, 9)
    .map(([page], at) => [`alt+${at + 1}`, () => go({ page })] as const);
  useShortcuts({
    ...Object.fromEntries([...digits, ...mine]),
    [keys.shortcuts]: help,
    [keys.preferences]: () => go({ page: "settings" }),
    "alt+arrowleft": back,
    "alt+home": () => go(firstPlace),
  });
}
