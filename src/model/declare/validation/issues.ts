/** What is wrong with the arguments of a field, all at once. Pure. */
import { validateSync, type ValidationError } from 'class-validator';

import { quoted } from '../../../time/invalidEdtf';
import { VALUE } from './rule';

/** One value that breaks a rule: where it stands, and what was expected. */
export interface Issue {
  readonly path: readonly string[];
  readonly message: string;
}

/** All issues of an instance of an argument class and of the inputs in it, by path. */
export function issuesIn(instance: object): Issue[] {
  const errors = validateSync(instance, {
    // A null behaves as an absent argument; graphql-js refuses it where the type does.
    skipMissingProperties: true,
    // Some classes declare no rule.
    forbidUnknownValues: false,
    validationError: { target: false },
  });
  return errors.flatMap((error) => issuesOf(error, [])).sort(byPlace);
}

/** One sentence for all issues, such as `who.rank goes with type Official, not with City; first must be …`. */
export function issuesInWords(issues: readonly Issue[]): string {
  return issues
    .map(({ path, message }) => {
      // A message begins with the value that it quotes, or with a verb that goes on from the path.
      const colon = message.startsWith('“') ? ':' : '';
      return `${path.join('.')}${colon} ${message}`;
    })
    .join('; ');
}

function issuesOf(
  { property, value, constraints, children }: ValidationError,
  above: readonly string[],
): Issue[] {
  const path = [...above, property];
  const own = Object.values(constraints ?? {}).map((message) => ({
    path,
    message: message.replace(VALUE, () => shown(value)),
  }));
  return [...own, ...(children ?? []).flatMap((child) => issuesOf(child, path))];
}

/** A value as a message shows it: texts cut, never a whole list or object. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

function byPlace(a: Issue, b: Issue): number {
  const [left, right] = [[...a.path, a.message].join('.'), [...b.path, b.message].join('.')];
  return left < right ? -1 : left > right ? 1 : 0;
}
