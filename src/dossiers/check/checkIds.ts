/** One id, one thing: what is declared twice, or differently from what the graph has. */
import type { Dossier, Issue } from '../dossier';
import type { EntityRow, FactRow } from '../../record/rows';
import { contentDigest } from '../../record/facts/factId';
import type { ExistingRecords } from '../../record/storedState';
import { declaredEntities, formatLocation, issue, lazyIssue } from './referenceIndex';

/**
 * The dossiers without the documents, passages and facts of those whose document has the id of one before: of these only
 * that is said, since everything else would be compared with the other document.
 */
export function withoutTakenDocuments(dossiers: readonly Dossier[]): {
  readonly rest: readonly Dossier[];
  readonly issues: readonly Issue[];
} {
  const first = new Map<string, EntityRow>();
  const issues: Issue[] = [];
  const rest = dossiers.map((dossier): Dossier => {
    const { document } = dossier;
    const other = document && first.get(document.id);
    if (!document || !other) {
      if (document) first.set(document.id, document);
      return dossier;
    }
    issues.push(
      issue(
        document.location,
        `The id “${document.id}” is taken by the document at ${formatLocation(other.location)}; give this one another id.`,
      ),
    );
    return { ...dossier, document: null, publisher: null, cites: [], passages: [], facts: [] };
  });
  return { rest, issues };
}

/** The fact that used an id first. */
interface FirstUse {
  readonly row: FactRow;
  readonly dossier: Dossier;
}

/** Issues of ids, over all dossiers together. */
export function idIssues(dossiers: readonly Dossier[], existing: ExistingRecords): Issue[] {
  const entities = new Map<string, EntityRow>();
  const facts = new Map<string, FirstUse>();
  const issues: Issue[] = [];
  /** Where entities are declared whose id is taken: their names would only repeat the fault. */
  const taken = new Set<string>();
  for (const dossier of dossiers) {
    for (const row of declaredEntities(dossier)) {
      const message = entityIdIssue(row, entities.get(row.id), existing);
      if (message !== undefined) {
        issues.push(lazyIssue(row.location, message));
        taken.add(placeKey(row.location));
      }
      if (!entities.has(row.id)) entities.set(row.id, row);
    }
  }
  for (const dossier of dossiers) {
    for (const row of dossier.facts) {
      if (taken.size > 0 && taken.has(placeKey(row.location).replace(/\.names\..*$/u, ''))) continue;
      const firstUse = facts.get(row.id);
      const message =
        factIdIssue(row, dossier, firstUse, existing) ?? duplicateId(row, entities.get(row.id), existing);
      if (message !== undefined) issues.push(lazyIssue(row.location, message));
      if (!firstUse) facts.set(row.id, { row, dossier });
    }
  }
  return issues;
}

/** The place of an entity, or of a name that stands with it, as one key. */
const placeKey = ({ file, path }: { readonly file: string; readonly path: string }): string =>
  `${file} ${path}`;

function entityIdIssue(
  row: EntityRow,
  first: EntityRow | undefined,
  existing: ExistingRecords,
): (() => string) | undefined {
  if (first) {
    return () =>
      `“${row.id}” is declared at ${formatLocation(first.location)} already; an entity is declared in one dossier only, once.`;
  }
  if (existing.facts.has(row.id))
    return () => `“${row.id}” is the id of a fact in the graph; an entity needs another one.`;
  const type = existing.entities.get(row.id);
  if (type !== undefined && type !== row.type) {
    return () => `“${row.id}” is a ${type} in the graph; here it is declared as ${row.type}.`;
  }
  const text = existing.documents.get(row.id);
  const { characters } = row.properties;
  return text !== undefined && text.characters !== (characters ?? null)
    ? () =>
        `“${row.id}” has ${String(text.characters)} characters in the graph and ${String(characters)} here; another text needs another id.`
    : undefined;
}

function factIdIssue(
  row: FactRow,
  dossier: Dossier,
  first: FirstUse | undefined,
  existing: ExistingRecords,
): (() => string) | undefined {
  const correction = 'a correction is a new fact with an id of its own.';
  // Digests are made only where two facts have one id.
  if (first && contentDigest(first.row) !== contentDigest(row)) {
    return () =>
      `“${row.id}” stands at ${formatLocation(first.row.location)} with other content; ${correction}`;
  }
  if (first?.dossier === dossier) {
    return () =>
      `The same fact stands at line ${String(first.row.location.line)} of this file already; a dossier tells a fact once.`;
  }
  const stored = existing.facts.get(row.id);
  return stored && stored.contentDigest !== contentDigest(row)
    ? () => `“${row.id}” is in the graph with other content; ${correction}`
    : undefined;
}

function duplicateId(
  row: FactRow,
  entity: EntityRow | undefined,
  existing: ExistingRecords,
): (() => string) | undefined {
  if (!entity && !existing.entities.has(row.id)) return undefined;
  return () => {
    const where = entity
      ? `declared as an entity at ${formatLocation(entity.location)}`
      : 'the id of an entity in the graph';
    return `“${row.id}” is ${where}; a fact needs another id.`;
  };
}
