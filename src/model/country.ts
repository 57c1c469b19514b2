import { Entity as EntityType, Many, Property } from './decorators';
import { Actor } from './actor';
import { linked } from './linked';
import { Place } from './place';

@EntityType('A state, or what a document treats as one (see `disputed`).', {
  plural: 'countries',
  is: [Place, Actor],
})
export class Country {
  @Property(() => String, 'Two-letter ISO 3166-1 code.', { nullable: true, told: true })
  readonly iso: string | null;

  @Property(() => Boolean, 'True if its statehood or territorial status is disputed.', {
    nullable: true,
    told: true,
  })
  readonly disputed: boolean | null;

  @Many('Cities in it.', linked('IN', 'in', 'City'))
  readonly cities: object;

  @Many('Regions in it.', linked('IN', 'in', 'Region'))
  readonly regions: object;
}
