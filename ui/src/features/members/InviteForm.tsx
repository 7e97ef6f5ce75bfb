import { useState } from "react";
import type { InvitationView, Role, RosterMember } from "../../ipc/bindings";
import { saveFile } from "../../ipc/call";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, PanelBody, PanelForm, usePanelTask, useToday } from "../../kit";
import { useWords } from "../../words/words";
import { NameAndRoles } from "./MemberForm";
import styles from "./members.module.css";

/** A colleague who is to work here: their name, what they do, and a file for their computer. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { invite, run, made } = useInvite();
  const [tried, setTried] = useState(false);
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>([]);
  // Once the file is written nothing is left to keep.
  usePanelTask(!made && name !== "");
  const submit = () => {
    setTried(true);
    if (name.trim() === "" || roles.length === 0) return;
    void run({ memberId: null, name, roles });
  };
  if (made) {
    return (
      <PanelBody>
        <Made made={made} />
        <div>
          <Button kind="primary" onPress={onDone}>
            {words("kit-close")}
          </Button>
        </div>
      </PanelBody>
    );
  }
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("invite-write")}
      busy={invite.busy}
      fault={invite.fault}
      hasDraft={name !== ""}
    >
      <p>{words("invite-what")}</p>
      <NameAndRoles
        name={name}
        onName={setName}
        roles={roles}
        onRoles={setRoles}
        tried={tried}
        fault={invite.fault}
      />
    </PanelForm>
  );
}

/** One more device of a member: the same file, without asking who they are again. */
export function InviteDevice({ member }: { member: RosterMember }) {
  const words = useWords();
  const { invite, run, made } = useInvite();
  const write = () => void run({ memberId: member.id, name: null, roles: member.roles });
  return (
    <div className={styles.fields}>
      <FaultNote fault={invite.fault} />
      {made ? (
        <Made made={made} />
      ) : (
        <div>
          <Button icon="add" busy={invite.busy} onPress={write}>
            {words(member.joined ? "invite-device" : "invite-member")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface Written {
  readonly name: string;
  readonly invitation: InvitationView;
}

function useInvite() {
  const today = useToday();
  const invite = useDeed("roster.invite");
  const [made, setMade] = useState<Written | null>(null);
  const run = async (whom: Omit<Parameters<typeof invite.run>[0], "path">) => {
    const place = await saveFile(`invitation-${today}.linden`).catch(() => null);
    if (!place) return;
    const outcome = await invite.run({ path: place.path, ...whom });
    if (outcome.done) setMade({ name: place.name, invitation: outcome.value });
  };
  return { invite, run, made };
}

const steps = ["hand", "words", "let-in"] as const;

/** What happens after the file is written; the last step comes back to this screen. */
function Made({ made }: { made: Written }) {
  const words = useWords();
  const { invitation, name } = made;
  return (
    <div role="status" className={styles.fields}>
      <p className={styles.heading}>{words("invite-written", { name })}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{words(`invite-step-${step}`)}</li>
        ))}
      </ol>
      {invitation.relay && (
        <p className={styles.muted}>{words("invite-relay", { place: invitation.relay })}</p>
      )}
    </div>
  );
}
