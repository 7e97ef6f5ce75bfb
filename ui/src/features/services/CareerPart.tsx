import type { CaseId, PlacementView, TrainingView } from "../../ipc/bindings";
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
import { PlacementForm } from "./PlacementForm";
import styles from "./services.module.css";
import { TrainingForm } from "./TrainingForm";

/** Trainings and jobs. */
export function CareerPart({ caseId }: { caseId: CaseId }) {
  const career = useQuery("career.list", { caseId });
  return (
    <Answered query={career}>
      {({ trainings, placements }) => (
        <div className={styles.stack}>
          <Trainings caseId={caseId} trainings={trainings} />
          <Placements caseId={caseId} placements={placements} />
        </div>
      )}
    </Answered>
  );
}

function Trainings(props: { caseId: CaseId; trainings: readonly TrainingView[] }) {
  const { caseId, trainings } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const canWrite = useMay()("write-career");
  const open = usePanelForm();
  const edit = (training?: TrainingView) =>
    open(
      `training-${training?.id ?? `new-${caseId}`}`,
      words(training ? "training-edit" : "training-add"),
      (done) => <TrainingForm caseId={caseId} training={training} onDone={done} />,
    );
  const when = (one: TrainingView) =>
    [one.startsOn, one.endsOn]
      .filter((day) => day !== null)
      .map(format.shortDay)
      .join(" – ");
  const detail = (one: TrainingView) =>
    [codes.say("training-kind", one.kind), one.provider, one.certificate && words("certificate")]
      .filter(Boolean)
      .join(" · ");
  const status = (one: TrainingView) => codes.say("training-status", one.status);
  return (
    <Card
      title={words("trainings")}
      count={trainings.length}
      flush
      actions={
        canWrite && (
          <Button kind="quiet" icon="add" onPress={() => edit()}>
            {words("training-add")}
          </Button>
        )
      }
    >
      <Rows
        label={words("trainings")}
        rows={trainings}
        rowId={(one) => one.id}
        rowText={(one) => [one.title, status(one), detail(one), when(one)].join(". ")}
        onOpen={canWrite ? edit : undefined}
        empty={<EmptyState text={words("training-none")} />}
      >
        {(one) => (
          <RowLine
            title={<bdi>{one.title}</bdi>}
            detail={<span dir="auto">{detail(one)}</span>}
            state={
              <Chip tone={one.status === "completed" ? "success" : "neutral"}>{status(one)}</Chip>
            }
            end={when(one)}
          />
        )}
      </Rows>
    </Card>
  );
}

function Placements(props: { caseId: CaseId; placements: readonly PlacementView[] }) {
  const { caseId, placements } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const canWrite = useMay()("write-career");
  const open = usePanelForm();
  const edit = (placement?: PlacementView) =>
    open(
      `placement-${placement?.id ?? `new-${caseId}`}`,
      words(placement ? "placement-edit" : "placement-add"),
      (done) => <PlacementForm caseId={caseId} placement={placement} onDone={done} />,
    );
  const title = (one: PlacementView) =>
    words("placement-title", { job: one.job, employer: one.employer });
  const detail = (one: PlacementView) =>
    [one.hoursWeek > 0 ? words("placement-hours", { count: one.hoursWeek }) : null, one.provider]
      .filter(Boolean)
      .join(" · ");
  const when = (one: PlacementView) =>
    [one.day, one.endedOn]
      .filter((day) => day !== null)
      .map(format.shortDay)
      .join(" – ");
  const status = (one: PlacementView) => codes.say("placement-status", one.status);
  return (
    <Card
      title={words("placements")}
      count={placements.length}
      flush
      actions={
        canWrite && (
          <Button kind="quiet" icon="add" onPress={() => edit()}>
            {words("placement-add")}
          </Button>
        )
      }
    >
      <Rows
        label={words("placements")}
        rows={placements}
        rowId={(one) => one.id}
        rowText={(one) => [title(one), status(one), detail(one), when(one)].join(". ")}
        onOpen={canWrite ? edit : undefined}
        empty={<EmptyState text={words("placement-none")} />}
      >
        {(one) => (
          <RowLine
            title={title(one)}
            detail={<span dir="auto">{detail(one)}</span>}
            state={
              <Chip tone={one.status === "started" ? "success" : "neutral"}>{status(one)}</Chip>
            }
            end={when(one)}
          />
        )}
      </Rows>
    </Card>
  );
}
