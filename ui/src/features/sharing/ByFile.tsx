import { useState } from "react";
import type { BundleView, ExchangedView } from "../../ipc/bindings";
import { type Chosen, pickFile, saveFile } from "../../ipc/call";
import { onChosen } from "../../ipc/chosen";
import { useLongDeed } from "../../ipc/job";
import { Button, Card, FaultNote, FormActions, ProgressBar, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { BundlePreview } from "./BundlePreview";
import { Told } from "./ShareNow";
import styles from "./sharing.module.css";

/** Sharing without any network: one sealed file, from hand to hand. */
export function ByFile() {
  const words = useWords();
  const opened = useOpenedFile();
  return (
    <Card title={words("sharing-file")}>
      <div className={styles.fields}>
        <p>{words("sharing-file-what")}</p>
        <SaveFile onOpen={() => void opened.pick()} />
        <OpenedFile opened={opened} />
      </div>
    </Card>
  );
}

function SaveFile({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const save = useLongDeed("bundles.export");
  const [made, setMade] = useState<{ bundle: BundleView; name: string } | null>(null);
  const run = async (everything: boolean) => {
    const place = await saveFile(`sharing-${today}.linden`).catch(() => null);
    if (!place) return;
    setMade(null);
    const outcome = await save.run({ path: place.path, everything });
    if (outcome.done) setMade({ bundle: outcome.value, name: place.name });
  };
  return (
    <>
      <FormActions>
        <Button icon="save" disabled={save.busy} onPress={() => void run(false)}>
          {words("sharing-file-save")}
        </Button>
        <Button icon="file" disabled={save.busy} onPress={onOpen}>
          {words("sharing-file-open")}
        </Button>
        <Button kind="quiet" disabled={save.busy} onPress={() => void run(true)}>
          {words("sharing-file-save-all")}
        </Button>
      </FormActions>
      <FaultNote fault={save.fault} />
      {save.busy && (
        <ProgressBar
          label={words("sharing-file-saving")}
          value={save.progress?.total ? save.progress.done : undefined}
          max={save.progress?.total || undefined}
          onCancel={save.cancel}
        />
      )}
      {made && (
        <p role="status">
          {words("sharing-file-saved", {
            name: made.name,
            count: made.bundle.packs,
            size: format.bytes(made.bundle.bytes),
          })}
        </p>
      )}
    </>
  );
}

type Opened = ReturnType<typeof useOpenedFile>;

/** Looks into a file first; nothing of it is taken in before somebody says so. */
function useOpenedFile() {
  const look = useLongDeed("bundles.show");
  const take = useLongDeed("bundles.import");
  const [file, setFile] = useState<Chosen | null>(null);
  const [found, setFound] = useState<BundleView | null>(null);
  const [told, setTold] = useState<ExchangedView | null>(null);
  const close = () => {
    setFile(null);
    setFound(null);
    setTold(null);
    look.clear();
    take.clear();
  };
  const pick = async () => {
    const chosen = await pickFile("bundle").catch(() => null);
    if (!chosen) return;
    close();
    setFile(chosen);
    const outcome = await look.run({ path: chosen.path });
    if (outcome.done) setFound(outcome.value);
  };
  const bring = async () => {
    if (!file) return;
    const outcome = await onChosen(file, "bundle", (path) => take.run({ path }));
    if (outcome.done) setTold(outcome.value);
  };
  return { file, found, told, look, take, close, pick, bring };
}

function OpenedFile({ opened }: { opened: Opened }) {
  const words = useWords();
  const { file, found, told, look, take } = opened;
  if (!file) return null;
  const running = look.busy ? look : take.busy ? take : null;
  return (
    <section className={styles.preview} aria-label={file.name}>
      <h3 className={styles.heading}>
        <bdi>{file.name}</bdi>
      </h3>
      <FaultNote fault={look.fault ?? take.fault} />
      {found && !told && <BundlePreview bundle={found} />}
      {running && (
        <ProgressBar
          label={words(look.busy ? "sharing-file-reading" : "sharing-file-taking")}
          value={running.progress?.total ? running.progress.done : undefined}
          max={running.progress?.total || undefined}
          onCancel={running.cancel}
        />
      )}
      {told && <Told told={told} />}
      {!running && (
        <FormActions>
          {found?.ours && found.fresh > 0 && !told && (
            <Button kind="primary" onPress={() => void opened.bring()}>
              {words("sharing-file-take")}
            </Button>
          )}
          <Button onPress={opened.close}>{words("kit-close")}</Button>
        </FormActions>
      )}
    </section>
  );
}
