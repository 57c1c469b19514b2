/** Parts in events that no document states: of the side on whose behalf somebody appears, and of an official's institution. */
import { cypherFile } from '../../graph/cypherFile';
import { ParticipationRole } from '../../model/participationRole';
import { runInBatches, type RunStatement } from '../batches';
import { keepRelationship } from '../history/keep';
import { linkRow, type LinkRow, type Premise } from './linkRow';
import { createLinks } from './writeLinks';

type PartColumns = readonly [
  event: string,
  actor: string,
  attended: boolean,
  onBehalfOfId: string | null,
  certainty: 'CERTAIN' | 'POSSIBLE',
  roles: readonly string[],
  premises: readonly Premise[],
];

/** Writes the derived parts of some events anew, from the stated ones and the offices as they are now. */
export async function deriveParts(run: RunStatement, events: readonly string[]): Promise<void> {
  const rows: LinkRow[] = [];
  await runInBatches(events, async (ids) => {
    await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (:Event {id: id})<-[old:TOOK_PART|POSSIBLY_TOOK_PART]-() WHERE old.derived
${keepRelationship('old')}
DELETE old RETURN collect(pastIds) AS pastIds`,
      params: { ids },
    });
    const { values } = await run({ text: cypherFile('record/derivedParts'), params: { ids } });
    rows.push(...(values[0]?.[0] as PartColumns[]).map(partRow));
  });
  await createLinks(run, rows);
}

/** The link of a part. A possible one has a type of its own, which no walk takes unless asked to. */
function partRow([event, actor, attended, onBehalfOfId, certainty, roles, premises]: PartColumns): LinkRow {
  // Of several roles from which a part follows, the first of the vocabulary names it.
  const role = Object.keys(ParticipationRole).find((one) => roles.includes(one)) ?? '';
  const type = certainty === 'CERTAIN' ? 'TOOK_PART' : 'POSSIBLY_TOOK_PART';
  return linkRow({ type, from: actor, to: event, keys: { role, attended, onBehalfOfId } }, premises, {
    derived: true,
    certainty,
    key: `${role}|${onBehalfOfId ?? ''}|derived`,
  });
}
