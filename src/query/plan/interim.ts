import type { PropertyEntry, TypeEntry } from '../../model/declare/dictionary';
export function hasEmptyDay(entry: TypeEntry, property: PropertyEntry): boolean {
  return property.name === 'date' && (entry.name === 'Event' || entry.name === 'Agreement');
}
const INDEXED: Readonly<Record<string, readonly string[]>> = {
  Event: ['kind', 'date', 'earliest', 'latest'],
  Agreement: ['date', 'earliest'],
  Institution: ['kind'],
  Tenure: ['earliest'],
  Tie: ['earliest'],
};
export function isIndexed(entry: TypeEntry, name: string): boolean {
  return name === 'id' || INDEXED[entry.name]?.includes(name) === true;
}
const TELLING = [
  'Official',
  'Institution',
  'Landmark',
  'District',
  'City',
  'Region',
  'Country',
  'Topic',
  'Document',
];
export function selectivity(entry: TypeEntry): number {
  return TELLING.indexOf(entry.name);
}
