import type { RiskLevel } from "../ipc/bindings";
import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import { Chip, type Tone } from "./Chip";
import { useCodes } from "./codes";
import { useToday } from "./today";

const tones: Record<RiskLevel, Tone> = {
  low: "neutral",
  medium: "neutral",
  high: "attention",
  immediate: "danger",
};

/** The risk in a few words; where somebody should have looked again, it says so. */
export function RiskChip(props: { level: RiskLevel; reviewOn: string | null }) {
  const { level, reviewOn } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const today = useToday();
  const isDue = reviewOn !== null && reviewOn <= today;
  const said = words("risk-said", { level: codes.say("risk-level", level) });
  return (
    <Chip tone={isDue && tones[level] === "neutral" ? "attention" : tones[level]}>
      {reviewOn === null
        ? said
        : words(isDue ? "risk-due" : "risk-until", { risk: said, day: format.shortDay(reviewOn) })}
    </Chip>
  );
}
