import { ArgsType, Field, Int } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { DocumentKind } from '../kinds';
import { CitationStyle } from '../terms';
import { Entity } from './entity';
import { incoming, outgoing } from '../declare/path';

@ArgsType()
export class CitationArgs {
  @Field(() => CitationStyle, { description: 'The style.' })
  readonly style: CitationStyle;
}

@EntityType('A source: an article or other text that supports facts.', {
  plural: 'documents',
  is: [Entity],
  names: 'TITLE',
  idPrefix: 'doc',
  selectivity: 9,
  inArticles: false,
})
export class Document {
  @Property(() => String, 'Language of the text as a BCP 47 tag. It says nothing about the country.', {
    declared: true,
  })
  readonly language: string;

  @Property(() => EdtfDate, 'When it was published; null if it does not say.', {
    nullable: true,
    declared: true,
  })
  readonly published: EdtfDate | null;

  @Property(() => String, 'How the publication date is known.', { nullable: true, declared: true })
  readonly publishedBasis: string | null;

  @Property(() => String, 'The address at which it was published, if known.', {
    nullable: true,
    declared: true,
  })
  readonly url: string | null;

  @Property(() => EdtfDate, 'When its text was retrieved from there; null if nobody says.', {
    nullable: true,
    declared: true,
  })
  readonly retrieved: EdtfDate | null;

  @Property(() => String, 'The licence of a text or data set, if its source names one.', {
    nullable: true,
    declared: true,
  })
  readonly licence: string | null;

  @Property(
    () => String,
    'When it was retracted, ISO 8601 in UTC: it supports nothing any more. Null while it counts.',
    { nullable: true },
  )
  readonly retractedAt: string | null;

  @Property(
    () => DocumentKind,
    'A text, or a data set whose rows are its passages; null stands for a text.',
    {
      nullable: true,
      declared: true,
    },
  )
  readonly kind: DocumentKind | null;

  @Property(() => Int, 'Length of the text in Unicode code points; null for a data set.', {
    nullable: true,
    declared: true,
  })
  readonly characters: number | null;

  @Property(() => Int, 'Number of rows of a data set; null for a text, or if nobody says.', {
    nullable: true,
    declared: true,
  })
  readonly rows: number | null;

  @Property(
    () => String,
    'SHA-256 of the text as UTF-8, in hex. If you have the text, you can check that it is the same. Null for a data set of which nobody gives it.',
    { nullable: true, declared: true },
  )
  readonly sha256: string | null;

  @Property(() => String, 'Name of the file with the text.', { nullable: true, declared: true })
  readonly file: string | null;

  @Property(
    () => [String],
    'Ranges that are not part of the article, as `start-end`. No fact may use them as evidence.',
    {
      nullable: true,
      declared: true,
      valueType: 'other',
    },
  )
  readonly boilerplate: string[] | null;

  @Property(
    () => String,
    'The document cited in a style. APA and CHICAGO are plain text in English, the title in the language of the document; BIBTEX and CSL_JSON are for programs.',
    { args: CitationArgs, source: { kind: 'CITATION' }, valueType: 'other' },
  )
  readonly citation: string;

  @One('Its publisher, if it names one.', {
    to: 'Institution',
    path: [outgoing('PUBLISHED_BY', 'Institution')],
  })
  readonly publisher: object | null;

  @Many('The institutions it names as its own sources.', {
    to: 'Institution',
    path: [outgoing('CITES', 'Institution')],
  })
  readonly cites: object;

  @Many('Its passages that facts use as evidence, in the order of their ids.', {
    to: 'Passage',
    path: [incoming('OF', 'Passage')],
  })
  readonly passages: object;

  @Many('The facts that use it as evidence.', {
    to: 'Fact',
    path: [incoming('OF', 'Passage'), incoming('EVIDENCED_BY', 'Fact')],
    distinct: true,
  })
  readonly facts: object;

  @Many('The entities that it mentions or states facts about.', {
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
