/** What a dossier tells of an entity stays; the gazetteer adds what it does not tell. Pure. */
type Properties = Readonly<Record<string, unknown>>;

/** Properties by which the gazetteer keeps its own account of an entity. */
const GAZETTEER_PROPERTIES = ['fromGazetteer', 'gazetteer'];

/**
 * The properties to set on an entity, null for those to take away. `stored` is what stands in the graph, null where there
 * is nothing; a digest tells that a dossier declares it. `fromGazetteer` names what was added, so that a later gazetteer may
 * change it, and is there only beside a dossier: the outcome is the same whichever came first.
 */
export function mergeWithStored(stored: Properties | null, authored: Properties): Properties {
  if (typeof stored?.['digest'] !== 'string') return authored;
  const added = new Set([
    ...((stored['fromGazetteer'] as string[] | undefined) ?? []),
    ...GAZETTEER_PROPERTIES,
  ]);
  const isAuthored = (name: string) =>
    stored[name] !== undefined && stored[name] !== null && !added.has(name);
  const others = furtherNames(stored, authored, isAuthored);
  const values = Object.fromEntries(
    Object.entries({ ...authored, otherNames: others.length > 0 ? others : null }).filter(
      ([name]) => !isAuthored(name),
    ),
  );
  const names = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [name]));
  return { ...values, fromGazetteer: names.sort() };
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

/** Whether setting the properties would change anything. */
export function isChange(stored: Properties | null, properties: Properties): boolean {
  return (
    stored === null ||
    Object.entries(properties).some(
      ([name, value]) => JSON.stringify(stored[name] ?? null) !== JSON.stringify(value),
    )
  );
}
