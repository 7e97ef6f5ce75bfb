import type { ContactView, NameView, SurvivorView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Chip, Masked, SafeContactChip, type Tone, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import { KnownFacts } from "./KnownFacts";
import styles from "./survivors.module.css";

/** What may be done with names and contacts. */
export interface ContactDeeds {
  onKnown: () => void;
  onName: (name: NameView | null) => void;
  onContact: (contact: ContactView | null) => void;
}

const secrets = {
  phone: "phone",
  messenger: "phone",
  email: "text",
  address: "address",
  person: "name",
} as const;
const tones: Record<ContactView["safety"], Tone> = {
  safe: "success",
  careful: "attention",
  unsafe: "danger",
};

/** Who the person is and how to reach them: the rule for contact first, then the ways. */
export function Contacts(props: ContactDeeds & { view: SurvivorView }) {
  const { view, onName, onContact } = props;
  const words = useWords();
  const codes = useCodes();
  const may = useMay();
  const canEdit = may("edit-identity");
  const rule = codes.say("safe-contact", view.safeContact);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Card
          title={words("contacts")}
          actions={
            canEdit && (
              <Button kind="quiet" icon="add" onPress={() => onContact(null)}>
                {words("contact-new")}
              </Button>
            )
          }
        >
          <div className={styles.safe}>
            <SafeContactChip rule={rule} />
            {view.safeContactNote !== "" && <p dir="auto">{view.safeContactNote}</p>}
          </div>
          {view.contacts.length === 0 && <p className={styles.quiet}>{words("contacts-none")}</p>}
          <ul className={styles.list}>
            {view.contacts.map((contact) => (
              <li key={contact.id}>
                <Chip tone={tones[contact.safety]}>
                  {codes.say("contact-safety", contact.safety)}
                </Chip>
                <span className={styles.grow}>
                  {codes.say("contact-kind", contact.kind)}:{" "}
                  <Masked what={secrets[contact.kind]}>{contact.value}</Masked>{" "}
                  <span className={styles.quiet} dir="auto">
                    {contact.note}
                  </span>
                </span>
                {canEdit && (
                  <Button
                    kind="quiet"
                    name={words("action-on", {
                      action: words("edit"),
                      what: codes.say("contact-kind", contact.kind),
                    })}
                    onPress={() => onContact(contact)}
                  >
                    {words("edit")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
        <Names names={view.names} onName={onName} />
      </div>
      <KnownFacts view={view} onEdit={props.onKnown} />
    </div>
  );
}

function Names(props: { names: readonly NameView[]; onName: (name: NameView | null) => void }) {
  const words = useWords();
  const codes = useCodes();
  const may = useMay();
  const canEdit = may("edit-identity");
  return (
    <Card
      title={words("names")}
      actions={
        canEdit && (
          <Button kind="quiet" icon="add" onPress={() => props.onName(null)}>
            {words("name-new")}
          </Button>
        )
      }
    >
      {props.names.length === 0 && <p className={styles.quiet}>{words("names-none")}</p>}
      <ul className={styles.list}>
        {props.names.map((name) => (
          <li key={name.id}>
            <span className={styles.grow}>
              <Masked>{name.text}</Masked>{" "}
              <span className={styles.quiet}>{codes.say("name-kind", name.kind)}</span>
            </span>
            {name.avoid && <Chip tone="attention">{words("name-avoid-said")}</Chip>}
            {canEdit && (
              <Button
                kind="quiet"
                name={words("action-on", {
                  action: words("edit"),
                  what: codes.say("name-kind", name.kind),
                })}
                onPress={() => props.onName(name)}
              >
                {words("edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
