import { Field, ID, Int, ObjectType } from 'type-graphql';

import { vocabulary } from '../../../model/declare/vocabulary';
import { RowKind } from '../../mutations/submit/submitPayload';

export const SuggestionKind = vocabulary('SuggestionKind', 'What a suggestion of a draft is of.', {
  MENTION: 'A place where the text names an entity of the graph or of the gazetteer.',
  NEW_ENTITY: 'A name that nobody knows yet, with its places.',
  OFFICE: 'An office that somebody holds.',
  EVENT: 'A meeting, visit or signing, with who took part.',
});

export const IssueSeverity = vocabulary(
  'IssueSeverity',
  'Whether an issue keeps a dossier out of the graph.',
  {
    ERROR: 'It does.',
    WARNING: 'It is likely to be wrong, and is recorded nevertheless.',
  },
);

@ObjectType({ description: 'An entity that may be meant instead.', simpleResolvers: true })
export class OtherMeaning {
  @Field(() => ID, { description: 'The id of the entity.' })
  readonly entityId: string;

  @Field(() => String, { description: 'Its name in Latin letters, as far as it has one.' })
  readonly name: string;
}

@ObjectType({
  description: 'Something that a draft suggests, to be taken or rejected as a whole.',
  simpleResolvers: true,
})
export class DraftSuggestion {
  @Field(() => SuggestionKind, { description: 'What it is of.' })
  readonly kind: string;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  readonly about: string;

  @Field(() => Boolean, { description: 'Whether nothing else could be meant.' })
  readonly isSure: boolean;

  @Field(() => ID, { nullable: true, description: 'Who or what is named; null of offices and events.' })
  readonly entityId: string | null;

  @Field(() => String, { nullable: true, description: 'The type of what is named, such as `City`.' })
  readonly type: string | null;

  @Field(() => [OtherMeaning], { description: 'Entities that bear the name as well.' })
  readonly others: readonly OtherMeaning[];

  @Field(() => [String], {
    description:
      'Where the text says it: ranges in Unicode code points, the end not part of them, such as `31-67`.',
  })
  readonly ranges: readonly string[];

  @Field(() => String, {
    description:
      'The part of a dossier that it is, as JSON: `passages`, `entities` and `facts`. JSON is YAML, so that it can stand under `parts` as it is.',
  })
  readonly part: string;
}

@ObjectType({ description: 'A date as a text writes it.', simpleResolvers: true })
export class DraftDate {
  @Field(() => String, { description: 'Its range in the text.' })
  readonly range: string;

  @Field(() => String, {
    nullable: true,
    description: 'The date in EDTF; null if the day of publication is needed to tell, and nobody knows it.',
  })
  readonly edtf: string | null;
}

@ObjectType({ description: 'What was found in a text, for a dossier on it.', simpleResolvers: true })
export class Draft {
  @Field(() => String, { description: 'The language of the text: en, ru or zh.' })
  readonly language: string;

  @Field(() => Int, { description: 'Its length in Unicode code points.' })
  readonly characters: number;

  @Field(() => String, { description: 'The SHA-256 of the text in UTF-8, in hexadecimal digits.' })
  readonly sha256: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was published, in EDTF: as given, or as it says itself.',
  })
  readonly published: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The range where it says itself when it was published.',
  })
  readonly dateline: string | null;

  @Field(() => String, { description: 'The range of its headline.' })
  readonly title: string;

  @Field(() => [DraftDate], { description: 'Its dates.' })
  readonly dates: readonly DraftDate[];

  @Field(() => [DraftSuggestion], {
    description: 'What a dossier may say: names first, then offices, then events.',
  })
  readonly suggestions: readonly DraftSuggestion[];

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the document of the graph that is on this text already.',
  })
  readonly knownAs: string | null;

  @Field(() => Int, {
    description:
      'The number of entities with which the text was not compared: of a graph with more than 100,000, the first by id are.',
  })
  readonly leftOut: number;
}

@ObjectType({
  description: 'Something that is wrong with a dossier, or likely to be.',
  simpleResolvers: true,
})
export class DossierIssue {
  @Field(() => IssueSeverity, { description: 'Whether it keeps the dossier out of the graph.' })
  readonly severity: string;

  @Field(() => String, { description: 'The rule that it breaks.' })
  readonly rule: string;

  @Field(() => String, { description: 'What was found and what was expected.' })
  readonly message: string;

  @Field(() => Int, { description: 'The line of the dossier.' })
  readonly line: number;

  @Field(() => String, { description: 'Its place in the dossier: `facts.ties[2].second`.' })
  readonly path: string;
}

@ObjectType({ description: 'A row of a dossier, and whether the graph has it.', simpleResolvers: true })
export class CheckedRow {
  @Field(() => ID, { description: 'The id of the document, entity, passage or fact.' })
  readonly rowId: string;

  @Field(() => RowKind, { description: 'What it tells of.' })
  readonly kind: string;

  @Field(() => String, { description: 'Its type, such as `City` or `Tie`.' })
  readonly type: string;

  @Field(() => Boolean, { description: 'Whether nothing in the graph has its id.' })
  readonly isNew: boolean;
}

@ObjectType({ description: 'What is wrong with a dossier, and what it would bring.', simpleResolvers: true })
export class DossierCheck {
  @Field(() => [DossierIssue], { description: 'What is wrong or likely to be, in the order of the lines.' })
  readonly issues: readonly DossierIssue[];

  @Field(() => [CheckedRow], {
    description: 'Its rows: document and entities, passages, facts. Empty if it cannot be read.',
  })
  readonly rows: readonly CheckedRow[];

  @Field(() => String, {
    nullable: true,
    description: 'The dossier as JSON, with its parts joined; null if it cannot be read.',
  })
  readonly json: string | null;
}
