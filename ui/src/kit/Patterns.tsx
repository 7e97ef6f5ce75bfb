/** Fills that can be told apart in black and white. */
export type Pattern = "plain" | "diagonal" | "dots" | "cross";

/** Defines the fills of one chart under `<id>-<pattern>`. */
export function Patterns({ id }: { id: string }) {
  const ink = { stroke: "var(--surface)", strokeWidth: 1.5, fill: "none" };
  const box = { width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: "absolute" }}>
      <defs>
        <pattern id={`${id}-plain`} {...box} />
        <pattern id={`${id}-diagonal`} {...box}>
          <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" {...ink} />
        </pattern>
        <pattern id={`${id}-dots`} {...box}>
          <circle cx="2" cy="2" r="1.3" fill="var(--surface)" />
          <circle cx="6" cy="6" r="1.3" fill="var(--surface)" />
        </pattern>
        <pattern id={`${id}-cross`} {...box}>
          <path d="M0 8 L8 0 M0 0 L8 8" {...ink} strokeWidth={1} />
        </pattern>
      </defs>
    </svg>
  );
}
