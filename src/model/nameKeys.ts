/** The names of an entity in the index of names. */
import { storedKeys } from '../names/storedKeys';
import { namedOf } from './named';

/** The term under which all entities of a type stand in the index beside their keys; no kind of key has two letters. */
export function typeTerm(typeName: string): string {
  return `is:${typeName}`;
}

/** Of a title only its words and itself are keys: it is no name that has cases, initials or a family. */
const TITLE_KINDS = /^[etw]:/;

/**
 * What `nameKeys` of an entity holds, from all its names: code that writes an entity or its name writes this too.
 * A property beside, `nameForms`, holds the names themselves.
 */
export function nameKeysOf(typeName: string, names: readonly string[]): readonly string[] {
  const named = namedOf(typeName);
  const keys = storedKeys(names, named);
  return [typeTerm(typeName), ...(named === undefined ? keys.filter((key) => TITLE_KINDS.test(key)) : keys)];
}
