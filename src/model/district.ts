import { Entity as EntityType, One, Property } from './decorators';
import { Actor } from './actor';
import { DistrictKind } from './kinds';
import { within } from './linked';
import { Place } from './place';

@EntityType('A division of a city.', { plural: 'districts', is: [Place, Actor] })
export class District {
  @Property(() => DistrictKind, 'The kind of district.', { nullable: true, told: true })
  readonly kind: DistrictKind | null;

  @One('The city it is a division of.', within('City'))
  readonly city: object | null;

  @One('The country it is in.', within('Country'))
  readonly country: object | null;
}
