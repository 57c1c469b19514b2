/** What the rules of sense look at: the facts of dossiers with what is known of the ids that they name. Pure. */
import type { Dossier } from '../../dossier';
import { parseEdtf, type ParsedDate } from '../../../time/edtf';
import { groupBy } from '../../../record/batches';
import type { EntityRow, FactRow } from '../../../record/rows';
import type { ExistingRecords } from '../../../record/storedState';
import { splitPassageId } from '../../read/passageId';
import { declaredEntities } from '../referenceIndex';

export interface World {
  readonly facts: readonly FactRow[];
  readonly entities: readonly EntityRow[];
  /** The type of an entity, undefined where nothing has the id. */
  readonly typeOf: (id: string) => string | undefined;
  /** A property of an entity as its dossier gives it, or as the graph has it. */
  readonly propertyOf: (id: string, property: string) => unknown;
  /** Facts of a type. */
  readonly ofType: (type: string) => readonly FactRow[];
  /** The fact with an id. */
  readonly fact: (id: string) => FactRow | undefined;
  /** Whether two ids are one entity, by a merge or a decision of a dossier. */
  readonly isSame: (a: string, b: string) => boolean;
  /** The official of a tenure; undefined where there is no such tenure. */
  readonly officialsOf: (tenure: string) => readonly string[] | undefined;
  /** In what an entity of the graph lies, directly or not. */
  readonly containersOf: (id: string) => readonly string[];
  /** The last day on which a document that supports the fact may have been published; null where that is not known. */
  readonly publishedBy: (fact: FactRow) => string | null;
}

/** Whoever fills a role of a fact. */
export function fillers({ roles }: Pick<FactRow, 'roles'>, role: string): string[] {
  return roles.filter((filler) => filler.role === role).map(({ target }) => target);
}

/** The only one who fills a role. */
export function filler(fact: Pick<FactRow, 'roles'>, role: string): string | undefined {
  return fillers(fact, role)[0];
}

/** A date that a row gives; null where it gives none, or one that cannot be read. */
export function dateOf(properties: Readonly<Record<string, unknown>>, name: string): ParsedDate | null {
  const value = properties[name];
  if (typeof value !== 'string') return null;
  try {
    return parseEdtf(value);
  } catch {
    // What is wrong with it is said where dates are checked.
    return null;
  }
}

/** The world of some dossiers and of what the graph has of the ids that they name. */
export function worldOf(dossiers: readonly Dossier[], existing: ExistingRecords): World {
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const entities = dossiers.flatMap(declaredEntities);
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const entitiesById = new Map(entities.map((entity) => [entity.id, entity]));
  const byType = new Map<string, FactRow[]>();
  for (const [type, rows] of groupBy(facts, (fact) => fact.type)) byType.set(type, rows);
  const canonical = sameEntities(byType.get('Identity') ?? [], existing);
  const propertyOf = (id: string, property: string) =>
    entitiesById.get(id)?.properties[property] ?? existing.details?.get(id)?.[property];
  return {
    facts,
    entities,
    typeOf: (id) => entitiesById.get(id)?.type ?? existing.entities.get(id),
    propertyOf,
    ofType: (type) => byType.get(type) ?? [],
    fact: (id) => factsById.get(id),
    isSame: (a, b) => a === b || canonical(a) === canonical(b),
    officialsOf: (tenure) => {
      const row = factsById.get(tenure);
      if (row) return row.type === 'Tenure' ? fillers(row, 'official') : undefined;
      return existing.details?.get(tenure)?.['officials'] as readonly string[] | undefined;
    },
    containersOf: (id) => existing.containers?.get(id) ?? [],
    publishedBy: (fact) => {
      const documents = new Set(
        fact.evidence
          .filter(({ stance }) => stance === 'SUPPORTS')
          .map(({ passage }) => splitPassageId(passage).document),
      );
      const days = [...documents].map(
        (id) => dateOf({ published: propertyOf(id, 'published') }, 'published')?.latest ?? null,
      );
      if (days.length === 0 || days.some((day) => day === null)) return null;
      return days.sort().at(-1) ?? null;
    },
  };
}

/** Where ids lead that the graph has merged, or that a dossier decides to be the same. */
function sameEntities(identities: readonly FactRow[], existing: ExistingRecords): (id: string) => string {
  const into = new Map<string, string>();
  const canonical = (id: string): string => {
    const next = into.get(id);
    return next === undefined || next === id ? id : canonical(next);
  };
  const unite = (a: string, b: string) => {
    const [one, other] = [canonical(a), canonical(b)];
    if (one !== other) into.set(one, other);
  };
  for (const [id, details] of existing.details ?? []) {
    const merged = details['into'];
    if (typeof merged === 'string') unite(id, merged);
  }
  for (const fact of identities) {
    const [first, second] = [filler(fact, 'first'), filler(fact, 'second')];
    if (fact.properties['decision'] === 'SAME' && first !== undefined && second !== undefined)
      unite(first, second);
  }
  return canonical;
}
