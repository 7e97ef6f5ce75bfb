import { Filters, SearchField, Select, Switch, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import { argsOf, type DirectoryFilter, filterOf } from "./directory";
import { useLanguageName } from "./languageName";

const ALL = "all";

/** The filters above the directory. They are suggestions: none of them is ever needed. */
export function DirectoryFilters(props: {
  filter: DirectoryFilter;
  languages: readonly string[];
  onChange: (args: Record<string, string>) => void;
}) {
  const { filter, languages, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const languageName = useLanguageName();
  const all = { id: ALL, label: words("all") };
  const set = (part: Partial<DirectoryFilter>) => onChange(argsOf({ ...filter, ...part }));
  const isNarrowed = Object.keys(argsOf(filter)).length > 0;
  return (
    <Filters
      label={words("directory-filters")}
      switches={
        <>
          <Switch
            label={words("directory-takes-new")}
            on={filter.takesNew}
            onChange={(takesNew) => set({ takesNew })}
          />
          <Switch
            label={words("directory-unchecked")}
            on={filter.unchecked}
            onChange={(unchecked) => set({ unchecked })}
          />
          <Switch
            label={words("directory-archived")}
            on={filter.archived}
            onChange={(archived) => set({ archived })}
          />
        </>
      }
      onClear={isNarrowed ? () => onChange(argsOf(filterOf(undefined))) : undefined}
    >
      <SearchField
        label={words("directory-search")}
        labelShown
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Select
        label={words("provider-areas")}
        width="medium"
        options={[all, ...codes.options("area")]}
        value={filter.area ?? ALL}
        onChange={(area) => set(filterOf({ ...argsOf(filter), area }))}
      />
      <Select
        label={words("provider-languages")}
        width="medium"
        options={[all, ...languages.map((id) => ({ id, label: languageName(id) }))]}
        value={filter.language ?? ALL}
        onChange={(language) => set({ language: language === ALL ? null : language })}
      />
    </Filters>
  );
}
