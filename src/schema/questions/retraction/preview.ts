/** What would follow from a retraction, as the graph says it: facts that fall or weaken, and the links that rest on them. */
import { EntenteError } from '../../../errors';
import { cypherFile } from '../../../graph/cypherFile';
import type { Context } from '../../context';

const FACTS = cypherFile('questions/retractedFacts');
const LINKS = cypherFile('questions/retractedLinks');

/** Facts of one document that are looked at. A data set may have more, and is not retracted row by row. */
const MAX_FACTS = 5_000;

export interface Weakened {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

export interface Affected {
  readonly type: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly stays: boolean;
  readonly left: number;
}

export interface Preview {
  readonly falling: readonly string[];
  readonly weakened: readonly Weakened[];
  readonly links: readonly Affected[];
}

type FactRow = [kind: 'DOCUMENT' | 'FACT', fact: string | null, basis: string, before: number, after: number];

/** The preview for a document or fact. Throws NOT_FOUND for another id, RESULT_TOO_LARGE for a document with too many facts. */
export async function previewOf({ read }: Pick<Context, 'read'>, id: string): Promise<Preview> {
  const { values } = await read({ text: FACTS, params: { id, limit: MAX_FACTS + 1 } });
  if (values.length === 0)
    throw new EntenteError('NOT_FOUND', `retractionPreview: no document or fact has the id “${id}”`);
  if (values.length > MAX_FACTS)
    throw new EntenteError(
      'RESULT_TOO_LARGE',
      `retractionPreview: “${id}” supports more than ${String(MAX_FACTS)} facts`,
    );
  const facts = (values as FactRow[]).flatMap(([kind, fact, basis, before, after]) =>
    fact === null ? [] : [{ id: fact, falls: kind === 'FACT' || falls(basis, after), before, after }],
  );
  const falling = facts.filter((fact) => fact.falls).map((fact) => fact.id);
  return {
    falling,
    weakened: facts.filter((fact) => !fact.falls),
    links: falling.length === 0 ? [] : await linksOn({ read }, falling),
  };
}

/** Background knowledge needs no document. */
function falls(basis: string, documentsLeft: number): boolean {
  return documentsLeft === 0 && basis !== 'BACKGROUND';
}

async function linksOn({ read }: Pick<Context, 'read'>, fallen: readonly string[]): Promise<Affected[]> {
  const { values } = await read({ text: LINKS, params: { fallen } });
  return values.map(([type, key, from, to, stays, left]) => ({
    type: String(type),
    key: String(key),
    from: String(from),
    to: String(to),
    stays: stays === true,
    left: Number(left),
  }));
}
