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

/** One task of the work panel. */
export interface PanelTask {
  /** Opening the same id again brings the same task back, with what was typed. */
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

interface Panel {
  readonly current: PanelTask | null;
  /** Tasks with a draft that stand aside. */
  readonly parked: readonly PanelTask[];
  /** Opens a task; the one that was open is parked if it holds a draft. */
  readonly open: (task: PanelTask) => void;
  /** Puts the open task aside: nothing typed is lost. */
  readonly park: () => void;
  /** Ends a task for good: it was recorded or thrown away. */
  readonly close: (id: string) => void;
  readonly setDraft: (id: string, hasDraft: boolean) => void;
}

const PanelContext = createContext<Panel | null>(null);
const TaskContext = createContext<string>("");

/** Holds what the work panel shows and what it keeps aside. */
export function PanelProvider({ children }: { children: ReactNode }) {
  const [tasks, setTasks] = useState<readonly PanelTask[]>([]);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const drafts = useRef(new Set<string>());
  const keepOnlyDrafts = useCallback((except: string | null) => {
    setTasks((all) => all.filter((task) => task.id === except || drafts.current.has(task.id)));
  }, []);
  const open = useCallback(
    (task: PanelTask) => {
      keepOnlyDrafts(task.id);
      setTasks((all) => (all.some((one) => one.id === task.id) ? all : [...all, task]));
      setCurrentId(task.id);
    },
    [keepOnlyDrafts],
  );
  const park = useCallback(() => {
    setCurrentId(null);
    keepOnlyDrafts(null);
  }, [keepOnlyDrafts]);
  const close = useCallback((id: string) => {
    drafts.current.delete(id);
    setTasks((all) => all.filter((task) => task.id !== id));
    setCurrentId((now) => (now === id ? null : now));
  }, []);
  const setDraft = useCallback((id: string, hasDraft: boolean) => {
    if (hasDraft) drafts.current.add(id);
    else drafts.current.delete(id);
  }, []);
  const panel = useMemo<Panel>(
    () => ({
      current: tasks.find((task) => task.id === currentId) ?? null,
      parked: tasks.filter((task) => task.id !== currentId),
      open,
      park,
      close,
      setDraft,
    }),
    [tasks, currentId, open, park, close, setDraft],
  );
  return <PanelContext value={panel}>{children}</PanelContext>;
}

/** The work panel: open a task in it from anywhere. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error("usePanel needs a PanelProvider above it");
  return panel;
}

/** Tells a task inside the panel which one it is. */
export const TaskProvider = TaskContext;

/** For the body of a task: end it, and say whether it holds something worth keeping. */
export function usePanelTask(hasDraft = false): { done: () => void } {
  const id = useContext(TaskContext);
  const { close, setDraft } = usePanel();
  useEffect(() => setDraft(id, hasDraft), [id, hasDraft, setDraft]);
  const done = useCallback(() => close(id), [close, id]);
  return { done };
}
