/** What a source still says once all about erased persons is left out of it: it may be loaded again. Pure. */
import type { EntityRow, FactRow, RoleFiller, SourceRows } from '../rows';
import { propertiesWithoutNames, tellingForms, withoutNames } from './namedText';

/** Roles of those who only said what a fact states: it is not about them. */
export const SPOKEN = ['ATTRIBUTED_TO', 'SAID_BY'];

/** The remark on a fact whose speaker was erased: without it, the document would seem to state it itself. */
export const SPEAKER_ERASED = 'In the words of a person whose data were erased.';

/** The rows of sources that are written together, without those about erased persons and without their names in what is left. */
export function withoutErased(
  sources: readonly SourceRows[],
  isErased: (id: string) => boolean,
): readonly SourceRows[] {
  // One source may declare a person whom another one mentions.
  const forms = tellingForms(sources.flatMap((source) => [...formsOf(source, isErased)]));
  const isNamed = sources.some(({ facts }) =>
    facts.some(({ roles }) => roles.some(({ target }) => isErased(target))),
  );
  if (forms.length === 0 && !isNamed) return sources;
  return sources.map((source) => leftOf(source, isErased, forms));
}

function leftOf(source: SourceRows, isErased: (id: string) => boolean, forms: readonly string[]): SourceRows {
  const dropped = droppedFacts(source.facts, isErased);
  const facts = source.facts
    .filter(({ id }) => !dropped.has(id))
    .map((fact) => withoutSpeaker(fact, isErased));
  const used = passagesOf(facts);
  const usedBefore = passagesOf(source.facts);
  return {
    ...source,
    document: source.document && withoutNamesIn(source.document, forms),
    entities: source.entities.filter(({ id }) => !isErased(id)).map((row) => withoutNamesIn(row, forms)),
    facts: facts.map((row) => withoutNamesIn(row, forms)),
    passages: source.passages
      .filter(({ id }) => used.has(id) || !usedBefore.has(id))
      .map((row) => ({ ...row, gloss: row.gloss === null ? null : withoutNames(row.gloss, forms) })),
  };
}

/** Facts with an erased person in a role, and those about such facts. */
function droppedFacts(facts: readonly FactRow[], isErased: (id: string) => boolean): ReadonlySet<string> {
  const dropped = new Set<string>();
  for (let size = -1; size < dropped.size;) {
    size = dropped.size;
    for (const { id, roles } of facts)
      if (roles.some((role) => (isErased(role.target) && !isSpoken(role)) || dropped.has(role.target)))
        dropped.add(id);
  }
  return dropped;
}

function isSpoken({ relationship }: RoleFiller): boolean {
  return SPOKEN.includes(relationship);
}

function withoutSpeaker(fact: FactRow, isErased: (id: string) => boolean): FactRow {
  const roles = fact.roles.filter(({ target }) => !isErased(target));
  if (roles.length === fact.roles.length) return fact;
  const before = fact.properties['note'];
  const note = typeof before === 'string' ? `${before} ${SPEAKER_ERASED}` : SPEAKER_ERASED;
  return { ...fact, roles, properties: { ...fact.properties, note } };
}

/** The ids and names of erased persons in a source. */
function* formsOf({ entities, facts }: SourceRows, isErased: (id: string) => boolean): Iterable<string> {
  for (const { id, properties } of entities) {
    if (!isErased(id)) continue;
    yield id;
    for (const [name, value] of Object.entries(properties))
      if (name.startsWith('name') && typeof value === 'string') yield value;
  }
  for (const { type, properties, roles } of facts)
    if (type === 'Name' && roles.some(({ target }) => isErased(target))) yield String(properties['value']);
}

function passagesOf(facts: readonly FactRow[]): ReadonlySet<string> {
  return new Set(facts.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)));
}

function withoutNamesIn<Row extends Pick<EntityRow, 'properties'>>(row: Row, forms: readonly string[]): Row {
  const changed = propertiesWithoutNames(row.properties, forms);
  return changed ? { ...row, properties: { ...row.properties, ...changed } } : row;
}
