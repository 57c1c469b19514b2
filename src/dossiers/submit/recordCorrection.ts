/** Replaces a fact by a corrected one within the transaction of its change: the new one is recorded as a submission is, and supersedes the old. */
import { EntenteError } from '../../errors';
import type { Change } from '../../record/change/change';
import type { RecordTransaction } from '../../record/change/writeRecord';
import { requireFacts, type Decided } from '../../record/curation/decideOnFacts';
import { supersedeFact } from '../../record/curation/supersede';
import type { FoundPlaces } from '../../record/placeSource';
import type { EvidenceRow, FactRow } from '../../record/rows';
import type { Dossier } from '../dossier';
import { recordSubmission } from './recordSubmission';

/** A fact and the dossier that holds it as it is right. */
export interface Correction {
  readonly fact: string;
  readonly dossier: Dossier;
}

/** Records a correction. Throws NOT_FOUND, CONFLICT, BAD_USER_INPUT and InvalidDossiers; nothing is recorded then. */
export async function recordCorrection(
  transaction: RecordTransaction,
  { fact, dossier }: Correction,
  change: Change,
  places?: FoundPlaces,
): Promise<Decided> {
  const [old] = await requireFacts(transaction.run, [fact]);
  const right = onlyFact(dossier);
  if (old && old.type !== right.type)
    throw new EntenteError(
      'CONFLICT',
      `“${fact}” is a ${old.type} and the correction a ${right.type}: a fact is corrected by one of its type.`,
    );
  if (right.id === fact)
    throw new EntenteError('CONFLICT', `“${fact}” says the same already; there is nothing to correct.`);
  const evidence = right.evidence.length > 0 ? right.evidence : await evidenceOf(transaction, fact);
  await recordSubmission(transaction, [{ ...dossier, facts: [{ ...right, evidence }] }], change, { places });
  const decided = await supersedeFact(transaction, { id: fact, by: right.id }, change);
  return { ...decided, changed: [...decided.changed, right.id] };
}

function onlyFact({ document, entities, passages, facts }: Dossier): FactRow {
  const [right, ...others] = facts;
  if (!right || others.length > 0 || document || entities.length > 0 || passages.length > 0)
    throw new EntenteError(
      'BAD_USER_INPUT',
      'correct: the dossier must hold one fact and nothing else; submit new entities and documents first.',
    );
  return right;
}

async function evidenceOf({ run }: RecordTransaction, fact: string): Promise<EvidenceRow[]> {
  const { values } = await run({
    text: 'CYPHER 5 MATCH (:Fact {id: $fact})-[e:EVIDENCED_BY]->(p:Passage) RETURN p.id, e.stance ORDER BY p.id, e.stance',
    params: { fact },
  });
  return values.map(([passage, stance]) => ({
    passage: String(passage),
    stance: stance as EvidenceRow['stance'],
  }));
}
