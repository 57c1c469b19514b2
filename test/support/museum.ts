import { Int } from 'type-graphql';

import { Entity, One, Property } from '../../src/model/declare/decorators';
import { Actor } from '../../src/model/entities/actor';
import { Place } from '../../src/model/entities/place';
import { within } from '../../src/model/links/linked';

/** An entity type that only tests know, to be imported before all else: whatever a type needs is in this class. */
@Entity('A house that shows a collection.', {
  plural: 'museums',
  is: [Place, Actor],
  names: 'BODY',
  selectivity: 2,
})
export class Museum {
  @Property(() => Int, 'The year in which it opened.', { nullable: true, declared: true, indexed: true })
  readonly opened: number | null;

  @One('The city in which it lies.', within('City'))
  readonly city: object | null;
}
