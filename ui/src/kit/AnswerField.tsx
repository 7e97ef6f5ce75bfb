import { type ReactNode, useId, useState } from "react";
import { type Missing, vocabularies } from "../ipc/bindings";
import { useWords } from "../words/words";
import styles from "./AnswerField.module.css";
import { Button } from "./Button";
import { Chip } from "./Chip";
import { useCodes } from "./codes";
import type { Option } from "./Field";
import fields from "./Field.module.css";
import { Menu } from "./Menu";
import { keyName, keys } from "./shortcuts";

/** What a question that may stay without an answer is given. */
export interface AnswerFieldProps {
  /** The same words as the label of the field inside. */
  label: string;
  /** Why there is no answer; `null` while the field inside counts. */
  missing: Missing | null;
  onMissing: (missing: Missing | null) => void;
  /** Fewer reasons, where some make no sense. */
  offered?: readonly Missing[];
  children: ReactNode;
}

/** Puts the quiet "No answer" menu (Alt U) beside any field. */
export function AnswerField(props: AnswerFieldProps) {
  const { label, missing, onMissing, offered = vocabularies.missing, children } = props;
  const words = useWords();
  const codes = useCodes();
  const [open, setOpen] = useState(false);
  const labelId = useId();
  const options: Option<Missing>[] = offered.map((id) => ({
    id,
    label: codes.say("missing", id),
  }));
  if (missing) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read twice by Orca
      <div role="group" aria-labelledby={labelId} className={fields.field}>
        <span id={labelId} className={fields.label}>
          {label}
        </span>
        <div className={styles.missing}>
          <Chip icon="other">{codes.say("missing", missing)}</Chip>
          <Button kind="quiet" onPress={() => onMissing(null)}>
            {words("kit-change")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Alt U from the field inside
    <div
      className={styles.answer}
      onKeyDown={(event) => {
        if (keyName(event.nativeEvent) !== keys.noAnswer) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      {children}
      <div className={styles.menu}>
        <Menu
          label={words("kit-no-answer")}
          name={words("kit-no-answer-for", { field: label })}
          look="link"
          items={options}
          open={open}
          onOpen={setOpen}
          onAction={onMissing}
        />
      </div>
    </div>
  );
}
