/** The printed recovery code as people copy it: in groups, and two of them typed back. */

/** The groups of a code, whatever stands between them. */
export function groupsOf(code: string): readonly string[] {
  return code.split(/[\s-]+/).filter(Boolean);
}

/** Two different groups to ask for, from two random numbers of 0 up to 1. */
export function askedGroups(count: number, first: number, second: number): [number, number] {
  const one = Math.floor(first * count);
  const other = (one + 1 + Math.floor(second * (count - 1))) % count;
  return one < other ? [one, other] : [other, one];
}

/** Whether a group was copied right; what is easily confused by hand is read as the same. */
export function isSameGroup(typed: string, group: string): boolean {
  return alike(typed) === alike(group);
}

function alike(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
}
