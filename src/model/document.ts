import { Int } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from './decorators';
import { EdtfDate } from './edtfDate';
import { Entity } from './entity';

@EntityType('A source: an article or other text that supports facts.', { plural: 'documents', is: [Entity] })
export class Document {
  @Property(() => String, 'Language of the text as a BCP 47 tag. It says nothing about the country.', {
    told: true,
  })
  readonly language: string;

  @Property(() => EdtfDate, 'When it was published; null if it does not say.', {
    nullable: true,
    told: true,
  })
  readonly published: EdtfDate | null;

  @Property(() => String, 'How the publication date is known.', { nullable: true, told: true })
  readonly publishedBasis: string | null;

  @Property(() => Int, 'Length of the text in Unicode code points.', { told: true })
  readonly characters: number;

  @Property(
    () => String,
    'SHA-256 of the text as UTF-8, in hex. If you have the text, you can check that it is the same.',
    { told: true },
  )
  readonly sha256: string;

  @Property(() => String, 'Name of the file with the text.', { nullable: true, told: true })
  readonly file: string | null;

  @Property(
    () => [String],
    'Ranges that are not part of the article, as `start-end`. No fact may use them as evidence.',
    {
      nullable: true,
      told: true,
      valueType: 'other',
    },
  )
  readonly boilerplate: string[] | null;

  @One('Its publisher, if it names one.', {
    to: 'Institution',
    match: (from, end, link) => `(${from})-[${link}:PUBLISHED_BY]->(${end}:Institution)`,
  })
  readonly publisher: object | null;

  @Many('The institutions it names as its own sources.', {
    to: 'Institution',
    match: (from, end, link) => `(${from})-[${link}:CITES]->(${end}:Institution)`,
  })
  readonly cites: object;

  @Many('Its passages that facts use as evidence, in the order of their ids.', {
    to: 'Passage',
    match: (from, end, link) => `(${from})<-[${link}:OF]-(${end}:Passage)`,
  })
  readonly passages: object;

  @Many('The facts with evidence in it.', {
    to: 'Fact',
    match: (from, end) => `(${from})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(${end}:Fact)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly facts: object;

  @Many('The entities it mentions.', {
    to: 'Entity',
    match: (from, end) =>
      `(${from})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(:Mention)-[:ENTITY]->(${end}:Entity)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly entities: object;
}
