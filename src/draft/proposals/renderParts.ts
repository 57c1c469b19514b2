/** Proposals as parts of a dossier, all of them comments: to take one, uncomment its lines. */
import { Document, isMap, isSeq, Scalar, visit } from 'yaml';

import { parseRange } from '../../dossiers/read/passageId';
import { partValue } from './partValue';
import type { Passages, Proposal } from './proposal';

/** Remarks stay comments when the lines around them are uncommented. */
const REMARK = '##';

/** The lines under `parts`, with a remark above each. */
export function partLines(proposals: readonly Proposal[], passages: Passages): string[] {
  return proposals.flatMap((proposal) => [
    `  ${REMARK} ${proposal.about.replace(/\s+/gu, ' ')}`,
    ...yamlLines(proposal, passages).map((line, at) => `  # ${at === 0 ? '- ' : '  '}${line}`),
  ]);
}

function yamlLines(proposal: Proposal, passages: Passages): string[] {
  const document = new Document(partValue(proposal, passages));
  for (const section of ['entities', 'facts']) inOneLine(document.get(section));
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && parseRange(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

function inOneLine(section: unknown): void {
  if (!isMap(section)) return;
  for (const { value } of section.items) {
    if (!isSeq(value)) continue;
    for (const row of value.items) if (isMap(row)) row.flow = true;
  }
}
