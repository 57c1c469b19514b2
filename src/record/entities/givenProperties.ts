/** Which properties of an entity come from what is said of it, as opposed to what the record keeps of it for itself. */
import { boundsOf } from '../../model/bounds';
import { allProperties, typeEntry } from '../../model/declare/dictionary';

const byType = new Map<string, ReadonlySet<string>>();

/** Properties of every entity type that are given beside the declared ones. */
const ALWAYS = ['otherNames'];

/** Whether a property of an entity is given by dossiers or the gazetteer: a declared one, its bounds, a display name. */
export function isGiven(typeName: string, property: string): boolean {
  const names = byType.get(typeName) ?? givenNames(typeName);
  byType.set(typeName, names);
  return names.has(property) || isDisplayName(property);
}

/** Whether a property holds a display name: `name`, `name_ru`. */
export function isDisplayName(property: string): boolean {
  return /^name(?:_|$)/.test(property);
}

/** A display name as dossiers have it: `name_zh_hant` is `names.zh-hant`. */
export function displayNamePath(property: string): string {
  return `names.${property.slice('name_'.length).replaceAll('_', '-')}`;
}

function givenNames(typeName: string): ReadonlySet<string> {
  const declared = allProperties(typeEntry(typeName)).filter((property) => property.declared);
  return new Set([
    ...ALWAYS,
    ...declared.flatMap(({ name, valueType }) =>
      valueType === 'date' ? [name, ...(Object.values(boundsOf(name)) as string[])] : [name],
    ),
  ]);
}
