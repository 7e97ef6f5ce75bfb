import type { CaseId, SessionView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import {
  Answered,
  Button,
  Card,
  Chip,
  EmptyState,
  RowLine,
  Rows,
  useCodes,
  usePanelForm,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { attendanceTone } from "./attendance";
import { SealedNotes } from "./SealedNotes";
import { SessionForm } from "./SessionForm";
import styles from "./services.module.css";

/** Sessions as facts, and beside them the sealed notes without a word of theirs. */
export function TherapyPart({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const may = useMay();
  const open = usePanelForm();
  const therapy = useQuery("therapy.list", { caseId });
  const log = () =>
    open(`session-${caseId}`, words("session-log"), (done) => (
      <SessionForm caseId={caseId} onDone={done} />
    ));
  return (
    <Answered query={therapy}>
      {({ sessions, notes }) => (
        <div className={styles.stack}>
          <Card
            title={words("sessions")}
            count={sessions.length}
            flush
            actions={
              may("write-therapy") && (
                <Button kind="quiet" icon="add" onPress={log}>
                  {words("session-log")}
                </Button>
              )
            }
          >
            <Sessions sessions={sessions} />
          </Card>
          {may("open-sealed-therapy") && (
            <SealedNotes area="therapy" caseId={caseId} notes={notes} />
          )}
        </div>
      )}
    </Answered>
  );
}

function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const detail = (one: SessionView) =>
    [
      codes.say("modality", one.modality),
      one.minutes > 0 ? words("minutes", { count: one.minutes }) : null,
      one.clinician ?? one.provider,
    ]
      .filter(Boolean)
      .join(" · ");
  const next = (one: SessionView) =>
    one.nextOn ? words("session-next-on", { day: format.shortDay(one.nextOn) }) : "";
  return (
    <Rows
      label={words("sessions")}
      rows={sessions}
      rowId={(one) => one.id}
      rowText={(one) =>
        [format.day(one.day), codes.say("attendance", one.attendance), detail(one), next(one)].join(
          ". ",
        )
      }
      empty={<EmptyState text={words("session-none")} />}
    >
      {(one) => (
        <RowLine
          title={format.day(one.day)}
          detail={<span dir="auto">{detail(one)}</span>}
          state={
            <Chip tone={attendanceTone(one.attendance)}>
              {codes.say("attendance", one.attendance)}
            </Chip>
          }
          end={next(one)}
        />
      )}
    </Rows>
  );
}
