import { Int } from 'type-graphql';

import { Many, One, Property, Record } from './decorators';
import { Node } from './node';
import { WORDS } from './words';

/** A range of a document's text. The words themselves are not kept: the text is its publisher's. */
@Record(
  'A range of a document, with an English gloss. The text itself belongs to its publisher and is not stored.',
  {
    is: [Node],
  },
)
export class Passage {
  @Property(() => Int, 'Where it starts in the text, in Unicode code points.', { told: true })
  readonly start: number;

  @Property(() => Int, 'Where it ends in the text, in Unicode code points; exclusive.', {
    told: true,
  })
  readonly end: number;

  @Property(() => String, 'What the passage says, in English and in our own words.', {
    nullable: true,
    told: true,
  })
  readonly gloss: string | null;

  @Property(() => String, WORDS.description, { nullable: true, ...WORDS.options })
  readonly words: string | null;

  @One('The document it is in.', {
    to: 'Document',
    nullable: false,
    match: (from, end, link) => `(${from})-[${link}:OF]->(${end}:Document)`,
  })
  readonly document: object;

  @Many('The facts that use it as evidence.', {
    to: 'Fact',
    match: (from, end, link) => `(${from})<-[${link}:EVIDENCED_BY]-(${end}:Fact)`,
  })
  readonly facts: object;
}
