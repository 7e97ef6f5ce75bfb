import { type AreaCounts, vocabularies } from "../../ipc/bindings";
import { Chip, type Tone, useCodes } from "../../kit";
import styles from "./cases.module.css";

const tones: Record<keyof AreaCounts, Tone> = {
  therapy: "therapy",
  legal: "legal",
  career: "career",
  other: "neutral",
};

/** How many referrals are open in each area, as icon and number; the word is in the name. */
export function AreaChips({ counts }: { counts: AreaCounts }) {
  const codes = useCodes();
  return (
    <span className={styles.counts}>
      {vocabularies.area
        .filter((area) => counts[area] > 0)
        .map((area) => (
          <span key={area} title={codes.say("area", area)}>
            <Chip tone={tones[area]} icon={area === "other" ? "other" : undefined}>
              {counts[area]}
            </Chip>
          </span>
        ))}
    </span>
  );
}
