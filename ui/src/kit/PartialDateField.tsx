import { useId, useMemo, useState } from "react";
import type { Missing } from "../ipc/bindings";
import { type Format, useFormat } from "../words/format";
import { formatTag, languages } from "../words/languages";
import { type Say, useWords } from "../words/words";
import { Button } from "./Button";
import { useCodes } from "./codes";
import {
  type Certainty,
  type Composed,
  compose,
  type DateParts,
  decompose,
  emptyDraft,
  type PartialDraft,
} from "./edtf";
import { ErrorText, type FieldProps, LabelText } from "./Field";
import fields from "./Field.module.css";
import styles from "./PartialDateField.module.css";
import { Select } from "./Select";
import { TextField } from "./TextField";
import { useToday } from "./today";
import { readPartial } from "./typedDate";

/** What a partial date is given. */
export interface PartialDateFieldProps extends FieldProps {
  /** EDTF level 1, or empty. */
  value: string;
  /** Hears the EDTF text: empty while the parts typed are no date. `raw` keeps what was typed. */
  onChange: (edtf: string, raw: string) => void;
  /** Offers "Not known" and "Prefers not to say" with the certainties. */
  missing?: Missing | null;
  onMissing?: (missing: Missing | null) => void;
}

const certainties: readonly Certainty[] = ["exact", "about", "before", "after", "between"];
const absences: readonly Missing[] = ["unknown", "prefers-not-to-say"];
const partNames = ["day", "month", "year"] as const;
const monthTags = languages.map(formatTag);

/**
 * A date of which perhaps only the year is known.
 *
 * Three plain inputs and "How sure?". What will be recorded stands below in words, always:
 * nothing is saved that was not echoed, and no day or month is ever invented.
 */
export function PartialDateField(props: PartialDateFieldProps) {
  const { value, onChange, missing = null, onMissing } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  const [draft, setDraft] = useState<PartialDraft>(() => decompose(value) ?? emptyDraft);
  const [line, setLine] = useState<string | null>(null);
  const id = useId();
  const composed = useMemo(() => compose(draft, monthTags, thisYear), [draft, thisYear]);
  const change = (next: PartialDraft, raw: string) => {
    setDraft(next);
    const result = compose(next, monthTags, thisYear);
    onChange("edtf" in result ? result.edtf : "", raw);
  };
  const typeLine = (text: string) => {
    setLine(text);
    const read = readPartial(text, today, monthTags, words);
    if (read) change(read, text);
    else onChange("", text);
  };
  const options = [
    ...certainties.map((one) => ({ id: one as string, label: words(`date-${one}`) })),
    ...(onMissing ? absences.map((id) => ({ id, label: codes.say("missing", id) })) : []),
  ];
  const choose = (chosen: string) => {
    const gone = absences.find((one) => one === chosen) ?? null;
    onMissing?.(gone);
    if (gone) onChange("", "");
    else change({ ...draft, certainty: chosen as Certainty }, rawOf(draft));
  };
  return (
    <fieldset
      className={fields.field}
      aria-describedby={`${id}-hint ${id}-echo`}
      data-invalid={props.error ? "true" : undefined}
    >
      <legend className={fields.label}>
        <LabelText {...props} />
      </legend>
      <p id={`${id}-hint`} className={props.hint ? fields.hint : undefined}>
        {props.hint}
      </p>
      {props.error && (
        <p className={fields.error}>
          <ErrorText error={props.error} />
        </p>
      )}
      {!missing && line === null && (
        <div className={styles.rows}>
          <Row
            parts={draft.from}
            invalid={Boolean(props.error) || isImpossible(composed)}
            describedBy={`${id}-echo`}
            onChange={(from) => change({ ...draft, from }, rawOf({ ...draft, from }))}
          />
          {draft.certainty === "between" && (
            <>
              <span className={styles.and}>{words("date-and")}</span>
              <Row
                parts={draft.to}
                invalid={isImpossible(composed)}
                describedBy={`${id}-echo`}
                onChange={(to) => change({ ...draft, to }, rawOf({ ...draft, to }))}
              />
            </>
          )}
        </div>
      )}
      {!missing && line !== null && (
        <TextField
          label={words("date-in-words")}
          hint={words("date-in-words-example")}
          value={line}
          onChange={typeLine}
        />
      )}
      <div className={styles.sure}>
        <Select
          label={words("date-how-sure")}
          options={options}
          value={missing ?? draft.certainty}
          onChange={choose}
          width="medium"
        />
        {!missing && (
          <Button kind="quiet" onPress={() => setLine(line === null ? "" : null)}>
            {words(line === null ? "date-type-it" : "date-use-fields")}
          </Button>
        )}
      </div>
      <p id={`${id}-echo`} className={fields.echo} aria-live="polite">
        {!missing && echo(composed, line, words, format)}
      </p>
    </fieldset>
  );
}

/** Day, month and year as plain inputs, in the order of the language. */
function Row(props: {
  parts: DateParts;
  invalid: boolean;
  describedBy: string;
  onChange: (parts: DateParts) => void;
}) {
  const words = useWords();
  const id = useId();
  return (
    <div className={styles.row}>
      {partNames.map((part) => (
        <div key={part} className={styles[part]}>
          <label htmlFor={`${id}-${part}`} className={styles.partLabel}>
            {words(`date-${part}`)}
          </label>
          <input
            id={`${id}-${part}`}
            className={fields.input}
            value={props.parts[part]}
            onChange={(event) => props.onChange({ ...props.parts, [part]: event.target.value })}
            inputMode={part === "month" ? "text" : "numeric"}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={props.invalid || undefined}
            aria-describedby={props.describedBy}
          />
        </div>
      ))}
    </div>
  );
}

// Only an impossible date is marked while typing; a part still to come is not an error yet.
function isImpossible(composed: Composed): boolean {
  return "problem" in composed && /^(no-such-day|month-unknown|order)$/.test(composed.problem);
}

function rawOf(draft: PartialDraft): string {
  const row = (parts: DateParts) =>
    partNames
      .map((part) => parts[part])
      .join(" ")
      .trim();
  return [draft.certainty, row(draft.from), row(draft.to)].filter(Boolean).join(" ");
}

function echo(composed: Composed, line: string | null, words: Say, format: Format): string {
  if (line && !("edtf" in composed && composed.edtf)) return words("date-kept-words");
  if ("problem" in composed) return words(`date-problem-${composed.problem}`);
  return composed.edtf === "" ? "" : sayEdtf(composed.edtf, words, format);
}

/** Says a stored partial date: "About 2019", "Between March and May 2026". */
export function sayEdtf(edtf: string, words: Say, format: Format): string {
  const draft = decompose(edtf);
  if (!draft) return edtf;
  const [left = "", right = ""] = edtf.replace("~", "").split("/");
  const one = (part: string) => {
    if (part.length === 4) return part;
    return part.length === 7 ? format.month(part) : format.day(part);
  };
  const from = one(draft.certainty === "before" ? right : left);
  if (draft.certainty === "between") return words("date-said-between", { from, to: one(right) });
  return words(`date-said-${draft.certainty}`, { date: from });
}

/** Says partial dates in the language in use. */
export function usePartialDate(): (edtf: string) => string {
  const words = useWords();
  const format = useFormat();
  return (edtf) => sayEdtf(edtf, words, format);
}
