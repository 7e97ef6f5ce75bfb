import { Activity, type ReactNode, useEffect, useRef } from "react";
import type { Fault } from "../ipc/bindings";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { Form } from "./Form";
import { IconButton } from "./IconButton";
import { Menu } from "./Menu";
import { type PanelTask, TaskProvider, usePanel, usePanelTask } from "./panelState";
import { keyCaps, keys, useShortcuts } from "./shortcuts";
import { NARROW, useMedia } from "./useMedia";
import styles from "./WorkPanel.module.css";

const FIELDS = "input, textarea, button, [tabindex='0']";

/**
 * The place at the side where work is written, with the record still in sight. One task at a
 * time; it is no dialog and traps nobody. Escape puts a task aside and keeps its draft.
 */
export function WorkPanel() {
  const panel = usePanel();
  const words = useWords();
  const { current, parked } = panel;
  useShortcuts({ [keys.close]: () => (current ? panel.park() : false) });
  if (!current && parked.length === 0) return null;
  const drafts = parked.length > 0 && (
    <div className={styles.drafts}>
      <Menu
        label={words("kit-drafts", { count: parked.length })}
        look="link"
        icon="edit"
        items={parked.map((task) => ({ id: task.id, label: task.title }))}
        onAction={(id) => {
          const task = parked.find((one) => one.id === id);
          if (task) panel.open(task);
        }}
      />
    </div>
  );
  return (
    <section
      className={current ? styles.panel : styles.aside}
      data-region="panel"
      aria-label={current?.title ?? words("kit-drafts", { count: parked.length })}
    >
      {[...parked, ...(current ? [current] : [])].map((task) => (
        // A parked task stays as it is, unseen: its fields come back with what was typed.
        <Activity key={task.id} mode={task === current ? "visible" : "hidden"}>
          <Task task={task} onClose={panel.park} />
        </Activity>
      ))}
      {drafts}
    </section>
  );
}

function Task({ task, onClose }: { task: PanelTask; onClose: () => void }) {
  const words = useWords();
  // In the place of the page it is the page: its title is the first heading, and one goes back.
  const isNarrow = useMedia(NARROW);
  const body = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  useEffect(() => {
    back.current = document.activeElement;
    (firstField(body.current) ?? body.current)?.focus();
    return () => {
      // The focus goes back to where the task was opened from, if that is still there.
      if (back.current instanceof HTMLElement && back.current.isConnected) back.current.focus();
    };
  }, []);
  return (
    <div className={styles.task}>
      <header className={styles.head}>
        {isNarrow ? (
          <h1 className={styles.title}>{task.title}</h1>
        ) : (
          <h2 className={styles.title}>{task.title}</h2>
        )}
        <IconButton
          label={words(isNarrow ? "kit-go-back" : "kit-close")}
          icon={isNarrow ? "back" : "close"}
          keys={keyCaps(keys.close)}
          onPress={onClose}
        />
      </header>
      <div ref={body} tabIndex={-1} className={styles.content}>
        <TaskProvider value={task.id}>{task.body}</TaskProvider>
      </div>
    </div>
  );
}

// In a group of radios the chosen one has the focus, as if one had come by Tab.
function firstField(body: HTMLElement | null): HTMLElement | null | undefined {
  const first = body?.querySelector<HTMLElement>(FIELDS);
  if (!first?.matches("[type=radio]")) return first;
  const group = first.closest("[role=radiogroup]");
  return group?.querySelector<HTMLElement>("input:checked") ?? first;
}

/** What a form in the panel is given. */
export interface PanelFormProps {
  onSubmit: () => void;
  /** The verb on the primary button. */
  submit: string;
  busy?: boolean;
  fault?: Fault;
  /** Whether something was typed: such a task is kept when it is put aside. */
  hasDraft?: boolean;
  /** Shown at the end of the foot: "Draft saved 10:42". */
  note?: string;
  /** A second button, such as "Keep as draft". */
  second?: ReactNode;
  children: ReactNode;
}

/** The form of a panel task: fields that scroll, and a foot that stays. */
export function PanelForm(props: PanelFormProps) {
  usePanelTask(props.hasDraft);
  // A second Ctrl Enter while the first is on its way would record the same thing twice.
  const submit = () => {
    if (!props.busy) props.onSubmit();
  };
  return (
    <Form onSubmit={submit} fault={props.fault} className={styles.form}>
      <div className={styles.fields}>{props.children}</div>
      <footer className={styles.foot}>
        <Button kind="primary" submit busy={props.busy}>
          {props.submit}
        </Button>
        {props.second}
        {props.note && <span className={styles.note}>{props.note}</span>}
      </footer>
    </Form>
  );
}

/** The body of a panel task that is no form: reading matter, a preview, help. */
export function PanelBody({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
