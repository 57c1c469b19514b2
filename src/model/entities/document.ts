import { Int } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Entity } from './entity';
import { incoming, outgoing } from '../declare/path';

@EntityType('A source: an article or other text on which facts rest.', {
  plural: 'documents',
  is: [Entity],
  names: 'TITLE',
  idPrefix: 'doc',
  selectivity: 9,
  inArticles: false,
})
export class Document {
  @Property(() => String, 'Language of the text, BCP 47. It says nothing of the country.', { declared: true })
  readonly language: string;

  @Property(() => EdtfDate, 'When it was published; null when it does not say.', {
    nullable: true,
    declared: true,
  })
  readonly published: EdtfDate | null;

  @Property(() => String, 'How the date of publication is known.', { nullable: true, declared: true })
  readonly publishedBasis: string | null;

  @Property(() => Int, 'Length of the text in Unicode code points.', { declared: true })
  readonly characters: number;

  @Property(
    () => String,
    'SHA-256 of the text as UTF-8, in hex: whoever has the text can check that it is this one.',
    { declared: true },
  )
  readonly sha256: string;

  @Property(() => String, 'Name of the file that held the text.', { nullable: true, declared: true })
  readonly file: string | null;

  @Property(
    () => [String],
    'Ranges that are not part of the article, as `start-end`; no fact may rest on them.',
    {
      nullable: true,
      declared: true,
      valueType: 'other',
    },
  )
  readonly boilerplate: string[] | null;

  @One('Who published it, where it says so.', {
    to: 'Institution',
    path: [outgoing('PUBLISHED_BY', 'Institution')],
  })
  readonly publisher: object | null;

  @Many('The bodies that it names as its own sources.', {
    to: 'Institution',
    path: [outgoing('CITES', 'Institution')],
  })
  readonly cites: object;

  @Many('Its passages on which facts rest, in the order of their ids.', {
    to: 'Passage',
    path: [incoming('OF', 'Passage')],
  })
  readonly passages: object;

  @Many('The facts that rest on it.', {
    to: 'Fact',
    path: [incoming('OF', 'Passage'), incoming('EVIDENCED_BY', 'Fact')],
    distinct: true,
  })
  readonly facts: object;

  @Many('The entities of which it speaks, named or not: those with a fact that rests on it.', {
    to: 'Entity',
    path: [
      incoming('OF', 'Passage'),
      { ...incoming('EVIDENCED_BY', 'Fact'), except: 'Identity' },
      { types: [], direction: 'out', labels: ['Entity'] },
    ],
    distinct: true,
  })
  readonly entities: object;
}
