import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useWords } from "../words/words";
import { announce } from "./announce";
import { IconButton } from "./IconButton";
import { keyCaps, keys, useShortcuts } from "./shortcuts";
import styles from "./UndoBar.module.css";

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done, without a name: "State changed to Sent". */
  readonly text: string;
  /** Takes it back; left out where nothing can, and the bar only says what was done. */
  readonly undo?: () => unknown;
}

const DEPTH_MAX = 50;
const SHOWN_MS = 10_000;

const UndoContext = createContext<(done: Undoable) => void>(() => undefined);

/** Offers to take something back: `undoable({ text, undo })`. */
export function useUndo(): (done: Undoable) => void {
  return useContext(UndoContext);
}

/** Remembers the last fifty deeds of this session, and shows the latest for ten seconds. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const past = useRef<Undoable[]>([]);
  const [shown, setShown] = useState<Undoable | null>(null);
  const offer = useCallback((done: Undoable) => {
    if (done.undo) past.current = [...past.current, done].slice(-DEPTH_MAX);
    setShown(done);
    void announce(done.text);
  }, []);
  const undo = useCallback(() => {
    const last = past.current.pop();
    if (!last) return false;
    setShown(null);
    last.undo?.();
    return true;
  }, []);
  useShortcuts(useMemo(() => ({ [keys.undo]: undo }), [undo]));
  return (
    <UndoContext value={offer}>
      {children}
      {shown && <UndoBar done={shown} onUndo={undo} onClose={() => setShown(null)} />}
    </UndoContext>
  );
}

/** The bar itself; it waits while the pointer or the focus is on it. */
export function UndoBar(props: { done: Undoable; onUndo: () => void; onClose: () => void }) {
  const { done, onUndo, onClose } = props;
  const words = useWords();
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // A new deed in the same bar starts its ten seconds anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the deed restarts the clock
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => close.current(), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [held, done]);
  return (
    <section
      className={styles.bar}
      aria-label={done.undo ? words("kit-undo") : done.text}
      data-region="undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{done.text}</span>
      {done.undo && (
        <button type="button" className={styles.undo} onClick={onUndo}>
          {words("kit-undo")} <kbd>{keyCaps(keys.undo)}</kbd>
        </button>
      )}
      <IconButton label={words("kit-close")} icon="close" onPress={onClose} />
    </section>
  );
}
