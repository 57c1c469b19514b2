/** What speaks for and against two entities being one, beside their names. Pure. */
import { distance } from '../../model/distance';
import { groundsOf } from '../entities/identifiers';
import type { SharedContext } from './proposal';

/** What is compared of two entities. */
export interface ComparedProperties {
  readonly identifiers?: readonly string[] | null;
  readonly iso?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  /** There where a dossier declares the entity. */
  readonly digest?: string | null;
  /** There where the gazetteer has it. */
  readonly gazetteer?: string | null;
}

/** Systems in which a thing has one number: with another number, it is another thing. */
const UNIQUE_SCHEMES = ['geonames', 'wikidata', 'iso'];

/** One city’s coordinates differ by this much at most from source to source, and by less than that from the next one’s. */
const NEAR_KM = 25;
const FAR_KM = 100;

/**
 * The context of a pair.
 * @param shared ids of what both belong to
 * @param isAbroad whether both lie in countries and in none together
 */
export function sharedContext(
  shared: readonly string[],
  isAbroad: boolean,
  a: ComparedProperties,
  b: ComparedProperties,
): SharedContext {
  const [one, other] = [groundsOf(a), groundsOf(b)];
  const kilometres = kilometresBetween(a, b);
  const near = kilometres !== null && kilometres <= NEAR_KM ? [`${kilometres.toFixed(0)} km apart`] : [];
  return {
    shared: [...shared.map((id) => `both belong to ${id}`), ...near],
    conflicts: isAbroad || (kilometres ?? 0) > FAR_KM || haveOtherNumbers(one, other),
    identifier: one.find((identifier) => other.includes(identifier)) ?? null,
    gazetteers: isInGazetteer(a) === isInGazetteer(b) ? null : isInGazetteer(a) ? 'entity' : 'other',
    givenUp: !isDeclared(b) && isDeclared(a) ? 'other' : 'entity',
  };
}

function isInGazetteer({ gazetteer }: ComparedProperties): boolean {
  return typeof gazetteer === 'string';
}

function isDeclared({ digest }: ComparedProperties): boolean {
  return typeof digest === 'string';
}

function haveOtherNumbers(one: readonly string[], other: readonly string[]): boolean {
  const numbers = (list: readonly string[], scheme: string) =>
    list.filter((identifier) => identifier.startsWith(`${scheme}:`));
  return UNIQUE_SCHEMES.some((scheme) => {
    const [first, second] = [numbers(one, scheme), numbers(other, scheme)];
    return first.length > 0 && second.length > 0 && !first.some((identifier) => second.includes(identifier));
  });
}

function kilometresBetween(a: ComparedProperties, b: ComparedProperties): number | null {
  const [first, second] = [pointOf(a), pointOf(b)];
  return first && second ? distance(first, second) : null;
}

function pointOf({ latitude, longitude }: ComparedProperties) {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
}
