/** Places that can act: country, region, city, district. Other names carry theirs, to say where somebody belongs. */
import '.';
import { findType, isA, typesOf, type TypeEntry } from './declare/dictionary';

/** The names of the types of territories. */
export function territories(): string[] {
  return typesOf('entity')
    .filter(isPlaceThatActs)
    .map(({ name }) => name);
}

/** Whether a type, by its name, is one of territories. */
export function isTerritory(typeName: string): boolean {
  const entry = findType(typeName);
  return entry !== undefined && isPlaceThatActs(entry);
}

function isPlaceThatActs(entry: TypeEntry): boolean {
  return entry.traits?.names === 'PLACE' && isA(entry, 'Place') && isA(entry, 'Actor');
}
