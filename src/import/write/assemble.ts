/** The rows of a batch as one source of the record: what several of them say is said once, with the evidence of all. Pure. */
import type { EntityRow, FactRow, PassageRow, SourceRows } from '../../record/rows';
import type { PreparedRow } from './prepare';

/** A batch as a source, and which of its rows state which fact. */
export interface Assembled {
  readonly source: SourceRows;
  /** The numbers of the rows that state a fact, by its id. */
  readonly statedBy: ReadonlyMap<string, readonly number[]>;
  /** Ids of the entities that the rows describe, by the number of the row that does. */
  readonly describes: ReadonlyMap<number, readonly string[]>;
}

/**
 * Puts rows together. An entity is described by the first of them.
 * @param isDescribed whether a row before this batch describes an entity
 */
export function assemble(
  rows: readonly PreparedRow[],
  file: string,
  isDescribed: (id: string) => boolean,
): Assembled {
  const entities = new Map<string, EntityRow>();
  const facts = new Map<string, FactRow & { evidence: FactRow['evidence'] }>();
  const statedBy = new Map<string, number[]>();
  const describes = new Map<number, string[]>();
  for (const { row, described, facts: stated } of rows) {
    const all: FactRow[] = [...stated];
    for (const { entity, names } of described) {
      if (isDescribed(entity.id) || entities.has(entity.id)) continue;
      entities.set(entity.id, entity);
      describes.set(row.number, [...(describes.get(row.number) ?? []), entity.id]);
      all.push(...names);
    }
    for (const fact of all) {
      const first = facts.get(fact.id);
      const numbers = statedBy.get(fact.id) ?? [];
      if (!first) facts.set(fact.id, fact);
      else if (!numbers.includes(row.number))
        facts.set(fact.id, { ...first, evidence: [...first.evidence, ...fact.evidence] });
      statedBy.set(fact.id, [...new Set([...numbers, row.number])]);
    }
  }
  const source: SourceRows = {
    file,
    digest: '',
    document: null,
    publisher: null,
    cites: [],
    passages: rows.map((one) => passageOf(one, file, describes.get(one.row.number) ?? [])),
    entities: [...entities.values()],
    facts: [...facts.values()],
  };
  return { source, statedBy, describes };
}

function passageOf(
  { row, key, passage }: PreparedRow,
  document: string,
  describes: readonly string[],
): PassageRow {
  return rowPassageOf({ number: row.number, file: row.file }, passage, document, {
    row: row.number,
    key: key.text,
    content: key.content,
    describes,
  });
}

/** The passage of a row. No text is pretended: it has no gloss. */
export function rowPassageOf(
  { number, file }: { readonly number: number; readonly file: string },
  id: string,
  document: string,
  imported: NonNullable<PassageRow['imported']>,
): PassageRow {
  const location = { file, line: number, path: 'row' };
  return { id, document, start: number - 1, end: number, gloss: null, imported, location };
}
