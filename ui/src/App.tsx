import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { useDeskState } from "./deskState";
import { CopyNote } from "./features/office/CopyNote";
import type { DeskView, ResumePoint } from "./ipc/bindings";
import { DeskProvider } from "./ipc/desk";
import { applyLook, FaultNote, Kit, type Place, useNames, useZoom } from "./kit";
import { Office } from "./Office";
import { Door } from "./pages/Door";
import { firstPlace } from "./routes";
import type { Words } from "./words/bundles";
import { loadWords } from "./words/bundles";
import { languageFor } from "./words/languages";
import { useLanguage } from "./words/words";

/** The whole window: the door while the desk is closed, the office while it is open. */
export function App({ words }: { words: Words }) {
  const { desk, fault, again, open, lock } = useDeskState();
  const [spoken, setSpoken] = useState(words);
  // The language chosen at the door stays when the door opens.
  const remember = useCallback((tag: string) => {
    void loadWords(languageFor(tag)).then(setSpoken);
  }, []);
  return (
    // A new key takes everything off the page that was on it before the lock: places, drafts,
    // what can be undone.
    <Kit
      key={desk?.state ?? "none"}
      words={spoken}
      first={firstPlace}
      resume={placeOf(desk?.resume)}
      namesHidden={desk?.preferences.namesHidden}
      today={desk?.today}
    >
      {!desk && <FaultNote fault={fault} onAgain={again} />}
      {desk && (
        <DeskProvider desk={desk} onStale={again}>
          <LookOf desk={desk} onLanguage={remember} />
          <CopyNote />
          {desk.state === "open" ? <Office onLock={lock} /> : <Door onOpen={open} />}
        </DeskProvider>
      )}
    </Kit>
  );
}

function placeOf(point: ResumePoint | null | undefined): Place | undefined {
  if (!point) return undefined;
  return { page: point.page, id: point.id ?? undefined, tab: point.tab ?? undefined };
}

/** Lets the page follow the member's choices: theme, density, size, language, hidden names. */
function LookOf({ desk, onLanguage }: { desk: DeskView; onLanguage: (tag: string) => void }) {
  const { theme, density, textPercent, language: wanted, namesHidden } = desk.preferences;
  const { language, choose } = useLanguage();
  useZoom(textPercent / 100);
  const { setHidden } = useNames();
  useEffect(() => applyLook({ theme, density, lessMotion: false }), [theme, density]);
  useEffect(() => setHidden(namesHidden), [namesHidden, setHidden]);
  const follow = useEffectEvent((tag: string) => void choose(tag));
  useEffect(() => {
    // Only when the preference changes: at the door one may look in another language.
    if (wanted !== "") follow(wanted);
  }, [wanted]);
  useEffect(() => onLanguage(language.tag), [language, onLanguage]);
  return null;
}
