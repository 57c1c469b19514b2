import { Entity as EntityType, Many, One, Property } from './decorators';
import { LandmarkKind } from './kinds';
import { linked, within } from './linked';
import { Place } from './place';

@EntityType('A street, square or monument.', { plural: 'landmarks', is: [Place] })
export class Landmark {
  @Property(() => LandmarkKind, 'The kind of landmark.', { nullable: true, told: true })
  readonly kind: LandmarkKind | null;

  @One('The city it is in.', within('City'))
  readonly city: object | null;

  @Many('The person or thing it is named after.', linked('NAMED_AFTER', 'out', 'Entity'))
  readonly namedAfter: object;
}
