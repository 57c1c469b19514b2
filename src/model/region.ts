import { Entity as EntityType, Many, One, Property } from './decorators';
import { Actor } from './actor';
import { RegionKind } from './kinds';
import { linked, within } from './linked';
import { Place } from './place';

@EntityType('A first-level division of a country, such as a province, krai or republic.', {
  plural: 'regions',
  is: [Place, Actor],
})
export class Region {
  @Property(() => RegionKind, 'The kind of region.', { nullable: true, told: true })
  readonly kind: RegionKind | null;

  @One('The country it is in.', within('Country'))
  readonly country: object | null;

  @Many('Cities in it.', linked('IN', 'in', 'City'))
  readonly cities: object;
}
