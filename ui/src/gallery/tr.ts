const isArabic = new URLSearchParams(location.search).get("lang") === "ar";

/** Invented content in one of two languages; the kit's own words come from `locales`. */
export const tr = (english: string, arabic: string): string => (isArabic ? arabic : english);
