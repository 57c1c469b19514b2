import { Args, ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { vocabulary } from '../../../model/declare/vocabulary';
import { PropertyChange, RecordedChange } from '../../changes/change';
import { ShortList } from '../../questions/shortList';

export const RowKind = vocabulary('RowKind', 'What a row of a dossier tells of.', {
  DOCUMENT: 'The document of the dossier.',
  ENTITY: 'An entity that it declares.',
  PASSAGE: 'A passage of its document.',
  FACT: 'A fact, or a name that stands with an entity.',
});

export const RowOutcome = vocabulary('RowOutcome', 'What a submission does to a row of a dossier.', {
  CREATED: 'It is new.',
  UPDATED: 'It is there and says something else now, or has more evidence.',
  UNCHANGED: 'The record has it as it is in the dossier.',
  REFUSED:
    'It is a fact that was retracted or superseded and stays so, or it is about somebody whose data were erased.',
});
export type RowOutcome = keyof typeof RowOutcome;

@ArgsType()
class RowArgs extends FirstArgs {
  @Field(() => [RowOutcome], { nullable: true, description: 'Only rows with one of these outcomes.' })
  readonly outcomes?: readonly RowOutcome[] | null;
}

@ObjectType({ description: 'Numbers of rows, by what becomes of them.' })
export class RowCounts {
  @Field(() => Int, { simple: true, description: 'New ones.' })
  readonly created: number;

  @Field(() => Int, { simple: true, description: 'Those that say something else now.' })
  readonly updated: number;

  @Field(() => Int, { simple: true, description: 'Rows that the record has as they are in the dossier.' })
  readonly unchanged: number;

  @Field(() => Int, {
    simple: true,
    description: 'Those that are refused; see `RowOutcome`.',
  })
  readonly refused: number;
}

@ObjectType({ description: 'A row of a dossier, and what the submission does to it.' })
export class SubmittedRow {
  @Field(() => ID, { simple: true, description: 'The id of the document, entity, passage or fact.' })
  readonly rowId: string;

  @Field(() => RowKind, { simple: true, description: 'What it tells of.' })
  readonly kind: string;

  @Field(() => String, { simple: true, description: 'Its type, such as `City` or `Tie`.' })
  readonly type: string;

  @Field(() => RowOutcome, { simple: true, description: 'What becomes of it.' })
  readonly outcome: RowOutcome;

  @Field(() => String, { simple: true, nullable: true, description: 'Why it is refused.' })
  readonly reason: string | null;

  @Field(() => [PropertyChange], {
    simple: true,
    description:
      'Of a row that is updated, the properties that differ. Empty if only what the record notes of it for itself differs.',
  })
  readonly differences: readonly object[];
}

@ObjectType({
  description: 'Two entities that may be the same: one of the submission, and one of the graph.',
})
export class IdentityCandidate {
  @Field(() => ID, { simple: true, description: 'The id that a merge would give up.' })
  readonly entityId: string;

  @Field(() => ID, { simple: true, description: 'The id that would stay.' })
  readonly into: string;

  @Field(() => Float, { simple: true, description: 'How alike they are, from 0 to 1.' })
  readonly score: number;

  @Field(() => String, { simple: true, description: 'Why they may be the same.' })
  readonly reason: string;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if that is certain, so that they are merged; false if a curator has to decide.',
  })
  readonly decided: boolean;

  @Field(() => ID, { simple: true, nullable: true, description: 'The id of the decision that merges them.' })
  readonly decisionId: string | null;
}

@ObjectType({
  description: 'Something in a dossier that is likely to be wrong. It is recorded nevertheless.',
})
export class SubmissionWarning {
  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The name of the dossier; null if it was not sent as text.',
  })
  readonly file: string | null;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'The line of the text; null if it was not sent as text.',
  })
  readonly line: number | null;

  @Field(() => String, {
    simple: true,
    description: 'Where it is in the text, or in the input: `input.dossier.facts.ties[2]`.',
  })
  readonly path: string;

  @Field(() => String, { simple: true, description: 'What was found, in a sentence.' })
  readonly message: string;

  @Field(() => String, { simple: true, nullable: true, description: 'The rule that it breaks.' })
  readonly rule: string | null;
}

@ObjectType({ description: 'What a submission did, or, in a dry run, would do.' })
export class SubmissionPayload {
  @Field(() => RecordedChange, {
    simple: true,
    nullable: true,
    description: 'The change; null if nothing is new, and in a dry run.',
  })
  readonly change: object | null;

  @Field(() => Boolean, {
    simple: true,
    description:
      'True if an earlier request with the same idempotency key made the change; this one changed nothing.',
  })
  readonly repeated: boolean;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if nothing was recorded, as the input wanted it.',
  })
  readonly dryRun: boolean;

  @Field(() => RowCounts, { simple: true, description: 'Documents and entities.' })
  readonly entities: object;

  @Field(() => RowCounts, { simple: true, description: 'Passages.' })
  readonly passages: object;

  @Field(() => RowCounts, { simple: true, description: 'Facts, the names of entities among them.' })
  readonly facts: object;

  @Field(() => Int, { simple: true, description: 'The number of ties of facts to passages that are new.' })
  readonly evidenceAdded: number;

  @Field(() => Int, {
    simple: true,
    description:
      'The number of active facts that an earlier submission under the same name had and this one has not. They stay.',
  })
  readonly orphanedFacts: number;

  @Field(() => [SubmittedRow], {
    simple: true,
    description: 'The rows, in the order of the dossiers: documents, entities, passages, facts.',
  })
  readonly rows: readonly object[];

  @ShortList(() => IdentityCandidate, 'New entities that may be others of the graph, the likeliest first.')
  readonly candidates: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of candidates.' })
  readonly candidateCount: number;

  @ShortList(() => SubmissionWarning, 'What is likely to be wrong, in the order of the dossiers.')
  readonly warnings: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of warnings.' })
  readonly warningCount: number;
}

// Answers are read whole, so that the field has arguments and no method.
Args(() => RowArgs)(SubmissionPayload.prototype, 'rows', 0);
