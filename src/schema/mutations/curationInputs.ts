import { Field, Float, ID, InputType } from 'type-graphql';
import { ArrayMaxSize, Max, Min } from 'class-validator';

import { AreIds, IsId } from '../../model/declare/validation/texts';
import { IsNotEmpty } from '../../model/declare/validation/lists';
import { ChangeInput } from './changeInput';

/** The most facts that one mutation decides on. */
const MAX_FACTS = 500;
const MAX_EVIDENCE = 50;

@InputType({ description: 'Facts, and why their status changes.' })
export class FactsInput extends ChangeInput {
  @Field(() => [ID], { description: 'The ids of the facts, at most 500.' })
  @AreIds()
  @IsNotEmpty()
  @ArrayMaxSize(MAX_FACTS, { message: `must have at most ${String(MAX_FACTS)} elements` })
  readonly facts: readonly string[];
}

@InputType({ description: 'Two entities, and why they are the same.' })
export class MergeInput extends ChangeInput {
  @Field(() => ID, { description: 'The id that is given up; it goes on resolving to the other entity.' })
  @IsId()
  readonly id: string;

  @Field(() => ID, { description: 'The id under which both go on.' })
  @IsId()
  readonly into: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The ids of passages that support the decision, such as `doc:000#93-103`.',
  })
  @AreIds()
  @ArrayMaxSize(MAX_EVIDENCE, { message: `must have at most ${String(MAX_EVIDENCE)} elements` })
  readonly evidence: readonly string[];

  @Field(() => Float, { nullable: true, description: 'How sure the decision is, from 0 to 1.' })
  @Min(0, { message: 'must be from 0 to 1' })
  @Max(1, { message: 'must be from 0 to 1' })
  readonly confidence?: number | null;
}

@InputType({ description: 'An entity that was merged into another, and why the merge is undone.' })
export class UnmergeInput extends ChangeInput {
  @Field(() => ID, { description: 'The id that was given up.' })
  @IsId()
  readonly id: string;
}

@InputType({ description: 'Two entities, and why they are different, or why that is open.' })
export class PairInput extends ChangeInput {
  @Field(() => ID, { description: 'One of the entities.' })
  @IsId()
  readonly entity: string;

  @Field(() => ID, { description: 'The other.' })
  @IsId()
  readonly other: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The ids of passages that support the decision.',
  })
  @AreIds()
  @ArrayMaxSize(MAX_EVIDENCE, { message: `must have at most ${String(MAX_EVIDENCE)} elements` })
  readonly evidence: readonly string[];
}

@InputType({ description: 'A fact that is in the record, the fact that replaces it, and why.' })
export class SupersedeInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the fact that no longer counts.' })
  @IsId()
  readonly fact: string;

  @Field(() => ID, { description: 'The id of the fact that replaces it; it has the same type.' })
  @IsId()
  readonly by: string;
}

@InputType({ description: 'A document, and why it is retracted.' })
export class RetractDocumentInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the document.' })
  @IsId()
  readonly document: string;
}

@InputType({ description: 'A change, and why it is undone.' })
export class UndoInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the change, such as `change:17`.' })
  @IsId()
  readonly change: string;
}
