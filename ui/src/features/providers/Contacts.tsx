import type { ReactNode } from "react";
import type { PhoneView, ProviderView, ScheduleView, SpokenView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Card, EmptyState, FaultNote, usePanelForm, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { useLanguageName } from "./languageName";
import { PhoneForm } from "./PhoneForm";
import styles from "./providers.module.css";
import { ScheduleForm } from "./ScheduleForm";
import { SpokenForm } from "./SpokenForm";
import { useSayDays, withoutSeconds } from "./schedule";

interface SectionProps {
  view: ProviderView;
  canEdit: boolean;
}

/** The phones of a provider. */
export function Phones({ view, canEdit }: SectionProps) {
  const words = useWords();
  const open = usePanelForm();
  const edit = (phone?: PhoneView) =>
    open(
      `phone-${phone?.id ?? `new-${view.id}`}`,
      words(phone ? "phone-edit" : "phone-add"),
      (done) => <PhoneForm providerId={view.id} phone={phone} onDone={done} />,
    );
  const add = canEdit && <Add id="phone-add" onPress={() => edit()} />;
  return (
    <Section name="provider-phones" count={view.phones.length} none="phone-none" add={add}>
      {view.phones.map((phone) => (
        <li key={phone.id} className={styles.itemHead}>
          <bdi className={styles.itemName}>{phone.number}</bdi>
          {phone.extension && <span>{words("phone-ext", { number: phone.extension })}</span>}
          <span className={styles.muted} dir="auto">
            {phone.description}
          </span>
          {canEdit && (
            <Button
              kind="quiet"
              name={words("edit-named", { name: phone.number })}
              icon="edit"
              onPress={() => edit(phone)}
            >
              {words("edit")}
            </Button>
          )}
        </li>
      ))}
    </Section>
  );
}

/** The languages spoken there. */
export function Languages({ view, canEdit }: SectionProps) {
  const words = useWords();
  const saved = useSaved();
  const languageName = useLanguageName();
  const open = usePanelForm();
  const remove = useDeed("providers.removeSpoken");
  const nameOf = (spoken: SpokenView) => languageName(spoken.code || spoken.name);
  const takeOut = async (spoken: SpokenView) => {
    const outcome = await remove.run({ id: spoken.id });
    if (outcome.done) saved(words("spoken-removed"));
  };
  const add = canEdit && (
    <Add
      id="spoken-add"
      onPress={() =>
        open(`spoken-${view.id}`, words("spoken-add"), (done) => (
          <SpokenForm providerId={view.id} onDone={done} />
        ))
      }
    />
  );
  return (
    <Section name="provider-spoken" count={view.languages.length} none="spoken-none" add={add}>
      <FaultNote fault={remove.fault} />
      {view.languages.map((spoken) => (
        <li key={spoken.id} className={styles.itemHead}>
          <span className={styles.itemName}>{nameOf(spoken)}</span>
          {canEdit && (
            <Button
              kind="quiet"
              icon="close"
              name={words("remove-named", { name: nameOf(spoken) })}
              onPress={() => void takeOut(spoken)}
            >
              {words("spoken-remove")}
            </Button>
          )}
        </li>
      ))}
    </Section>
  );
}

/** When they are open. */
export function Hours({ view, canEdit }: SectionProps) {
  const words = useWords();
  const sayDays = useSayDays();
  const open = usePanelForm();
  const edit = (schedule?: ScheduleView) =>
    open(
      `hours-${schedule?.id ?? `new-${view.id}`}`,
      words(schedule ? "hours-edit" : "hours-add"),
      (done) => <ScheduleForm providerId={view.id} schedule={schedule} onDone={done} />,
    );
  const add = canEdit && <Add id="hours-add" onPress={() => edit()} />;
  return (
    <Section name="provider-hours" count={view.schedules.length} none="hours-none" add={add}>
      {view.schedules.map((one) => (
        <li key={one.id} className={styles.itemHead}>
          <span className={styles.itemName}>
            {words("hours-line", {
              days: sayDays(one.byday),
              from: withoutSeconds(one.opensAt),
              to: withoutSeconds(one.closesAt),
            })}
          </span>
          <span className={styles.muted} dir="auto">
            {one.description}
          </span>
          {canEdit && (
            <Button
              kind="quiet"
              name={words("edit-named", { name: sayDays(one.byday) })}
              icon="edit"
              onPress={() => edit(one)}
            >
              {words("edit")}
            </Button>
          )}
        </li>
      ))}
    </Section>
  );
}

function Add({ id, onPress }: { id: string; onPress: () => void }) {
  const words = useWords();
  return (
    <Button kind="quiet" icon="add" onPress={onPress}>
      {words(id)}
    </Button>
  );
}

function Section(props: {
  name: string;
  count: number;
  none: string;
  add: ReactNode;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    <Card
      title={words(props.name)}
      count={props.count}
      actions={props.add}
      flush={props.count === 0}
    >
      {props.count === 0 ? (
        <EmptyState text={words(props.none)} />
      ) : (
        <ul className={styles.list}>{props.children}</ul>
      )}
    </Card>
  );
}
