/** An event that a sentence reports, with who took part. */
import { freeId } from '../candidates';
import type { Draft } from '../draft';
import type { EventMention } from '../events/findEvents';
import { isTerritory } from '../../model/territories';
import { declare } from './declare';
import type { Named } from './named';
import type { Passages, Proposal } from './proposal';

const WORDS = {
  MEETING: { noun: 'Meeting', verb: 'met', roles: ['PARTICIPANT', 'PARTICIPANT'] },
  VISIT: { noun: 'Visit', verb: 'visited', roles: ['VISITOR', 'VISITED'] },
  SIGNING: { noun: 'Signing', verb: 'signed with', roles: ['PARTICIPANT', 'PARTICIPANT'] },
} as const;

/** The event with occurrence and participations; takes its id. */
export function proposeEvent(
  event: EventMention,
  { article }: Draft,
  passages: Passages,
  taken: Set<string>,
): Proposal {
  const { kind, modality, sentence, sides, date } = event;
  const { noun, verb, roles } = WORDS[kind];
  const [first, second] = sides.map((side) => side.map(({ label }) => label).join(', ')) as [string, string];
  const id = freeId(
    `event:${[sides[0][0], sides[1][0]].map((one) => slugOf(one)).join('-')}-${kind.toLowerCase()}${date !== undefined && /^\d{4}/u.test(date) ? `-${date.slice(0, 4)}` : ''}`,
    taken,
  );
  const gloss =
    modality === 'HELD' ? `${first} ${verb} ${second}` : `${noun} of ${first} and ${second} is planned`;
  const key = passages.tell(sentence, gloss);
  const all = sides.flatMap((side, at) =>
    side.map((one) => ({ one, role: roleOf(one, roles[at] ?? 'PARTICIPANT') })),
  );
  const declared = all.flatMap(({ one }) =>
    one.unknown ? [declare(one.unknown, article.language, passages)] : [],
  );
  return {
    about: `${noun}, ${modality.toLowerCase()}: ${first} – ${second}`,
    entities: [
      ...declared.flatMap(({ entities }) => entities),
      {
        heading: 'events',
        row: {
          id,
          names: {
            en: kind === 'VISIT' ? `Visit of ${first} to ${second}` : `${noun} of ${first} and ${second}`,
          },
          kind,
        },
      },
    ],
    facts: [
      {
        heading: 'occurrences',
        row: { subject: id, modality, ...(date !== undefined && { date }), evidence: [key] },
      },
      ...all.map(({ one, role }) => ({
        heading: 'participations',
        row: { actor: one.id, event: id, role, modality, evidence: [key] },
      })),
    ],
    passages: [sentence, ...declared.flatMap((one) => one.passages)],
  };
}

/** Persons and bodies that are visited are hosts in the end; a place is visited. */
function roleOf({ type }: Named, role: string): string {
  return role === 'VISITED' && !isTerritory(type) && type === 'Official' ? 'HOST' : role;
}

const slugOf = (one: Named | undefined): string =>
  (one?.id ?? '').replace(/^[^:]*:/u, '').replace(/^geonames:/u, 'place-');
