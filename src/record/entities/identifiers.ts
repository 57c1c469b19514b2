/**
 * Ids of an entity in other systems. Those that its dossier gives and those of the gazetteer add up in `identifiers`; where
 * the gazetteer has more, `ownIdentifiers` holds the dossier's alone, so that it can be changed. Pure.
 */
type Properties = Readonly<Record<string, unknown>>;

/** What the dossier gave. */
export function ownIdentifiers(stored: Properties): readonly string[] {
  const own = listOf(stored['ownIdentifiers']);
  if (own) return own;
  const isGazetteers = listOf(stored['fromGazetteer'])?.includes('identifiers') === true;
  return isGazetteers ? [] : (listOf(stored['identifiers']) ?? []);
}

/** The properties for what the dossier gives and what the gazetteer adds; null for what is not there. */
export function identifierProperties(own: readonly string[], added: readonly string[]): Properties {
  const all = [...new Set([...own, ...added])];
  return {
    identifiers: all.length > 0 ? all : null,
    ownIdentifiers: own.length > 0 && all.length > own.length ? own : null,
  };
}

/** A list that is stored, undefined where there is none. */
export function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? (value as string[]) : undefined;
}

/** All identifiers by which an entity can be known again, a country's code among them. */
export function groundsOf(properties: {
  readonly identifiers?: readonly string[] | null;
  readonly iso?: string | null;
}): readonly string[] {
  const { identifiers, iso } = properties;
  return [...(identifiers ?? []), ...(typeof iso === 'string' ? [`iso:${iso}`] : [])];
}
