/** Makes two entities one by a decision, with its reason and evidence in the record. */
import type { Graph } from '../../graph/graph';
import type { Run } from '../batches';
import { changeStatus, decisionChangeId, type Change } from '../changeStatus';
import type { FactRow } from '../dossier';
import { factId } from '../factId';
import { writeEvidence } from '../writeEvidence';
import { storedFacts, writeToldFacts } from '../writeFacts';
import { lockRecord } from '../writeRows';
import { IdentityRefused } from './refusal';
import { settle, type Settled } from './settle';
import { mergedAmong, standingOf } from './standing';
import { writeStandIns } from './standIns';

/** That one entity is another, as somebody decides it. */
export interface MergeDecision {
  /** The id that is given up: it goes on leading to the other. */
  readonly id: string;
  readonly into: string;
  /** Ids of passages that support it. */
  readonly evidence: readonly string[];
  /** How sure, from 0 to 1; null when nobody said. */
  readonly confidence: number | null;
}

export interface MergeReport extends Settled {
  /** The decision that makes them one; null when they were one already. */
  readonly decisionId: string | null;
  /** Under which id both go on. */
  readonly canonical: string;
}

/** Merges one entity into another. Does nothing where they are one already; throws IdentityRefused where they cannot be. */
export async function merge(graph: Graph, decision: MergeDecision, change: Change): Promise<MergeReport> {
  return graph.write(async (run) => {
    await lockRecord(run, change.now);
    return decideSame(run, decision, change);
  });
}

/** The same within a transaction that holds the lock of the record. */
export async function decideSame(run: Run, decision: MergeDecision, change: Change): Promise<MergeReport> {
  const { id, into } = decision;
  if (id === into) throw new IdentityRefused(`“${id}” is named twice: give the ids of two entities.`);
  const standing = new Map((await standingOf(run, [id, into])).map((one) => [one.id, one]));
  const [given, other] = [known(standing, id), known(standing, into)];
  const canonical = other.into ?? into;
  if (given.into === canonical) return { decisionId: null, canonical, moves: [], facts: 0 };
  if (canonical === id) {
    throw new IdentityRefused(
      `“${into}” is merged into “${id}” already; to merge them the other way, unmerge “${into}” first.`,
    );
  }
  if (given.into !== null) {
    throw new IdentityRefused(
      `“${id}” is merged into “${given.into}” already; merge that one, or unmerge “${id}” first.`,
    );
  }
  const missing = await unknownPassages(run, decision.evidence);
  if (missing.length > 0) {
    throw new IdentityRefused(`There is no passage “${missing.join('”, “')}” in the graph.`);
  }
  const fact = factOf(decision, change);
  await record(run, fact, change);
  return { decisionId: fact.id, canonical, ...(await settle(run, [id, into])) };
}

function known<Value>(standing: ReadonlyMap<string, Value>, id: string): Value {
  const one = standing.get(id);
  if (one === undefined) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
  return one;
}

async function unknownPassages(run: Run, ids: readonly string[]): Promise<string[]> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id OPTIONAL MATCH (p:Passage {id: id}) WITH id, p WHERE p IS NULL RETURN id',
    params: { ids },
  });
  return values.map(([id]) => String(id));
}

function factOf({ id, into, evidence, confidence }: MergeDecision, { author, reason }: Change): FactRow {
  const role = (name: string, target: string) =>
    ({ role: name, relationship: name.toUpperCase(), target, targetIs: 'entity' }) as const;
  const content = {
    type: 'Identity',
    properties: {
      decision: 'SAME',
      canonical: into,
      reason,
      author,
      basis: evidence.length > 0 ? 'IMPLIED' : 'BACKGROUND',
      ...(confidence !== null && { confidence }),
    },
    roles: [role('first', id), role('second', into)],
  };
  return {
    ...content,
    id: factId(content),
    evidence: evidence.map((passage) => ({ passage, stance: 'SUPPORTS' })),
    at: { file: '', line: 0, path: '' },
  };
}

/** Writes the decision, or lets one that was retracted count again. */
async function record(run: Run, fact: FactRow, change: Change): Promise<void> {
  const merged = await mergedAmong(
    run,
    fact.roles.map(({ target }) => target),
  );
  const changeId = decisionChangeId(fact.id, 'ACTIVE', change.now);
  const told = { fact, evidence: fact.evidence, changeId, reason: change.reason, file: null };
  await writeToldFacts(run, [told], change, await storedFacts(run, [fact.id]), merged);
  await writeEvidence(run, [fact]);
  await changeStatus(run, fact.id, 'ACTIVE', change);
  await writeStandIns(run, [fact.id]);
}
