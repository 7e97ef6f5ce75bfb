import { useState } from "react";
import type { MemberView, Role } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  CheckboxList,
  PanelForm,
  Switch,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** A colleague and their roles; each role says in a sentence what it opens. */
export function MemberForm({ member, onDone }: { member?: MemberView; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("members.put");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState(member?.name ?? "");
  const [roles, setRoles] = useState<Role[]>(member?.roles ?? []);
  const [active, setActive] = useState(member?.active ?? true);
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || roles.length === 0) return;
    const outcome = await put.run({ id: member?.id ?? null, name, roles, active });
    if (!outcome.done) return;
    saved(words("member-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={name !== (member?.name ?? "")}
    >
      <TextField
        label={words("member-name")}
        isName
        value={name}
        onChange={setName}
        error={tried && name.trim() === "" ? words("reason-required") : faultOf("name")}
      />
      <CheckboxList
        label={words("member-roles")}
        options={codes
          .options("role")
          .map((one) => ({ ...one, description: words(`role-means-${one.id}`) }))}
        value={roles}
        onChange={setRoles}
        error={tried && roles.length === 0 ? words("reason-required") : faultOf("roles")}
      />
      {member && (
        <Switch
          label={words("member-active")}
          hint={words("member-active-hint")}
          on={active}
          onChange={setActive}
        />
      )}
    </PanelForm>
  );
}
