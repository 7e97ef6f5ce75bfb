import { useState } from "react";
import type { Fault, Role, RosterMember } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  Button,
  CheckboxList,
  Form,
  FormActions,
  Switch,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** Every role with the sentence that says what it opens. */
function useRoleOptions() {
  const words = useWords();
  const codes = useCodes();
  return codes
    .options("role")
    .map((one) => ({ ...one, description: words(`role-means-${one.id}`) }));
}

/** What somebody is called and what they do; what is missing is said once it was tried. */
export function NameAndRoles({
  name,
  onName,
  roles,
  onRoles,
  tried,
  fault,
}: {
  name: string;
  onName: (name: string) => void;
  roles: Role[];
  onRoles: (roles: Role[]) => void;
  tried: boolean;
  fault: Fault | undefined;
}) {
  const words = useWords();
  const options = useRoleOptions();
  const faultOf = useFieldFault(fault);
  return (
    <>
      <TextField
        label={words("member-name")}
        isName
        value={name}
        onChange={onName}
        error={tried && name.trim() === "" ? words("reason-required") : faultOf("name")}
      />
      <CheckboxList
        label={words("member-roles")}
        options={options}
        value={roles}
        onChange={onRoles}
        error={tried && roles.length === 0 ? words("reason-required") : faultOf("roles")}
      />
    </>
  );
}

/** The name and roles of a colleague. Roles of a member who has joined are signed statements. */
export function MemberForm({ member, active }: { member: RosterMember; active: boolean }) {
  const words = useWords();
  const saved = useSaved();
  const put = useDeed("members.put");
  const setRoles = useDeed("roster.setRoles");
  const fault = put.fault ?? setRoles.fault;
  const [tried, setTried] = useState(false);
  const [name, setName] = useState(member.name);
  const [roles, choose] = useState<Role[]>(member.roles);
  const [worksHere, setWorksHere] = useState(active);
  const isSame = [...roles].sort().join() === [...member.roles].sort().join();
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || roles.length === 0) return;
    const isNamed = name !== member.name || worksHere !== active;
    if (isNamed || (!member.joined && !isSame)) {
      const kept = member.joined ? member.roles : roles;
      const outcome = await put.run({ id: member.id, name, roles: kept, active: worksHere });
      if (!outcome.done) return;
    }
    if (member.joined && !isSame) {
      if (!(await setRoles.run({ memberId: member.id, roles })).done) return;
    }
    saved(words("member-saved"));
  };
  return (
    <Form onSubmit={() => void submit()} fault={fault}>
      <NameAndRoles
        name={name}
        onName={setName}
        roles={roles}
        onRoles={choose}
        tried={tried}
        fault={fault}
      />
      {/* Who has joined is removed instead, which also ends their keys. */}
      {!member.joined && (
        <Switch
          label={words("member-active")}
          hint={words("member-active-hint")}
          on={worksHere}
          onChange={setWorksHere}
        />
      )}
      <FormActions>
        <Button submit busy={put.busy || setRoles.busy}>
          {words("record")}
        </Button>
      </FormActions>
    </Form>
  );
}
