import { TodayLists } from "../features/today/TodayLists";
import { VersionsBand } from "../features/versions/VersionsBadge";
import type { TaskView } from "../ipc/bindings";
import { useDesk, useMay } from "../ipc/desk";
import { useDeed, useQuery } from "../ipc/query";
import { Answered, Button, EmptyState, FaultNote, Page, usePlace, useSaved } from "../kit";
import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import { usePanels } from "./panels";

/** The first page: what is due, what waits for us, what comes. */
export function Today() {
  const words = useWords();
  const format = useFormat();
  const { today } = useDesk();
  const may = useMay();
  const view = useQuery("today.get", {});
  const panels = usePanels();
  const { go } = usePlace();
  const finish = useDeed("tasks.finish");
  const saved = useSaved();
  const toCase = (id: string | null, tab?: string) => id && go({ page: "case", id, tab });
  const done = async (task: TaskView) => {
    const outcome = await finish.run({ taskId: task.id });
    if (outcome.done) saved(words("today-done-said"));
  };
  const step = (name: string) => {
    if (name === "open-case") panels.newCase();
    else go({ page: name === "add-provider" ? "providers" : "settings" });
  };
  const openTask = (task: TaskView) => {
    if (task.referralId) panels.referral(task.referralId, task.provider ?? words("referral"));
    else toCase(task.caseId);
  };
  return (
    <Page
      title={words("today-title")}
      aside={
        <>
          <span>{format.weekday(today)}</span>
          {may("edit-task") && (
            <Button icon="add" onPress={() => panels.newTask(null)}>
              {words("today-add")}
            </Button>
          )}
          {may("open-case") && (
            <Button icon="add" onPress={panels.newCase}>
              {words("case-new")}
            </Button>
          )}
        </>
      }
    >
      <FaultNote fault={finish.fault} />
      <VersionsBand onOpen={() => go({ page: "sharing", tab: "versions" })} />
      <Answered query={view}>
        {(day) => (
          <TodayLists
            view={day}
            tasks={{
              onOpen: openTask,
              onDone: (task) => void done(task),
              onMove: panels.moveTask,
              onNote: (task) => task.caseId && panels.newNote(task.caseId),
            }}
            onAppointment={(one) => (one.caseId ? toCase(one.caseId) : go({ page: "calendar" }))}
            onCalendar={() => go({ page: "calendar" })}
            onReferral={(row) => panels.referral(row.id, row.provider)}
            onAll={(args) => go({ page: "referrals", args })}
            onRelease={(release) => toCase(release.caseId, "releases")}
            onStep={step}
            empty={
              <EmptyState text={words("today-nothing")} hint={words("today-nothing-hint")}>
                {may("list-cases") && (
                  <Button onPress={() => go({ page: "cases" })}>{words("today-find-case")}</Button>
                )}
              </EmptyState>
            }
          />
        )}
      </Answered>
    </Page>
  );
}
