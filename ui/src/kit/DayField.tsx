import { type CalendarDate, parseDate } from "@internationalized/date";
import { useState } from "react";
import {
  TextField as AriaTextField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  Input,
  Popover,
} from "react-aria-components";
import { useFormat } from "../words/format";
import { formatTag, languages } from "../words/languages";
import { useWords } from "../words/words";
import styles from "./DayField.module.css";
import { readDay } from "./dayWords";
import { ariaOf, FieldHead, type FieldProps } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./icons";
import { useToday } from "./today";

/** What a day field is given. */
export interface DayFieldProps extends FieldProps {
  /** `"2026-11-27"`, or empty. */
  value: string;
  /** Hears the day; empty while the words typed are none. */
  onChange: (day: string) => void;
  min?: string;
  max?: string;
}

const tags = languages.map(formatTag);

/** A whole day, for appointments and deadlines: typed in words, or picked from the calendar. */
export function DayField(props: DayFieldProps) {
  const { value, onChange, min, max } = props;
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const [text, setText] = useState(value === "" ? "" : format.day(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    // While words are being typed the value follows them, not the other way round.
    if (value !== "" && readDay(text, today, tags) !== value) setText(format.day(value));
  }
  const type = (typed: string) => {
    setText(typed);
    const day = readDay(typed, today, tags) ?? "";
    setKnown(day);
    onChange(day);
  };
  const pick = (day: CalendarDate) => {
    setText(format.day(day.toString()));
    setKnown(day.toString());
    onChange(day.toString());
  };
  return (
    <div className={fields.field}>
      <AriaTextField
        {...ariaOf(props)}
        className={fields.field ?? ""}
        value={text}
        onChange={type}
        autoComplete="off"
        spellCheck="false"
      >
        <FieldHead {...props} />
        <div className={`${fields.box} ${fields.medium}`}>
          <Input dir="auto" />
          <DialogTrigger>
            <Button className={fields.end} aria-label={words("kit-open-calendar")}>
              <Icon name="calendar" size={18} />
            </Button>
            <Popover className={`${fields.popover} ${styles.popover}`} placement="bottom end">
              <Dialog aria-label={props.label} className={styles.dialog}>
                {({ close }) => (
                  <Month
                    value={value}
                    min={min}
                    max={max}
                    onPick={(day) => {
                      pick(day);
                      close();
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
      </AriaTextField>
      <span className={fields.echo}>
        {value !== "" && `${format.weekday(value)}, ${format.relativeDay(value, today)}`}
        {value === "" && text !== "" && words("date-not-understood")}
      </span>
    </div>
  );
}

function Month(props: {
  value: string;
  min?: string;
  max?: string;
  onPick: (day: CalendarDate) => void;
}) {
  const words = useWords();
  const dayOrNone = (day: string | undefined) => (day ? parseDate(day) : undefined);
  return (
    <Calendar
      value={dayOrNone(props.value) ?? null}
      minValue={dayOrNone(props.min)}
      maxValue={dayOrNone(props.max)}
      onChange={(day) => props.onPick(day as CalendarDate)}
      autoFocus
    >
      <header className={styles.head}>
        <Button slot="previous" className={fields.end} aria-label={words("kit-previous-month")}>
          <Icon name="previous" />
        </Button>
        <CalendarHeading className={styles.heading} />
        <Button slot="next" className={fields.end} aria-label={words("kit-next-month")}>
          <Icon name="next" />
        </Button>
      </header>
      <CalendarGrid>
        {(date) => <CalendarCell date={date} className={styles.cell ?? ""} />}
      </CalendarGrid>
    </Calendar>
  );
}
