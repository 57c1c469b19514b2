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
  @Property(() => DistrictKind, 'The kind of district.', { nullable: true, declared: true })
  readonly kind: DistrictKind | null;

  @One('The city it is a division of.', within('City'))
  readonly city: object | null;

  @One('The country it is in.', within('Country'))
  readonly country: object | null;
}
