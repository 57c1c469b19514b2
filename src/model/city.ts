import { Float, Int } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from './decorators';
import { Actor } from './actor';
import { linked, within } from './linked';
import { Place } from './place';

@EntityType('A city or town.', { plural: 'cities', is: [Place, Actor] })
export class City {
  @Property(() => Float, 'Latitude in degrees, WGS 84.', { nullable: true, told: true })
  readonly latitude: number | null;

  @Property(() => Float, 'Longitude in degrees, WGS 84.', { nullable: true, told: true })
  readonly longitude: number | null;

  @Property(() => Int, 'Number of inhabitants, from the source of its coordinates.', {
    nullable: true,
    told: true,
  })
  readonly population: number | null;

  @Property(() => Boolean, 'True if it is disputed which state it belongs to.', {
    nullable: true,
    told: true,
  })
  readonly disputed: boolean | null;

  @One('The country it is in.', within('Country'))
  readonly country: object | null;

  @One('The region it is in, if a document or the gazetteer says so.', within('Region'))
  readonly region: object | null;

  @Many('Its districts.', linked('IN', 'in', 'District'))
  readonly districts: object;

  @Many('Its landmarks.', linked('IN', 'in', 'Landmark'))
  readonly landmarks: object;
}
