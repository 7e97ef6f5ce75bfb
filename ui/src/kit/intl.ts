/** Formats of the system's tables, made once: making one takes longer than a key press may. */

const dates = new Map<string, Intl.DateTimeFormat>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

/** How a language writes a part of a date, read as midnight UTC. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${tag} ${JSON.stringify(options)}`, () => {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  });
}

/** How a language says a distance of days: "tomorrow" or, always in numbers, "in 1 day". */
export function distanceFormat(tag: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
  return kept(distances, `${tag} ${numeric}`, () => new Intl.RelativeTimeFormat(tag, { numeric }));
}

function kept<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
