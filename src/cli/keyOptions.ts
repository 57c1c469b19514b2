import { InvalidArgumentError } from 'commander';

import { roleOf, ROLES, type Role } from '../access/role';
import { recordTime } from '../time/recordTime';
import type { JsonOption } from './verb';

export interface KeyOptions extends JsonOption {
  readonly role: Role;
  readonly expires?: string;
}

/** A role as it is typed. */
export function roleArgument(text: string): Role {
  const role = roleOf(text);
  if (role === undefined) throw new InvalidArgumentError(`Expected one of ${ROLES.join(', ')}.`);
  return role;
}

/** The last day of a key, or the time at which it expires, as ISO 8601 in UTC. */
export function expiryArgument(text: string): string {
  const time = recordTime(text);
  if (time?.kind !== 'TIME')
    throw new InvalidArgumentError(
      'Expected a day such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z.',
    );
  if (time.at <= new Date().toISOString()) throw new InvalidArgumentError(`${text} is over already.`);
  return time.at;
}
