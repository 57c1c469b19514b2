import { Float } from 'type-graphql';

import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { Actor } from './actor';
import { InstitutionKind } from '../kinds';
import { linked } from '../links/linked';
import { HoldsOffice } from '../links/holdsOffice';
import { incoming, outgoing } from '../declare/path';

@EntityType(
  'An organisation, such as a government, bureau, office, legislature, university, hospital, company or consulate.',
  {
    plural: 'institutions',
    is: [Actor],
    names: 'BODY',
    idPrefix: 'inst',
    selectivity: 2,
  },
)
export class Institution {
  @Property(() => InstitutionKind, 'The kind of institution.', { declared: true, indexed: true })
  readonly kind: InstitutionKind;

  @Property(() => Float, 'Latitude in degrees, WGS 84.', { nullable: true, declared: true })
  readonly latitude: number | null;

  @Property(() => Float, 'Longitude in degrees, WGS 84.', { nullable: true, declared: true })
  readonly longitude: number | null;

  @Property(() => String, 'Its address, in one line.', { nullable: true, declared: true })
  readonly address: string | null;

  @Many('The places where it is based.', linked('BASED_IN', 'out', 'Place'))
  readonly basedIn: object;

  @One('The city where it is based; null if no document says.', {
    to: 'City',
    path: [outgoing('BASED_IN', 'City')],
  })
  readonly city: object | null;

  @One('The country where it is based, which may differ from the one it acts for.', {
    to: 'Country',
    path: [
      outgoing('BASED_IN'),
      { types: ['IN'], direction: 'out', hops: { min: 0, max: 3 }, labels: ['Country'] },
    ],
  })
  readonly country: object | null;

  @Many(
    'The place it acts for, if that is not where it is based, such as the country of a consulate.',
    linked('ACTS_FOR', 'out', 'Actor'),
  )
  readonly actsFor: object;

  @Many(
    'The countries to which it is accredited, which may be others than the one where it is based.',
    linked('ACCREDITED_TO', 'out', 'Place'),
  )
  readonly accreditedTo: object;

  @Many('The institutions it is part of.', linked('PART_OF', 'out', 'Institution'))
  readonly partOf: object;

  @Many('The institutions that are part of it.', linked('PART_OF', 'in', 'Institution'))
  readonly parts: object;

  @Many(
    'Officials who hold an office in it.',
    linked('HOLDS_OFFICE', 'in', 'Official', { link: HoldsOffice }),
  )
  readonly officials: object;

  @Many('Documents it published.', {
    to: 'Document',
    path: [incoming('PUBLISHED_BY', 'Document')],
  })
  readonly publications: object;
}
