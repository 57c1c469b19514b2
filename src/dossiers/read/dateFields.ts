import '../../model';
import { typeEntry } from '../../model/declare/dictionary';
import { DOCUMENT, authoredEntityTypes, authoredFactTypes, authoredProperties } from './authoredTypes';

let names: ReadonlySet<string> | undefined;

/** Whether a field of this name holds a date: `since: 2015` is then the text “2015”, not a number. */
export function isDateField(name: string): boolean {
  names ??= new Set(
    [...authoredEntityTypes(), ...authoredFactTypes(), typeEntry(DOCUMENT)]
      .flatMap(authoredProperties)
      .filter((property) => property.valueType === 'date')
      .map((property) => property.name),
  );
  return names.has(name);
}
