import { Directory } from "../features/providers/Directory";
import { filterOf } from "../features/providers/directory";
import { ExportPanel } from "../features/providers/ExportPanel";
import { ImportPanel } from "../features/providers/ImportPanel";
import { ProviderFile } from "../features/providers/ProviderFile";
import { ProviderForm } from "../features/providers/ProviderForm";
import { useMay } from "../ipc/desk";
import { Button, keys, Menu, Page, usePanel, usePlace, useShortcuts } from "../kit";
import { useWords } from "../words/words";

/** The directory of providers, or one of them. */
export function Providers() {
  const { place, go } = usePlace();
  if (place.id !== undefined) {
    return (
      <ProviderFile
        key={place.id}
        providerId={place.id}
        onBack={() => go({ page: place.page, args: place.args })}
      />
    );
  }
  return <Whole />;
}

function Whole() {
  const words = useWords();
  const { place, go } = usePlace();
  const open = (id: string) => go({ ...place, id });
  return (
    <Page title={words("directory")} aside={<Actions onAdded={open} />}>
      <Directory
        filter={filterOf(place.args)}
        onChange={(args) => go({ ...place, args })}
        onOpen={open}
      />
    </Page>
  );
}

function Actions({ onAdded }: { onAdded: (providerId: string) => void }) {
  const words = useWords();
  const may = useMay();
  const panel = usePanel();
  const add = () =>
    panel.open({
      id: "provider-new",
      title: words("provider-add"),
      body: (
        <ProviderForm
          onDone={(provider) => {
            panel.close("provider-new");
            onAdded(provider.id);
          }}
        />
      ),
    });
  const files = [
    ...(may("import-directory") ? [{ id: "import", label: words("import") }] : []),
    ...(may("export-directory") ? [{ id: "export", label: words("export") }] : []),
  ];
  const openFiles = (id: string) =>
    panel.open({
      id: `directory-${id}`,
      title: words(id),
      body:
        id === "import" ? (
          <ImportPanel onDone={() => panel.close("directory-import")} />
        ) : (
          <ExportPanel />
        ),
    });
  useShortcuts(may("edit-directory") ? { [keys.new]: add } : {});
  return (
    <>
      {files.length > 0 && (
        <Menu label={words("directory-files")} items={files} onAction={openFiles} />
      )}
      {may("edit-directory") && (
        <Button kind="primary" icon="add" onPress={add}>
          {words("provider-add")}
        </Button>
      )}
    </>
  );
}
