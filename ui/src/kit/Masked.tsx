import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words/words";
import { Icon } from "./icons";
import styles from "./Masked.module.css";
import { useNames } from "./names";
import { useInRow } from "./rowContext";

const SHOWN_MS = 10_000;
const HOVER_MS = 500;

/** What is behind a mask; it is said instead of the value ("Name hidden"). */
export type Secret = "name" | "phone" | "address" | "birth" | "text";

/** What a masked value is given. */
export interface MaskedProps {
  children: string;
  what?: Secret;
  /** Called when somebody looks behind the mask, so that it stands on record. */
  onReveal?: () => void;
}

/**
 * A name or another value that may be hidden.
 *
 * While hidden it is not on the page at all: a bar of fixed width takes its place, because a blur
 * would leak to screen readers, copies and screenshots, and a bar of its length would leak too.
 */
export function Masked({ children, what = "name", onReveal }: MaskedProps) {
  const { hidden } = useNames();
  if (!hidden) return <bdi dir={directionOf(what)}>{children}</bdi>;
  return (
    <Bar what={what} onReveal={onReveal}>
      {children}
    </Bar>
  );
}

function Bar({ children, what = "name", onReveal }: MaskedProps) {
  const words = useWords();
  const inRow = useInRow();
  const [shown, setShown] = useState(false);
  const hover = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (!shown) return;
    const timer = window.setTimeout(() => setShown(false), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  useEffect(() => () => window.clearTimeout(hover.current), []);
  const show = () => {
    if (shown) return;
    setShown(true);
    onReveal?.();
  };
  return (
    <Button
      className={`${styles.mask} ${shown ? styles.shown : ""}`}
      aria-label={shown ? undefined : words(`kit-hidden-${what}`)}
      excludeFromTabOrder={inRow}
      onPress={() => (shown ? setShown(false) : show())}
      onHoverStart={() => {
        hover.current = window.setTimeout(show, HOVER_MS);
      }}
      onHoverEnd={() => window.clearTimeout(hover.current)}
    >
      {shown ? <bdi dir={directionOf(what)}>{children}</bdi> : <Icon name="hidden" size={16} />}
    </Button>
  );
}

// A number has no letter that tells its direction, and its plus sign must stay in front.
function directionOf(what: Secret): "ltr" | "auto" {
  return what === "phone" ? "ltr" : "auto";
}
