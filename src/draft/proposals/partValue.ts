import type { Passages, Proposal, ProposedRow } from './proposal';

/** A proposal as a part of a dossier: its passages in the order of the text, its rows under their headings, each once. */
export function partValue(
  { entities, facts, passages: places }: Proposal,
  passages: Passages,
): Readonly<Record<string, unknown>> {
  const inOrder = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    passages: Object.fromEntries(
      inOrder.map((place) => [passages.key(place), passages.gloss(passages.key(place))]),
    ),
    ...(entities.length > 0 && { entities: underHeadings(entities) }),
    ...(facts.length > 0 && { facts: underHeadings(facts) }),
  };
}

function underHeadings(rows: readonly ProposedRow[]): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = {};
  const seen = new Set<string>();
  for (const { heading, row } of rows) {
    const key = `${heading} ${JSON.stringify(row)}`;
    if (!seen.has(key)) (lists[heading] ??= []).push(row);
    seen.add(key);
  }
  return lists;
}
