import { ID, Int } from 'type-graphql';

import { One, Property, Record } from '../declare/decorators';
import { Stance } from '../terms';
import { WORDS } from './words';
import { outgoing } from '../declare/path';

/** A passage as the evidence of a fact: what it says, where it stands, and whether it supports or contradicts. */
@Record('A passage in its role as evidence: what it says, where it stands, and which way it speaks.')
export class Evidence {
  // Not `id`: one passage can support one fact and contradict another, and caches keep one record per id.
  @Property(() => ID, 'The id of the passage: document and range, as in `doc:000#93-103`.', {
    source: { kind: 'STORED', property: 'id' },
  })
  readonly passageId: string;

  @Property(() => Stance, 'Whether the passage supports the fact or contradicts it.', {
    source: { kind: 'CARRIED', property: 'stance' },
  })
  readonly stance: Stance;

  @Property(() => String, 'What the passage says, in English and in our words.', { nullable: true })
  readonly gloss: string | null;

  @Property(() => Int, 'Where it starts in the text, in Unicode code points.')
  readonly start: number;

  @Property(() => Int, 'Where it ends in the text, in Unicode code points; this one is not part of it.')
  readonly end: number;

  @Property(() => String, WORDS.description, { nullable: true, ...WORDS.options })
  readonly words: string | null;

  @One('The document in which it stands.', {
    to: 'Document',
    nullable: false,
    path: [outgoing('OF', 'Document')],
  })
  readonly document: object;

  @One('The passage itself, with all the facts that rest on it.', {
    to: 'Passage',
    nullable: false,
    path: [],
  })
  readonly passage: object;
}
