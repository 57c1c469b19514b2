/** Facts as edges between entities: a row for each two that a fact joins, with its evidence. */
import { nodesOf, type Ask, type Moment } from './ask';
import { FACT_EDGES, type FactEdges } from './factEdges';

/** A passage behind a fact. */
export interface ExportedEvidence {
  readonly passage: string;
  readonly document: string;
  readonly stance: string;
  /** What the passage says, in our own words. */
  readonly gloss: string | null;
}

/** An edge. */
export interface ExportedEdge {
  /** The id of the fact; with `/` and the role behind it where the fact is more than one edge. */
  readonly id: string;
  readonly fact: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly kind: string | null;
  readonly detail: string | null;
  /** The field of the fact that the target stands in. */
  readonly targetRole: string;
  readonly isMutual: boolean;
  readonly onBehalfOf: string | null;
  readonly basis: string;
  readonly modality: string | null;
  readonly status: string;
  readonly confidence: number;
  /** EDTF. */
  readonly date: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly evidence: readonly ExportedEvidence[];
}

interface Edtf {
  readonly edtf: string;
}

interface Answered {
  readonly id: string;
  readonly basis: string;
  readonly modality: string | null;
  readonly status: string;
  readonly confidence: number;
  readonly date: Edtf | null;
  readonly since?: Edtf | null;
  readonly until?: Edtf | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly evidence: readonly {
    readonly passageId: string;
    readonly document: { readonly id: string };
    readonly stance: string;
    readonly gloss: string | null;
  }[];
  readonly from: { readonly id?: string } | null;
  readonly kind?: string | null;
  readonly detail?: string | null;
  readonly onBehalfOf?: { readonly id: string } | null;
}

interface End {
  readonly id: string;
}

/** What a field for an end holds: a claim has several values. */
type Ends = End | readonly End[] | null;

function listed(ends: Ends): readonly End[] {
  if (ends === null) return [];
  return Symbol.iterator in ends ? ends : [ends];
}

/** Retracted and superseded facts are history, not edges. */
const CURRENT = '{ status: { in: [ACTIVE, DISPUTED] } }';

/** All edges, by type and then by id. */
export async function* exportedEdges(
  ask: Ask,
  moment: Moment,
  pageSize: number,
): AsyncGenerator<ExportedEdge> {
  for (const edges of FACT_EDGES) {
    const list = { list: edges.list, selection: selectionOf(edges), where: CURRENT };
    for await (const fact of nodesOf<Answered & { readonly [role: string]: unknown }>(
      ask,
      list,
      moment,
      pageSize,
    ))
      yield* edgesOf(edges, fact);
  }
}

function selectionOf({ from, to, kind, detail, onBehalfOf, isState }: FactEdges): string {
  return [
    'id basis modality status confidence date { edtf } earliest latest',
    'evidence(first: 1000) { passageId stance gloss document { id } }',
    // A claim may be about a fact, which is no node of the table: then there is no id.
    `from: ${from} { ... on Entity { id } }`,
    // A list (the values of a claim) has a page size of its own.
    ...to.map((role) => `${role}${role === 'values' ? '(first: 1000)' : ''} { id }`),
    ...(kind ? [`kind: ${kind}`] : []),
    ...(detail ? [`detail: ${detail}`] : []),
    ...(onBehalfOf ? [`onBehalfOf: ${onBehalfOf} { id }`] : []),
    ...(isState ? ['since { edtf } until { edtf }'] : []),
  ].join(' ');
}

function edgesOf(
  { type, to, isMutual = false }: FactEdges,
  fact: Answered & { readonly [role: string]: unknown },
): ExportedEdge[] {
  const source = fact.from?.id;
  if (source === undefined) return [];
  const ends = to.flatMap((role) => listed((fact[role] ?? null) as Ends).map(({ id }) => ({ role, id })));
  return ends.map(({ role, id }) => ({
    id: ends.length === 1 ? fact.id : `${fact.id}/${role}${to.length === 1 ? `/${id}` : ''}`,
    fact: fact.id,
    source,
    target: id,
    type,
    kind: fact.kind ?? null,
    detail: fact.detail ?? null,
    targetRole: role,
    isMutual,
    onBehalfOf: fact.onBehalfOf?.id ?? null,
    basis: fact.basis,
    modality: fact.modality,
    status: fact.status,
    confidence: fact.confidence,
    date: fact.date?.edtf ?? null,
    since: fact.since?.edtf ?? null,
    until: fact.until?.edtf ?? null,
    earliest: fact.earliest,
    latest: fact.latest,
    evidence: fact.evidence.map(({ passageId, document, stance, gloss }) => ({
      passage: passageId,
      document: document.id,
      stance,
      gloss,
    })),
  }));
}
