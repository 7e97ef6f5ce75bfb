import type { MemberId, RosterMember } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, FaultNote, PanelBody, useConfirm, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { Device } from "./Device";
import { InviteDevice } from "./InviteForm";
import { MemberForm } from "./MemberForm";
import styles from "./members.module.css";

/** One member: what they may do, on which devices they work, and how to end that. */
export function MemberPanel({ memberId, onDone }: { memberId: MemberId; onDone: () => void }) {
  const roster = useQuery("roster.get", {});
  const list = useQuery("members.list", {});
  return (
    <Answered query={roster}>
      {({ members }) => {
        const member = members.find((one) => one.id === memberId);
        const known = list.value?.members.find((one) => one.id === memberId);
        return member && <One member={member} active={known?.active ?? true} onDone={onDone} />;
      }}
    </Answered>
  );
}

function One(props: { member: RosterMember; active: boolean; onDone: () => void }) {
  const { member, active, onDone } = props;
  const words = useWords();
  const canEdit = useMay()("edit-members");
  return (
    <PanelBody>
      <h2 className={styles.heading}>{words("devices")}</h2>
      {member.devices.length === 0 && <p className={styles.muted}>{words("devices-none")}</p>}
      {member.devices.map((device) => (
        <Device key={device.id} device={device} mine={member.me} />
      ))}
      {canEdit && <InviteDevice member={member} />}
      {canEdit && (
        <div className={styles.apart}>
          <MemberForm key={`${member.roles.join()} ${active}`} member={member} active={active} />
        </div>
      )}
      {canEdit && member.joined && <RemoveMember member={member} onDone={onDone} />}
    </PanelBody>
  );
}

function RemoveMember({ member, onDone }: { member: RosterMember; onDone: () => void }) {
  const words = useWords();
  const confirm = useConfirm();
  const saved = useSaved();
  const remove = useDeed("roster.removeMember");
  const ask = async () => {
    const isSure = await confirm({
      title: words("member-remove-title", { name: member.name }),
      body: (
        <div className={styles.fields}>
          <p>{words("member-remove-does")}</p>
          <p>{words("member-remove-cannot")}</p>
        </div>
      ),
      act: words("member-remove"),
      danger: true,
    });
    if (!isSure || !(await remove.run({ memberId: member.id })).done) return;
    saved(words("member-removed"));
    onDone();
  };
  return (
    <div className={styles.apart}>
      <FaultNote fault={remove.fault} />
      <Button kind="danger" busy={remove.busy} onPress={() => void ask()}>
        {words("member-remove")}
      </Button>
    </div>
  );
}
