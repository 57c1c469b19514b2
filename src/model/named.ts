import type { Named } from '../names/keyKinds';

const NAMED: Readonly<Record<string, Named>> = {
  Official: 'PERSON',
  Country: 'PLACE',
  Region: 'PLACE',
  City: 'PLACE',
  District: 'PLACE',
  Landmark: 'PLACE',
  Institution: 'BODY',
};

/** What the names of a type name; undefined where they are titles: of documents, events, agreements, topics. */
export function namedOf(typeName: string): Named | undefined {
  return NAMED[typeName];
}

/** What the names of several types name, where it is one thing. */
export function namedOfAll(typeNames: readonly string[]): Named | undefined {
  const [first, ...others] = new Set(typeNames.map(namedOf));
  return others.length === 0 ? first : undefined;
}
