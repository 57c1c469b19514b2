/** `{name: {matches: …}}`: the keys under which a name is stored, in whatever script and case it is written. */
import type { TypeEntry } from '../../model/declare/dictionary';
import { namedOf } from '../../model/named';
import { storedQueryKeys } from '../../names/storedKeys';

/** From this weight on, two names are the same name; `sameName` of src/names decides so too. */
const SAME = 0.75;

/** The keys of a name for the entities of a type; none for a text without letters, which is nobody's name. */
export function nameKeysOf(entry: TypeEntry, name: string): string[] {
  return storedQueryKeys(name, namedOf(entry.name)).flatMap(({ stored, weight }) =>
    weight >= SAME ? [stored] : [],
  );
}
