import { ID, Int } from 'type-graphql';

import { One, Property, Record } from '../declare/decorators';
import { Stance } from '../terms';
import { WORDS } from './words';
import { outgoing } from '../declare/path';

/** A passage as the evidence of a fact: what it says, where it stands, and whether it supports or contradicts. */
@Record(
  'A passage as evidence for a fact: what it says, where it is, and whether it supports or contradicts the fact.',
)
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

  @Property(() => String, 'What the passage says, in English and in our own words.', { nullable: true })
  readonly gloss: string | null;

  @Property(() => Int, 'Where it starts in the text, in Unicode code points.')
  readonly start: number;

  @Property(() => Int, 'Where it ends in the text, in Unicode code points; exclusive.')
  readonly end: number;

  @Property(
    () => Int,
    'The number of the row in an imported data set, counted from 1 without the header; null for a passage of a text.',
    { nullable: true },
  )
  readonly row: number | null;

  @Property(
    () => String,
    'The values of the key columns of the row; null for a passage of a text, and without a key.',
    {
      nullable: true,
    },
  )
  readonly key: string | null;

  @Property(() => String, WORDS.description, { nullable: true, ...WORDS.options })
  readonly words: string | null;

  @One('The document it is in.', {
    to: 'Document',
    nullable: false,
    path: [outgoing('OF', 'Document')],
  })
  readonly document: object;

  @One('The passage itself, with all facts that use it as evidence.', {
    to: 'Passage',
    nullable: false,
    path: [],
  })
  readonly passage: object;
}
