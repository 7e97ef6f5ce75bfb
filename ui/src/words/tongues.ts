/**
 * The names of languages and countries, from the system's own tables: nothing of ours to
 * translate. What is stored is the ISO code.
 */
import { formatTag, type Language } from "./languages";

// Languages people bring to our doors; any other can be typed as its ISO 639 code.
const tongues =
  "af am ar ay az be bg bm bn bo bs ca ceb ckb cs da de dv dz ee el en es et eu fa ff fi fil fr ga gn gu ha he hi hr ht hu hy id ig is it ja jv ka kam kg ki kk km kmr kn ko kri ku ky lg ln lo lt lua lv mg mk ml mn mr ms mt my nd ne nl no ny om pa pl prs ps pt qu rn ro ru rw sd sg si sk sl sn so sq sr ss st sv sw ta te tg th ti tk tl tn tr ts tt ug uk ur uz ve vi wo xh yo yue zh zu".split(
    " ",
  );
const countries =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW".split(
    " ",
  );

/** What is named: a language someone speaks, or a country. */
export type Named = "language" | "country";

/** Stands for a person without a nationality. */
export const STATELESS = "XX";

/** The name of a code in a language: `km` is Khmer; the code itself where there is none. */
export function nameOf(kind: Named, code: string, language: Language): string {
  const type = kind === "language" ? "language" : "region";
  try {
    return new Intl.DisplayNames(formatTag(language), { type }).of(code) ?? code;
  } catch {
    // Not a well-formed code: what somebody typed is shown as it is.
    return code;
  }
}

/** All codes of a kind with their names, in the order of the language. */
export function namesOf(kind: Named, language: Language): { id: string; label: string }[] {
  const codes = kind === "language" ? tongues : countries;
  const order = new Intl.Collator(formatTag(language));
  return codes
    .map((id) => ({ id, label: nameOf(kind, id, language) }))
    .sort((one, other) => order.compare(one.label, other.label));
}
