/** Proposals as parts of a dossier, all of them comments: to take one, uncomment its lines. */
import { Document, isMap, isSeq, Scalar, visit } from 'yaml';

import { parseRange } from '../../dossiers/read/passageId';
import type { Passages, Proposal, ProposedRow } from './proposal';

/** Remarks stay comments when the lines around them are uncommented. */
const REMARK = '##';

/** The lines under `parts`, with a remark above each. */
export function partLines(proposals: readonly Proposal[], passages: Passages): string[] {
  return proposals.flatMap((proposal) => [
    `  ${REMARK} ${proposal.about.replace(/\s+/gu, ' ')}`,
    ...yamlLines(proposal, passages).map((line, at) => `  # ${at === 0 ? '- ' : '  '}${line}`),
  ]);
}

function yamlLines({ entities, facts, passages: places }: Proposal, passages: Passages): string[] {
  const inOrder = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  const glosses = Object.fromEntries(
    inOrder.map((place) => [passages.key(place), passages.gloss(passages.key(place))]),
  );
  const document = new Document({
    passages: glosses,
    ...(entities.length > 0 && { entities: underHeadings(entities) }),
    ...(facts.length > 0 && { facts: underHeadings(facts) }),
  });
  for (const section of ['entities', 'facts']) inOneLine(document.get(section));
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && parseRange(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
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

function inOneLine(section: unknown): void {
  if (!isMap(section)) return;
  for (const { value } of section.items) {
    if (!isSeq(value)) continue;
    for (const row of value.items) if (isMap(row)) row.flow = true;
  }
}
