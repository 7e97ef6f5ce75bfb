import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { Words } from "../words/bundles";
import { formatTag } from "../words/languages";
import { useLanguage, WordsProvider } from "../words/words";
import "./fonts.css";
import "./tokens.css";
import "./base.css";
import { ConfirmProvider } from "./ConfirmDialog";
import { NamesProvider } from "./names";
import { PanelProvider } from "./panelState";
import { type Place, PlaceProvider } from "./place";
import { TodayProvider } from "./today";
import { UndoProvider } from "./UndoBar";

/** What everything below the kit stands on. */
export interface KitProps {
  /** The first language, loaded: `await loadWords(languageFor(...navigator.languages))`. */
  words: Words;
  /** Where one begins. */
  first: Place;
  /** Where one was before the lock, if one goes on from there. */
  resume?: Place;
  /** Whether names are hidden at the start, from the device's profile. */
  namesHidden?: boolean;
  /** The day of the desk; the system's where none is given. */
  today?: string;
  children: ReactNode;
}

/** Gives the app its words, its look and the things every screen may use. */
export function Kit({ words, first, resume, namesHidden = false, today, children }: KitProps) {
  return (
    <WordsProvider first={words}>
      <AriaWords>
        <TodayProvider today={today}>
          <NamesProvider hidden={namesHidden}>
            <PlaceProvider first={first} resume={resume}>
              <PanelProvider>
                <ConfirmProvider>
                  <UndoProvider>{children}</UndoProvider>
                </ConfirmProvider>
              </PanelProvider>
            </PlaceProvider>
          </NamesProvider>
        </TodayProvider>
      </AriaWords>
    </WordsProvider>
  );
}

// React Aria brings its own words for calendars and lists; they follow ours.
function AriaWords({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return <I18nProvider locale={formatTag(language)}>{children}</I18nProvider>;
}
