import { Int } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from './decorators';
import { EdtfDate } from './edtfDate';
import { Entity } from './entity';

@EntityType('A source: an article or other text on which facts rest.', { plural: 'documents', is: [Entity] })
export class Document {
  @Property(() => String, 'Language of the text, BCP 47. It says nothing of the country.', { told: true })
  readonly language: string;

  @Property(() => EdtfDate, 'When it was published; null when it does not say.', {
    nullable: true,
    told: true,
  })
  readonly published: EdtfDate | null;

  @Property(() => String, 'How the date of publication is known.', { nullable: true, told: true })
  readonly publishedBasis: string | null;

  @Property(() => Int, 'Length of the text in Unicode code points.', { told: true })
  readonly characters: number;

  @Property(
    () => String,
    'SHA-256 of the text as UTF-8, in hex: whoever has the text can check that it is this one.',
    { told: true },
  )
  readonly sha256: string;

  @Property(() => String, 'Name of the file that held the text.', { nullable: true, told: true })
  readonly file: string | null;

  @Property(
    () => [String],
    'Ranges that are not part of the article, as `start-end`; no fact may rest on them.',
    {
      nullable: true,
      told: true,
      valueType: 'other',
    },
  )
  readonly boilerplate: string[] | null;

  @One('Who published it, where it says so.', {
    to: 'Institution',
    match: (from, end, link) => `(${from})-[${link}:PUBLISHED_BY]->(${end}:Institution)`,
  })
  readonly publisher: object | null;

  @Many('The bodies that it names as its own sources.', {
    to: 'Institution',
    match: (from, end, link) => `(${from})-[${link}:CITES]->(${end}:Institution)`,
  })
  readonly cites: object;

  @Many('Its passages on which facts rest, in the order of their ids.', {
    to: 'Passage',
    match: (from, end, link) => `(${from})<-[${link}:OF]-(${end}:Passage)`,
  })
  readonly passages: object;

  @Many('The facts that rest on it.', {
    to: 'Fact',
    match: (from, end) => `(${from})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(${end}:Fact)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly facts: object;

  @Many('The entities of which it speaks, named or not: those with a fact that rests on it.', {
    to: 'Entity',
    match: (from, end) => `(${from})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(:Fact&!Identity)-->(${end}:Entity)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly entities: object;
}
