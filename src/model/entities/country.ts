import { Entity as EntityType, Many, Property } from '../declare/decorators';
import { Actor } from './actor';
import { linked } from '../links/linked';
import { Place } from './place';

@EntityType('A state, or what a document puts in the place of one (see `disputed`).', {
  plural: 'countries',
  is: [Place, Actor],
  names: 'PLACE',
  selectivity: 7,
})
export class Country {
  @Property(() => String, 'ISO 3166-1 code of two letters.', { nullable: true, declared: true })
  readonly iso: string | null;

  @Property(() => Boolean, 'True when its statehood or belonging is disputed.', {
    nullable: true,
    declared: true,
  })
  readonly disputed: boolean | null;

  @Many('Cities that lie in it.', linked('IN', 'in', 'City'))
  readonly cities: object;

  @Many('Regions that lie in it.', linked('IN', 'in', 'Region'))
  readonly regions: object;
}
