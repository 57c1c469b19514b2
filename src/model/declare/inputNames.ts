/**
 * Names of members in inputs. `first` is how long a page is, in every list: a role of that name, and `second` with it, has
 * another name in conditions and orders, where both would stand next to each other.
 */
const INPUT_NAMES: Readonly<Record<string, string>> = { first: 'firstEnd', second: 'secondEnd' };
const MEMBERS = new Map(Object.entries(INPUT_NAMES).map(([member, name]) => [name, member]));

/** The name of a member in inputs. */
export function inputName(member: string): string {
  return INPUT_NAMES[member] ?? member;
}

/** The member that an input names. */
export function memberNamed(input: string): string {
  return MEMBERS.get(input) ?? input;
}
