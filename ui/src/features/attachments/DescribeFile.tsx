import { useState } from "react";
import type { AttachmentView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { PanelForm, TextArea, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";

const DESCRIPTION_MAX = 500;

/** What a file is, in a few words. The file itself never changes. */
export function DescribeFile(props: { file: AttachmentView; onDone: () => void }) {
  const { file, onDone } = props;
  const words = useWords();
  const saved = useSaved();
  const describe = useDeed("attachments.describe");
  const faultOf = useFieldFault(describe.fault);
  const [description, setDescription] = useState(file.description);
  const submit = async () => {
    const outcome = await describe.run({ attachmentId: file.id, description });
    if (!outcome.done) return;
    saved(words("attachment-described"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={describe.busy}
      fault={describe.fault}
      hasDraft={description !== file.description}
    >
      <TextArea
        {...words.field("attachment-description")}
        value={description}
        onChange={setDescription}
        rows={4}
        lengthMax={DESCRIPTION_MAX}
        error={faultOf("description")}
        isSensitive
        autoFocus
      />
    </PanelForm>
  );
}
