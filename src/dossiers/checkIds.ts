/** One id, one thing: what is declared twice, or differently from what the graph has. */
import type { Dossier, EntityRow, FactRow, Fault } from './dossier';
import { contentDigest } from './factId';
import type { Known } from './known';
import { entitiesOf, fault, inWords } from './register';

/** Faults of ids, over all dossiers together. */
export function idFaults(dossiers: readonly Dossier[], known: Known): Fault[] {
  const entities = new Map<string, EntityRow>();
  const facts = new Map<string, { row: FactRow; digest: string; dossier: Dossier }>();
  const faults: Fault[] = [];
  for (const dossier of dossiers) {
    for (const row of entitiesOf(dossier)) {
      const message = entityFault(row, entities.get(row.id), known);
      if (message !== undefined) faults.push(fault(row.at, message));
      if (!entities.has(row.id)) entities.set(row.id, row);
    }
  }
  for (const dossier of dossiers) {
    for (const row of dossier.facts) {
      const digest = contentDigest(row);
      const first = facts.get(row.id);
      const message =
        factFault(row, digest, dossier, first, known) ?? sharedId(row, entities.get(row.id), known);
      if (message !== undefined) faults.push(fault(row.at, message));
      if (!first) facts.set(row.id, { row, digest, dossier });
    }
  }
  return faults;
}

function entityFault(row: EntityRow, first: EntityRow | undefined, known: Known): string | undefined {
  if (first) {
    return `“${row.id}” is declared at ${inWords(first.at)} already; an entity is declared in one dossier only, once.`;
  }
  if (known.facts.has(row.id))
    return `“${row.id}” is the id of a fact in the graph; an entity needs another one.`;
  const type = known.entities.get(row.id);
  if (type !== undefined && type !== row.type) {
    return `“${row.id}” is a ${type} in the graph; here it is declared as ${row.type}.`;
  }
  const text = known.documents.get(row.id);
  const { characters } = row.properties;
  return text !== undefined && text.characters !== characters
    ? `“${row.id}” has ${String(text.characters)} characters in the graph and ${String(characters)} here; another text needs another id.`
    : undefined;
}

function factFault(
  row: FactRow,
  digest: string,
  dossier: Dossier,
  first: { row: FactRow; digest: string; dossier: Dossier } | undefined,
  known: Known,
): string | undefined {
  const correction = 'a correction is a new fact with an id of its own.';
  if (first && first.digest !== digest) {
    return `“${row.id}” stands at ${inWords(first.row.at)} with other content; ${correction}`;
  }
  if (first?.dossier === dossier) {
    return `The same fact stands at line ${String(first.row.at.line)} of this file already; a dossier tells a fact once.`;
  }
  const stored = known.facts.get(row.id);
  return stored && stored.contentDigest !== digest
    ? `“${row.id}” is in the graph with other content; ${correction}`
    : undefined;
}

function sharedId(row: FactRow, entity: EntityRow | undefined, known: Known): string | undefined {
  if (!entity && !known.entities.has(row.id)) return undefined;
  const where = entity
    ? `declared as an entity at ${inWords(entity.at)}`
    : 'the id of an entity in the graph';
  return `“${row.id}” is ${where}; a fact needs another id.`;
}
