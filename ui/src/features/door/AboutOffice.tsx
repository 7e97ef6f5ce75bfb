import { useState } from "react";
import type { Computer, Role } from "../../ipc/bindings";
import {
  Button,
  CheckboxList,
  Form,
  FormActions,
  RadioChoice,
  TextField,
  useCodes,
} from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";

/** What the new workspace is told about its office and its first member. */
export interface Office {
  readonly agency: string;
  readonly member: string;
  readonly roles: readonly Role[];
  /** What colleagues call this computer. */
  readonly device: string;
  /** What sort of place this computer stands in; names and idle time follow it. */
  readonly computer: Computer;
}

/** Nobody yet; whoever starts a workspace looks after it. */
export const emptyOffice: Office = {
  agency: "",
  member: "",
  device: "",
  roles: ["administrator", "caseworker"],
  computer: "office",
};

const computers: readonly Computer[] = ["office", "shared", "carried"];

/** Asks for the office, the member, the roles and the computer; all can be changed later. */
export function AboutOffice(props: {
  office: Office;
  onChange: (office: Office) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const { office, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const [tried, setTried] = useState(false);
  const missing = (text: string) =>
    tried && text.trim() === "" ? words("reason-required") : undefined;
  const submit = () => {
    setTried(true);
    const isTold = [office.agency, office.member, office.device].every((text) => text.trim());
    if (isTold && office.roles.length > 0) props.onNext();
  };
  const roles = codes
    .options("role")
    .map((role) => ({ ...role, description: words(`door-role-${role.id}`) }));
  return (
    <>
      <h1 className={styles.step}>{words("door-office")}</h1>
      <Form onSubmit={submit}>
        <TextField
          {...words.field("door-agency")}
          value={office.agency}
          onChange={(agency) => onChange({ ...office, agency })}
          error={missing(office.agency)}
          isName
          autoFocus
        />
        <TextField
          {...words.field("door-member")}
          value={office.member}
          onChange={(member) => onChange({ ...office, member })}
          error={missing(office.member)}
          isName
          autoComplete="name"
        />
        <CheckboxList
          {...words.field("door-roles")}
          options={roles}
          value={office.roles}
          onChange={(chosen) => onChange({ ...office, roles: chosen })}
          error={tried && office.roles.length === 0 ? words("reason-required") : undefined}
        />
        <TextField
          {...words.field("device-name")}
          value={office.device}
          onChange={(device) => onChange({ ...office, device })}
          error={missing(office.device)}
          isName
        />
        <RadioChoice
          {...words.field("computer")}
          options={computers.map((id) => ({
            id,
            label: words(`computer-${id}`),
            description: words(`computer-${id}-means`),
          }))}
          value={office.computer}
          onChange={(computer) => onChange({ ...office, computer })}
        />
        <FormActions>
          <Button kind="primary" submit>
            {words("door-continue")}
          </Button>
          <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
        </FormActions>
      </Form>
    </>
  );
}
