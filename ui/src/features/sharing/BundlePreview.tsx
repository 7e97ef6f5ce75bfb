import type { BundleView, FacetCount } from "../../ipc/bindings";
import { Chip, Icon, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";

/** What a file would bring: from whom, until when, about what. */
export function BundlePreview({ bundle }: { bundle: BundleView }) {
  const words = useWords();
  const format = useFormat();
  if (!bundle.ours) {
    return (
      <div role="alert" className={styles.chips}>
        <Icon name="attention" />
        <p>
          {words("fault-otherWorkspace")} {words.attribute("fault-otherWorkspace", "safe")}
        </p>
      </div>
    );
  }
  return (
    <div role="status" className={styles.fields}>
      <p className={styles.what}>
        {bundle.fresh === 0
          ? words("sharing-bundle-nothing")
          : words("sharing-bundle-fresh", {
              count: bundle.fresh,
              size: format.bytes(bundle.bytes),
            })}
      </p>
      <ul className={styles.lines}>
        {bundle.authors.map((author) => (
          <li key={`${author.member} ${author.device}`}>
            {words(author.until ? "sharing-bundle-author-until" : "sharing-bundle-author", {
              member: author.member,
              device: author.device,
              count: author.fresh,
              when: author.until ? format.moment(author.until) : "",
            })}
          </li>
        ))}
      </ul>
      <FacetChips facets={bundle.facets} />
      {bundle.incomplete > 0 && (
        <p className={styles.muted}>
          {words("sharing-bundle-incomplete", { count: bundle.incomplete })}
        </p>
      )}
      {bundle.fresh > 0 && <p className={styles.muted}>{words("sharing-bundle-nothing-yet")}</p>}
    </div>
  );
}

/** Changes by the part of the work they belong to. */
export function FacetChips({ facets }: { facets: readonly FacetCount[] }) {
  const words = useWords();
  const codes = useCodes();
  if (facets.length === 0) return null;
  return (
    <div className={styles.chips}>
      {facets.map(({ facet, changes }) => (
        <Chip key={facet} icon={null}>
          {words("sharing-facet", { facet: codes.say("facet", facet), count: changes })}
        </Chip>
      ))}
    </div>
  );
}
