import type { MemberId, RosterMember, RosterView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Card, Chip, RowLine, Rows, useCodes, usePanel } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { InviteForm } from "./InviteForm";
import { LetIn } from "./LetIn";
import { MemberPanel } from "./MemberPanel";
import styles from "./members.module.css";
import { Proposals } from "./Proposals";
import { useHeard } from "./useHeard";

/** Who works here, on which devices, and what each role may see. */
export function Members() {
  const words = useWords();
  const roster = useQuery("roster.get", {});
  return (
    <Answered query={roster}>
      {(view) => (
        <div className={styles.stack}>
          {view.newer && <p className={styles.notice}>{words("roster-newer")}</p>}
          <Proposals proposals={view.proposals} />
          <MemberRows members={view.members} />
          <Agency view={view} />
        </div>
      )}
    </Answered>
  );
}

/** Opens the forms of the work panel that have to do with members. */
export function useMemberPanels() {
  const words = useWords();
  const { open, close } = usePanel();
  return {
    member: (id: MemberId, name: string) =>
      open({
        id: `member-${id}`,
        title: name,
        body: <MemberPanel memberId={id} onDone={() => close(`member-${id}`)} />,
      }),
    invite: () =>
      open({
        id: "invite",
        title: words("invite"),
        body: <InviteForm onDone={() => close("invite")} />,
      }),
    letIn: () =>
      open({
        id: "let-in",
        title: words("request"),
        body: <LetIn onDone={() => close("let-in")} />,
      }),
  };
}

function MemberRows({ members }: { members: readonly RosterMember[] }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const heard = useHeard();
  const panels = useMemberPanels();
  const canEdit = useMay()("edit-members");
  const roles = (member: RosterMember) =>
    format.list(member.roles.map((role) => codes.say("role", role)));
  const name = (member: RosterMember) =>
    member.me ? words("member-me", { name: member.name }) : member.name;
  const list = useQuery("members.list", {}).value?.members ?? [];
  const gone = new Set(list.filter((one) => !one.active).map((one) => one.id));
  const living = (member: RosterMember) => member.devices.filter((device) => !device.removed);
  const state = (member: RosterMember) => {
    if (gone.has(member.id)) return words("member-gone");
    if (!member.joined) return words("member-name-only");
    const count = living(member).length;
    return count === 0 ? words("member-gone") : words("member-devices", { count });
  };
  return (
    <Card
      title={words("settings-members")}
      count={members.length}
      flush
      actions={
        canEdit && (
          <>
            <Button kind="quiet" icon="check" onPress={panels.letIn}>
              {words("request")}
            </Button>
            <Button kind="quiet" icon="add" onPress={panels.invite}>
              {words("invite")}
            </Button>
          </>
        )
      }
    >
      <Rows
        label={words("settings-members")}
        rows={members}
        rowId={(member) => member.id}
        rowText={(member) =>
          [name(member), roles(member), state(member), heard(living(member))]
            .filter(Boolean)
            .join(". ")
        }
        onOpen={(member) => panels.member(member.id, member.name)}
      >
        {(member) => (
          <RowLine
            title={<bdi>{name(member)}</bdi>}
            detail={[roles(member), heard(living(member))].filter(Boolean).join(" · ")}
            state={
              living(member).some((device) => device.forked) ? (
                <Chip tone="attention">{words("device-forked")}</Chip>
              ) : (
                <Chip icon={null}>{state(member)}</Chip>
              )
            }
          />
        )}
      </Rows>
    </Card>
  );
}

function Agency({ view }: { view: RosterView }) {
  const words = useWords();
  return (
    <Card title={words("roster-fingerprint")}>
      <div className={styles.fields}>
        <p>{words("roster-fingerprint-what")}</p>
        <bdi className={styles.code}>{view.fingerprint}</bdi>
        <p className={styles.muted}>
          {words("roster-statements", { count: view.statements, without: view.withoutEffect })}
        </p>
      </div>
    </Card>
  );
}
