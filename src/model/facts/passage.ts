import { Int } from 'type-graphql';

import { Many, One, Property, Record } from '../declare/decorators';
import { Node } from '../entities/node';
import { WORDS } from './words';
import { incoming, outgoing } from '../declare/path';

/** A range of a document's text. The words themselves are not kept: the text is its publisher's. */
@Record(
  'A range of a document, with an English gloss. The text itself belongs to its publisher and is not stored.',
  {
    is: [Node],
  },
)
export class Passage {
  @Property(() => Int, 'Where it starts in the text, in Unicode code points.', { declared: true })
  readonly start: number;

  @Property(() => Int, 'Where it ends in the text, in Unicode code points; exclusive.', {
    declared: true,
  })
  readonly end: number;

  @Property(() => String, 'What the passage says, in English and in our own words.', {
    nullable: true,
    declared: true,
  })
  readonly gloss: string | null;

  @Property(
    () => Int,
    'The number of the row in an imported data set, counted from 1 without the header; null for a passage of a text.',
    { nullable: true },
  )
  readonly row: number | null;

  @Property(
    () => String,
    'What tells the row from the others of an imported data set: the values of its key columns. Null for a passage of a text, and if no key was named.',
    { nullable: true },
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

  @Many('The facts that use it as evidence.', {
    to: 'Fact',
    path: [incoming('EVIDENCED_BY', 'Fact')],
  })
  readonly facts: object;
}
