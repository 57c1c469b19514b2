import { Entity as EntityType, One, Property } from '../declare/decorators';
import { Actor } from './actor';
import { DistrictKind } from '../kinds';
import { within } from '../links/linked';
import { Place } from './place';

@EntityType('A division of a city.', {
  plural: 'districts',
  is: [Place, Actor],
  names: 'PLACE',
  selectivity: 4,
})
export class District {
  @Property(() => DistrictKind, 'What the district is.', { nullable: true, declared: true })
  readonly kind: DistrictKind | null;

  @One('The city of which it is a division.', within('City'))
  readonly city: object | null;

  @One('The country in which it lies.', within('Country'))
  readonly country: object | null;
}
