/** What the names of each type name, which decides the forms and keys that are made of them. */
import type { NameSubject } from '../names/keyKinds';
import '.';
import { findType, typesOf } from './declare/dictionary';

/** What the names of a type name; undefined where they are titles: of documents, events, agreements, topics. */
export function namedOf(typeName: string): NameSubject | undefined {
  const names = findType(typeName)?.traits?.names;
  return names === 'TITLE' ? undefined : names;
}

/** What the names of several types name, where it is one thing. */
export function namedOfAll(typeNames: readonly string[]): NameSubject | undefined {
  const [first, ...others] = new Set(typeNames.map(namedOf));
  return others.length === 0 ? first : undefined;
}

/** Whether the names of a type are titles, which are words rather than names. */
export function isTitled(typeName: string): boolean {
  return findType(typeName)?.traits?.names === 'TITLE';
}

/** The types whose names are titles. */
export function titledTypes(): string[] {
  return typesOf('entity').flatMap(({ name }) => (isTitled(name) ? [name] : []));
}

/** The types whose names tell who or what is meant; titles do not. */
export function namedTypes(): string[] {
  return typesOf('entity').flatMap(({ name }) => (namedOf(name) === undefined ? [] : [name]));
}
