/** Entities as a gateway names them, read and checked. Pure. */
import type { Issue } from '../../model/declare/validation/issues';
import { issueOfId } from '../../model/declare/validation/texts';

/** The argument that holds them. */
export const REPRESENTATIONS = 'representations';

/**
 * The most in one operation. A gateway asks for all that an answer of another subgraph names at once, and cannot be made to ask
 * in pages, so it is more than a page; what they cost is limited as well.
 */
export const MAX_REPRESENTATIONS = 1_000;

/** What one representation names. */
export interface Representation {
  readonly typeName: string;
  readonly id: string;
}

/** So many issues are listed: a gateway that sends one wrong representation sends all of them wrong. */
const MAX_ISSUES = 10;

/**
 * Reads representations: either all of them, or what is wrong, by place.
 * @param isKeyed whether a type has a key
 */
export function readRepresentations(
  given: readonly unknown[],
  isKeyed: (typeName: string) => boolean,
): { readonly representations: readonly Representation[]; readonly issues: readonly Issue[] } {
  if (given.length > MAX_REPRESENTATIONS) {
    const [most, count] = [MAX_REPRESENTATIONS, given.length].map((number) => number.toLocaleString('en'));
    const message = `must have at most ${String(most)} elements, has ${String(count)}`;
    return { representations: [], issues: [{ path: [REPRESENTATIONS], message }] };
  }
  const representations: Representation[] = [];
  const issues: Issue[] = [];
  for (const [index, one] of given.entries()) {
    if (issues.length === MAX_ISSUES) break;
    const read = readOne(one, isKeyed);
    if ('message' in read) {
      const { path, message } = read;
      issues.push({ path: [REPRESENTATIONS, String(index), ...path], message });
    } else representations.push(read);
  }
  return { representations, issues };
}

function readOne(given: unknown, isKeyed: (typeName: string) => boolean): Representation | Issue {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { path: [], message: 'must be an object with __typename and id' };
  const { __typename: typeName, id } = given as Readonly<Record<string, unknown>>;
  if (typeof typeName !== 'string')
    return { path: ['__typename'], message: 'must be the name of a type, such as City' };
  if (!isKeyed(typeName))
    return {
      path: ['__typename'],
      message: `must be a type with a key, such as City, got ${shown(typeName)}`,
    };
  if (id === undefined || id === null)
    return { path: ['id'], message: `must be given: ${typeName} has the key id and no other` };
  if (typeof id !== 'string' && typeof id !== 'number') return { path: ['id'], message: 'must be a text' };
  const issue = issueOfId(String(id));
  return issue === undefined ? { typeName, id: String(id) } : { path: ['id'], message: issue };
}

function shown(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
