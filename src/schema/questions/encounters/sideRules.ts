/** Rules that span several arguments of `encounters`. */
import { termName } from '../../../model/declare/termName';
import { rule, type Rule } from '../../../model/declare/validation/rule';

/** The condition applies to actors of one type only; without a type it implies that type. */
export function GoesWithType(type: string): Rule<{ readonly type?: string | null }> {
  return rule('goesWithType', (_value, side) => {
    const given = side.type ?? type;
    return given === type ? undefined : `goes with type ${termName(type)}, not with ${termName(given)}`;
  });
}

interface Anchor {
  readonly id?: string | null;
  readonly of?: string | null;
}

/** One of the two sides has an id, from which events are reached. */
export function IsAnchored(): Rule<{ readonly who: Anchor; readonly whom: Anchor }> {
  return rule('isAnchored', (_value, { who, whom }) => {
    const ids = [who.id, who.of, whom.id, whom.of];
    return ids.some((id) => typeof id === 'string')
      ? undefined
      : 'needs `id` or `of`, unless `whom` has one: events are looked up from there';
  });
}
