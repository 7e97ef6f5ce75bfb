import { type KeyboardEvent, useState } from "react";
import { Button, type FieldProps, Icon, TextField } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Passphrase.module.css";

/** What a passphrase field is given. */
export interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** For password managers: a new one or the present one. */
  isNew?: boolean;
}

/** A secret that can be shown, pasted and filled in; it says when Caps Lock is on. */
export function PassphraseField({ isNew, ...field }: PassphraseFieldProps) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const hear = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Caps Lock from the field inside
    <div className={styles.field} onKeyDown={hear} onKeyUp={hear}>
      <TextField
        {...field}
        type={shown ? "text" : "password"}
        isName
        autoComplete={isNew ? "new-password" : "current-password"}
      />
      <div className={styles.under}>
        {/* Always on the page, so that what is announced has a place to change in. */}
        <span role="status">
          {caps && (
            <span className={styles.caps}>
              <Icon name="attention" size={16} />
              {words("door-caps-lock")}
            </span>
          )}
        </span>
        <Button
          kind="quiet"
          icon={shown ? "hidden" : "shown"}
          onPress={() => setShown((was) => !was)}
        >
          {words(shown ? "door-hide-passphrase" : "door-show-passphrase")}
        </Button>
      </div>
    </div>
  );
}
