import type { Area } from "../ipc/bindings";
import { Chip, type Tone } from "./Chip";
import { useCodes } from "./codes";

const tones: Record<Area, Tone> = {
  therapy: "therapy",
  legal: "legal",
  career: "career",
  other: "neutral",
};

/** The kind of help, with its own icon and colour; kinds beyond the three are neutral. */
export function ServiceChip({ area }: { area: Area }) {
  const codes = useCodes();
  return (
    <Chip tone={tones[area]} icon={area === "other" ? "other" : undefined}>
      {codes.say("area", area)}
    </Chip>
  );
}
