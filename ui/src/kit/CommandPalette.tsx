import { useEffect, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from "react-aria-components";
import { useWords } from "../words/words";
import fields from "./Field.module.css";
import { Icon, type IconName } from "./icons";
import menu from "./Menu.module.css";
import styles from "./Modal.module.css";

/** One thing that can be found or done. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: IconName;
  readonly keys?: string;
}

/** Things of one kind under their heading: cases, people, providers, actions. */
export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** What the palette is given. */
export interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  /** Finds what fits the text, best first; also for an empty text. */
  provide: (text: string) => Promise<readonly PaletteGroup[]>;
  onPick: (item: PaletteItem) => void;
}

/** Ctrl K: one line that finds a case, person, provider or action. */
export function CommandPalette({ open, onClose, provide, onPick }: CommandPaletteProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
      className={styles.high ?? ""}
    >
      <Modal className={styles.wide ?? ""}>
        <Palette onClose={onClose} provide={provide} onPick={onPick} />
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onClose, provide, onPick }: Omit<CommandPaletteProps, "open">) {
  const words = useWords();
  const [text, setText] = useState("");
  const groups = useFound(text, provide);
  const pick = (id: unknown) => {
    const item = groups?.flatMap((group) => group.items).find((one) => one.id === id);
    if (!item) return;
    onClose();
    onPick(item);
  };
  return (
    <Dialog aria-label={words("kit-search")} className={styles.palette}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={words("kit-search")} autoFocus className={styles.search ?? ""}>
          <Icon name="search" />
          <Input
            dir="auto"
            spellCheck="false"
            autoComplete="off"
            placeholder={words("frame-search")}
          />
        </SearchField>
        <Menu
          aria-label={words("kit-search-results")}
          className={styles.results}
          onAction={pick}
          renderEmptyState={() => (
            <div className={fields.empty}>
              {words(groups ? "kit-nothing-found" : "kit-searching")}
            </div>
          )}
        >
          {(groups ?? []).map((group) => (
            <MenuSection key={group.title} id={group.title}>
              <Header className={styles.group}>{group.title}</Header>
              {group.items.map((item) => (
                <Found key={item.id} item={item} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function Found({ item }: { item: PaletteItem }) {
  return (
    <MenuItem id={item.id} textValue={item.label} className={fields.option ?? ""}>
      {item.icon && <Icon name={item.icon} size={18} />}
      <span className={fields.optionWords}>
        <Text slot="label" dir="auto">
          {item.label}
        </Text>
        {item.detail && (
          <Text slot="description" dir="auto" className={fields.optionMore}>
            {item.detail}
          </Text>
        )}
      </span>
      {item.keys && (
        <span aria-hidden="true" className={menu.keys}>
          {item.keys}
        </span>
      )}
    </MenuItem>
  );
}

// The last asked text wins: an older answer that comes late is dropped.
function useFound(text: string, provide: CommandPaletteProps["provide"]) {
  const [groups, setGroups] = useState<readonly PaletteGroup[] | null>(null);
  useEffect(() => {
    let isLatest = true;
    provide(text).then(
      (found) => isLatest && setGroups(found),
      () => isLatest && setGroups([]),
    );
    return () => {
      isLatest = false;
    };
  }, [text, provide]);
  return groups;
}
