import { useState } from "react";
import type { AgencyView } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import {
  Answered,
  Button,
  Card,
  Form,
  FormActions,
  NumberField,
  TextField,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

/** The agency's name, and after how many days without news somebody should ask. */
export function AgencySettings() {
  const agency = useQuery("agency.get", {});
  return (
    <Answered query={agency}>
      {(view) => <AgencyForm key={`${view.name} ${view.newsDays}`} agency={view} />}
    </Answered>
  );
}

function AgencyForm({ agency }: { agency: AgencyView }) {
  const words = useWords();
  const saved = useSaved();
  const put = useDeed("agency.put");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState(agency.name);
  const [newsDays, setNewsDays] = useState<number | null>(agency.newsDays);
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || newsDays === null) return;
    const outcome = await put.run({ name, newsDays });
    if (outcome.done) saved(words("agency-saved"));
  };
  return (
    <Card title={words("settings-agency")}>
      <Form onSubmit={submit} fault={put.fault} className={styles.fields}>
        <TextField
          label={words("agency-name")}
          hint={words.attribute("agency-name", "hint")}
          isName
          value={name}
          onChange={setName}
          error={tried && name.trim() === "" ? words("reason-required") : faultOf("name")}
        />
        <NumberField
          label={words("agency-news")}
          hint={words.attribute("agency-news", "hint")}
          min={1}
          max={90}
          value={newsDays}
          onChange={setNewsDays}
          error={tried && newsDays === null ? words("reason-required") : faultOf("newsDays")}
        />
        <FormActions>
          <Button kind="primary" submit busy={put.busy}>
            {words("record")}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
