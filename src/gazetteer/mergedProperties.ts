/** What a dossier says of an entity stays; the gazetteer adds what it does not say. Pure. */
import { identifierProperties, listOf, ownIdentifiers } from '../record/entities/identifiers';
import { withoutUnited } from '../record/entities/united';

type Properties = Readonly<Record<string, unknown>>;

/** Properties by which the gazetteer keeps its own account of an entity. */
const GAZETTEER_PROPERTIES = ['fromGazetteer', 'gazetteer'];

/**
 * The properties to set on an entity, null for those to take away. `before` is what stands in the graph, null where there
 * is nothing; a digest tells that a dossier declares it. `fromGazetteer` names what was added, so that a later gazetteer may
 * change it, and is there only beside a dossier: the outcome is the same whichever came first.
 */
export function mergeWithStored(before: Properties | null, authored: Properties): Properties {
  if (typeof before?.['digest'] !== 'string') return authored;
  const stored = withoutUnited(before);
  const added = new Set([...(listOf(stored['fromGazetteer']) ?? []), ...GAZETTEER_PROPERTIES]);
  const isAuthored = (name: string) =>
    stored[name] !== undefined && stored[name] !== null && !added.has(name);
  const others = furtherNames(stored, authored, isAuthored);
  const values = Object.fromEntries(
    Object.entries({ ...authored, otherNames: others.length > 0 ? others : null }).filter(
      ([name]) => !isAuthored(name),
    ),
  );
  const names = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [name]));
  const own = ownIdentifiers(stored);
  const identifiers = own.length > 0 && identifierProperties(own, listOf(authored['identifiers']) ?? []);
  return { ...values, ...identifiers, ...partedFrom(before, values), fromGazetteer: names.sort() };
}

/** The forms of the gazetteer that are not shown: where a dossier names the place otherwise, the gazetteer’s name is one. */
function furtherNames(
  stored: Properties,
  authored: Properties,
  isAuthored: (name: string) => boolean,
): string[] {
  const displayNames = (properties: Properties) =>
    Object.entries(properties).filter(([name]) => /^name(?:_|$)/.test(name));
  const displayed = new Set(
    displayNames(stored)
      .filter(([name]) => isAuthored(name))
      .map(([, value]) => value),
  );
  const replaced = displayNames(authored)
    .filter(([name]) => name !== 'name' && isAuthored(name))
    .flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
  const others = [...replaced, ...((authored['otherNames'] as string[] | null) ?? [])];
  return [...new Set(others)].filter((name) => !displayed.has(name));
}

/** What is said of the entity itself is no longer that of one that was merged into it. */
function partedFrom(before: Properties, values: Properties): Properties {
  const united = listOf(before['united']) ?? [];
  const remaining = united.filter((name) => (values[name] ?? null) === null);
  return {
    ...(before['identifiersAlone'] !== undefined && { identifiersAlone: null }),
    ...(remaining.length < united.length && { united: remaining }),
  };
}

/** Whether setting the properties would change anything. */
export function isChange(stored: Properties | null, properties: Properties): boolean {
  return (
    stored === null ||
    Object.entries(properties).some(
      ([name, value]) => JSON.stringify(stored[name] ?? null) !== JSON.stringify(value),
    )
  );
}
