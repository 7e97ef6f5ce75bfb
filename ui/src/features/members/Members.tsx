import type { MemberView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Card, Chip, RowLine, Rows, useCodes, usePanel } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { MemberForm } from "./MemberForm";

/** Who works here, and what each role may see. */
export function Members() {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const panel = usePanel();
  const canEdit = useMay()("edit-members");
  const members = useQuery("members.list", {});
  const open = (member?: MemberView) => {
    const id = `member-${member?.id ?? "new"}`;
    panel.open({
      id,
      title: words(member ? "member-edit" : "member-add"),
      body: <MemberForm member={member} onDone={() => panel.close(id)} />,
    });
  };
  const roles = (member: MemberView) =>
    format.list(member.roles.map((role) => codes.say("role", role)));
  const name = (member: MemberView) =>
    member.me ? words("member-me", { name: member.name }) : member.name;
  return (
    <Answered query={members}>
      {({ members: rows }) => (
        <Card
          title={words("settings-members")}
          count={rows.length}
          flush
          actions={
            canEdit && (
              <Button kind="quiet" icon="add" onPress={() => open()}>
                {words("member-add")}
              </Button>
            )
          }
        >
          <Rows
            label={words("settings-members")}
            rows={rows}
            rowId={(member) => member.id}
            rowText={(member) =>
              [name(member), roles(member), member.active ? "" : words("member-gone")]
                .filter(Boolean)
                .join(". ")
            }
            onOpen={canEdit ? open : undefined}
          >
            {(member) => (
              <RowLine
                title={<bdi>{name(member)}</bdi>}
                detail={roles(member)}
                state={!member.active && <Chip>{words("member-gone")}</Chip>}
              />
            )}
          </Rows>
        </Card>
      )}
    </Answered>
  );
}
