/** Warnings about ids in arguments: that nothing has them, or that they are of a type that cannot stand there. Pure. */
import { concreteTypes, type TypeEntry } from '../../model/declare/dictionary';
import { quoted } from '../../time/invalidEdtf';
import type { AsOfView } from '../view';
import type { Warning } from '../warnings';
import type { IdPlace } from './idPlaces';
import type { KnownId } from './knownIds';

/** What to say of ids that are not known, or not of the type that is meant; at most so many things. */
export function warningsOf(
  places: readonly IdPlace[],
  known: ReadonlyMap<string, KnownId>,
  nearest: ReadonlyMap<string, readonly string[]>,
  most: number,
): Warning[] {
  const warnings: Warning[] = [];
  for (const place of places) {
    if (warnings.length >= most) break;
    warnings.push(...warningOf(place, known.get(place.id), nearest.get(place.id) ?? []));
  }
  return warnings;
}

function warningOf(
  { id, path, argument, types }: IdPlace,
  known: KnownId | undefined,
  nearest: readonly string[],
): Warning[] {
  const place = [path.join('.'), argument.join('.')].filter((part) => part !== '').join(': ');
  if (!known) {
    const hint = nearest.length > 0 ? `; the nearest ids are ${nearest.map(quoted).join(', ')}` : '';
    const message = `${place}: nothing in the graph has the id ${quoted(id)}${hint}`;
    return [{ code: 'UNKNOWN_ID', message, path, argument, id, nearest }];
  }
  if (types === undefined || types.some((type) => isOf(known, type))) return [];
  const expected = types.map(({ name }) => name).join(' or ');
  const message = `${place}: ${quoted(id)} is of type ${known.type}, where only ${expected} can match`;
  return [{ code: 'ID_OF_ANOTHER_TYPE', message, path, argument, id, type: known.type, expected }];
}

function isOf(known: KnownId, type: TypeEntry): boolean {
  return concreteTypes(type).some(({ name }) => name === known.type);
}

/** What to say of an id that is right where it stands, and whose node is not there as of a day. */
export function absenceOf(
  { id, path, argument, types }: IdPlace,
  known: KnownId | null,
  { date, certainty }: AsOfView,
): Warning[] {
  if (!known || (types && !types.some((type) => isOf(known, type)))) return [];
  const place = `${path.join('.')}: ${argument.join('.')}`;
  const message = `${place}: ${quoted(id)} exists, but not as of ${date} (${certainty})`;
  return [{ code: 'NOT_AS_OF', message, path, argument, id }];
}
