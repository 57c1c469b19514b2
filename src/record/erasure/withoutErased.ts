/** What a source still says once all about erased persons is left out of it: it may be loaded again. Pure. */
import type { EntityRow, FactRow, SourceRows } from '../rows';
import { propertiesWithoutNames, tellingForms, withoutNames } from './namedText';

/** The rows of a source without those about erased persons, and without their names in what is left. */
export function withoutErased(source: SourceRows, isErased: (id: string) => boolean): SourceRows {
  const dropped = droppedFacts(source.facts, isErased);
  const gone = source.entities.filter(({ id }) => isErased(id));
  if (dropped.size === 0 && gone.length === 0) return source;
  const forms = tellingForms(formsOf(gone, source.facts, isErased));
  const facts = source.facts.filter(({ id }) => !dropped.has(id));
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
      if (roles.some(({ target }) => isErased(target) || dropped.has(target))) dropped.add(id);
  }
  return dropped;
}

function* formsOf(
  gone: readonly EntityRow[],
  facts: readonly FactRow[],
  isErased: (id: string) => boolean,
): Iterable<string> {
  for (const { id, properties } of gone) {
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
