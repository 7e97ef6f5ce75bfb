import { useEffect, useRef, useState } from "react";
import type { DeskView, VaultFound, VaultList } from "../../ipc/bindings";
import { pickFile } from "../../ipc/call";
import { useDeed } from "../../ipc/query";
import { Button, FaultNote, Form, FormActions, Parts, TextField, useFieldFault } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";

/** Whose door it is, where several workspaces stand in one profile: the arrows and Enter are enough. */
export function Chooser(props: {
  list: VaultList;
  onChoose: (desk: DeskView) => void;
  onBack?: () => void;
}) {
  const { list } = props;
  const words = useWords();
  const choose = useDeed("vaults.choose");
  const [isNew, setNew] = useState(false);
  const go = async (where: Partial<Parameters<typeof choose.run>[0]>) => {
    const outcome = await choose.run({ id: null, path: null, name: null, ...where });
    if (outcome.done) props.onChoose(outcome.value);
  };
  const elsewhere = async () => {
    const folder = await pickFile("folder").catch(() => null);
    if (folder) await go({ path: folder.path });
  };
  if (isNew) return <NewVault onBack={() => setNew(false)} choose={choose} go={go} />;
  return (
    <>
      <h1 className={styles.step}>{words("vaults")}</h1>
      <Vaults vaults={list.vaults} onChoose={(id) => void go({ id })} />
      <FaultNote fault={choose.fault} />
      <div className={styles.row}>
        <Button kind="quiet" icon="add" onPress={() => setNew(true)}>
          {words("vaults-new")}
        </Button>
        <Button kind="quiet" icon="file" onPress={() => void elsewhere()}>
          {words("vaults-folder")}
        </Button>
        {props.onBack && (
          <Button kind="quiet" onPress={props.onBack}>
            {words("kit-go-back")}
          </Button>
        )}
      </div>
    </>
  );
}

/** One button each; the arrows go from one to the next, as in any list. */
function Vaults(props: { vaults: readonly VaultFound[]; onChoose: (id: string) => void }) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  const move = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <ul ref={list} className={styles.vaults} onKeyDown={move}>
      {props.vaults.map((vault) => (
        <li key={vault.id}>
          <Button icon="lock" onPress={() => props.onChoose(vault.id)}>
            <Parts>
              <bdi>{vault.name || words("vaults-first")}</bdi>
              {vault.practice &&
                vault.name !== words("vaults-practice") &&
                words("vaults-practice")}
            </Parts>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function NewVault(props: {
  choose: ReturnType<typeof useDeed<"vaults.choose">>;
  go: (where: { name: string }) => Promise<void>;
  onBack: () => void;
}) {
  const { choose } = props;
  const words = useWords();
  const faultOf = useFieldFault(choose.fault);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() !== "") void props.go({ name: name.trim() });
  };
  return (
    <>
      <h1 className={styles.step}>{words("vaults-new")}</h1>
      <Form quick onSubmit={submit} fault={choose.fault}>
        <TextField
          {...words.field("vaults-name")}
          isName
          autoFocus
          value={name}
          onChange={setName}
          error={tried && name.trim() === "" ? words("reason-required") : faultOf("name")}
        />
        <FormActions>
          <Button kind="primary" submit busy={choose.busy}>
            {words("door-continue")}
          </Button>
          <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
        </FormActions>
      </Form>
    </>
  );
}
