import { useMemo, useState } from "react";
import { type Named, nameOf, namesOf } from "../words/tongues";
import { useLanguage } from "../words/words";
import { ComboBox } from "./ComboBox";
import { folded } from "./edtf";
import type { FieldProps, Option } from "./Field";

/** What the choice of a language or country is given. */
export interface NamedCodeFieldProps extends FieldProps {
  kind: Named;
  /** The ISO code, or empty. */
  value: string;
  onChange: (code: string) => void;
  /** Choices that stand before the list, such as "stateless". */
  extra?: readonly Option[];
}

const none: readonly Option[] = [];

/** A language someone speaks, or a country: typed by its name, stored as its code. */
export function NamedCodeField(props: NamedCodeFieldProps) {
  const { kind, value, onChange, extra = none, ...field } = props;
  const { language } = useLanguage();
  const [text, setText] = useState("");
  const all = useMemo<readonly Option[]>(
    () => [...extra, ...namesOf(kind, language)],
    [kind, language, extra],
  );
  const items = useMemo(() => found(all, text), [all, text]);
  const chosen = all.find((one) => one.id === value);
  return (
    <ComboBox
      {...field}
      items={items}
      onText={setText}
      value={value === "" ? null : (chosen ?? { id: value, label: value })}
      onChange={(one) => onChange(one?.id ?? "")}
    />
  );
}

// What begins with the typed letters comes first; its own code finds it too.
function found(all: readonly Option[], text: string): readonly Option[] {
  const typed = folded(text);
  if (typed === "") return all;
  const begins = all.filter((one) => folded(one.label).startsWith(typed) || one.id === typed);
  const holds = all.filter((one) => !begins.includes(one) && folded(one.label).includes(typed));
  return [...begins, ...holds];
}

/** Says the name of a language or country code in the language in use. */
export function useNameOf(): (kind: Named, code: string) => string {
  const { language } = useLanguage();
  return (kind, code) => nameOf(kind, code, language);
}
