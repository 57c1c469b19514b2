import { Field, ID, Int, ObjectType } from 'type-graphql';

import { ChangeAction } from '../../model/changeAction';
import { Entity } from '../../model/entities/entity';
import { Fact } from '../../model/facts/fact';
import { Status } from '../../model/terms';
import { ShortList } from '../questions/shortList';

@ObjectType({ description: 'What a change did to the status of a fact.' })
export class FactChange {
  @Field(() => Fact, { simple: true, nullable: true, description: 'The fact, as it stood after the change.' })
  readonly fact: object | null;

  @Field(() => Status, {
    simple: true,
    nullable: true,
    description: 'Its status before; null if the change wrote the fact.',
  })
  readonly before: Status | null;

  @Field(() => Status, { simple: true, description: 'Its status after the change.' })
  readonly after: Status;
}

@ObjectType({ description: 'What a change did to one property of an entity.' })
export class PropertyChange {
  @Field(() => String, {
    simple: true,
    description: 'The property, as dossiers name it: `population`; `names.ru` is a display name.',
  })
  readonly property: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Its value before; null if it had none. What is no text is written as JSON.',
  })
  readonly before: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Its value after the change; null if it has none. What is no text is written as JSON.',
  })
  readonly after: string | null;
}

@ObjectType({ description: 'What a change did to an entity.' })
export class EntityChange {
  @Field(() => ID, { simple: true, description: 'The id of the entity; also that of one that was merged.' })
  readonly entityId: string;

  @Field(() => Entity, {
    simple: true,
    nullable: true,
    description:
      'The entity as it stood after the change; of a merged one, the entity that it was merged into.',
  })
  readonly entity: object | null;

  @Field(() => Boolean, { simple: true, description: 'True if the change created it.' })
  readonly created: boolean;

  @Field(() => ID, {
    simple: true,
    nullable: true,
    description: 'The id of the entity that it was merged into by the change; null if it was not merged.',
  })
  readonly mergedInto: string | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if it had been merged into another entity and stands alone since the change.',
  })
  readonly separated: boolean;

  @ShortList(() => PropertyChange, 'The properties that are not as they were, sorted by name.')
  readonly properties: readonly object[];
}

/** A change of the record, as `changes`, `changed` and the payloads of mutations show it. */
@ObjectType('Change', {
  description:
    'A change of the record: all that one transaction did. Changes are numbered in the order in which they were made. What a change shows stands as of that change, whatever came later.',
})
export class RecordedChange {
  @Field(() => ID, { simple: true, description: 'Its id, such as `change:17`.' })
  readonly id: string;

  @Field(() => Int, {
    simple: true,
    description:
      'Its number, which `knownAt` takes: the record as it stood after the change. `since` takes it as well.',
  })
  readonly number: number;

  @Field(() => ChangeAction, { simple: true, description: 'What kind of change it was.' })
  readonly action: ChangeAction;

  @Field(() => String, { simple: true, description: 'When it was made, ISO 8601 in UTC.' })
  readonly at: string;

  @Field(() => String, {
    simple: true,
    description: 'Who made it: the name of an API key or token, or a loader.',
  })
  readonly author: string;

  @Field(() => String, {
    simple: true,
    description: 'The reason, in the words of its author; of several, the first ten.',
  })
  readonly reason: string;

  @ShortList(() => FactChange, 'The facts that it wrote or gave another status, sorted by id.')
  readonly facts: readonly object[];

  @ShortList(
    () => EntityChange,
    'The entities that it created, changed, merged or separated, sorted by id. Empty for changes from before the record kept what it said.',
  )
  readonly entities: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of facts that it wrote.' })
  readonly createdFacts: number;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'The number of entities that it created; null for changes from before the record kept what it said.',
  })
  readonly createdEntities: number | null;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'The number of passages that it created; null for changes from before the record kept what it said.',
  })
  readonly createdPassages: number | null;
}

/** The values of a change that stand on its node, by the names of the fields. */
export type ChangeValues = Readonly<
  Pick<RecordedChange, 'id' | 'number' | 'action' | 'at' | 'author' | 'reason'>
>;
