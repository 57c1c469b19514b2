import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { Actor } from './actor';
import { RegionKind } from '../kinds';
import { linked, within } from '../links/linked';
import { Place } from './place';

@EntityType('A first-level division of a country: province, krai, republic.', {
  plural: 'regions',
  is: [Place, Actor],
  names: 'PLACE',
  selectivity: 6,
})
export class Region {
  @Property(() => RegionKind, 'What the region is.', { nullable: true, declared: true })
  readonly kind: RegionKind | null;

  @One('The country in which it lies.', within('Country'))
  readonly country: object | null;

  @Many('Cities that lie in it.', linked('IN', 'in', 'City'))
  readonly cities: object;
}
