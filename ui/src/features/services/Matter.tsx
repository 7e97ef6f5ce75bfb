import type { CaseId, LegalEventView, MatterView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Card,
  Chip,
  EmptyState,
  FaultNote,
  RowLine,
  Rows,
  useCodes,
  usePanelForm,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { LegalEventForm } from "./LegalEventForm";
import { MatterForm } from "./MatterForm";
import styles from "./services.module.css";

/** One legal matter with its hearings, deadlines and decisions. */
export function Matter({ caseId, matter }: { caseId: CaseId; matter: MatterView }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const canWrite = useMay()("write-legal");
  const open = usePanelForm();
  const title = matter.title || codes.say("matter-kind", matter.kind);
  const edit = () =>
    open(`matter-${matter.id}`, words("matter-edit"), (done) => (
      <MatterForm caseId={caseId} matter={matter} onDone={done} />
    ));
  const addEvent = () =>
    open(`legal-event-new-${matter.id}`, words("event-add"), (done) => (
      <LegalEventForm matterId={matter.id} onDone={done} />
    ));
  const since = [
    words("matter-since", { day: format.shortDay(matter.openedOn) }),
    matter.attorney,
    matter.provider,
    matter.closedOn && words("matter-until", { day: format.shortDay(matter.closedOn) }),
  ].filter(Boolean);
  return (
    <Card
      title={title}
      flush
      actions={
        canWrite && (
          <>
            <Button kind="quiet" icon="add" onPress={addEvent}>
              {words("event-add")}
            </Button>
            <Button kind="quiet" icon="edit" name={words("edit-matter", { title })} onPress={edit}>
              {words("edit")}
            </Button>
          </>
        )
      }
    >
      <div className={styles.facts}>
        <div className={styles.matterHead}>
          <Chip tone="legal">{codes.say("matter-kind", matter.kind)}</Chip>
          <Chip tone={matter.status === "closed" ? "neutral" : "info"}>
            {codes.say("matter-status", matter.status)}
          </Chip>
          {matter.outcome && (
            <Chip tone="success">{codes.say("matter-outcome", matter.outcome)}</Chip>
          )}
        </div>
        <p className={styles.muted} dir="auto">
          {since.join(" · ")}
        </p>
      </div>
      <MatterEvents matter={matter} canWrite={canWrite} />
    </Card>
  );
}

function MatterEvents({ matter, canWrite }: { matter: MatterView; canWrite: boolean }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const saved = useSaved();
  const open = usePanelForm();
  const put = useDeed("legal.putEvent");
  const edit = (event: LegalEventView) =>
    open(`legal-event-${event.id}`, words("event-edit"), (done) => (
      <LegalEventForm matterId={matter.id} event={event} onDone={done} />
    ));
  const finish = async (event: LegalEventView) => {
    const { id, kind, day, note } = event;
    const outcome = await put.run({ id, matterId: matter.id, kind, day, note, done: !event.done });
    if (outcome.done) saved(words(event.done ? "event-open-again" : "event-done"));
  };
  const isLate = (event: LegalEventView) => !event.done && event.daysLeft < 0;
  const due = (event: LegalEventView) => {
    if (event.done) return words("event-is-done");
    if (isLate(event)) return words("late-by", { count: -event.daysLeft });
    return words("event-in", { count: event.daysLeft });
  };
  return (
    <>
      <FaultNote fault={put.fault} />
      <Rows
        label={words("events-of", { title: matter.title })}
        rows={matter.events}
        rowId={(event) => event.id}
        rowText={(event) =>
          [
            codes.say("legal-event", event.kind),
            format.day(event.day),
            due(event),
            event.note,
          ].join(". ")
        }
        onOpen={canWrite ? edit : undefined}
        empty={<EmptyState text={words("event-none")} />}
      >
        {(event) => (
          <RowLine
            start={codes.say("legal-event", event.kind)}
            title={format.day(event.day)}
            detail={<span dir="auto">{event.note}</span>}
            state={<span className={isLate(event) ? styles.late : undefined}>{due(event)}</span>}
            end={
              canWrite && (
                <Button kind="quiet" icon="check" onPress={() => void finish(event)}>
                  {words(event.done ? "event-reopen" : "event-finish")}
                </Button>
              )
            }
          />
        )}
      </Rows>
    </>
  );
}
