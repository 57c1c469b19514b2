import { Entity as EntityType, Many, One, Property } from './decorators';
import { Actor } from './actor';
import { InstitutionKind } from './kinds';
import { linked } from './linked';
import { HoldsOffice } from './links/holdsOffice';

@EntityType(
  'An organisation, such as a government, bureau, office, legislature, university, hospital, company or consulate.',
  {
    plural: 'institutions',
    is: [Actor],
  },
)
export class Institution {
  @Property(() => InstitutionKind, 'The kind of institution.', { told: true })
  readonly kind: InstitutionKind;

  @Many('The places where it is based.', linked('BASED_IN', 'out', 'Place'))
  readonly basedIn: object;

  @One('The city where it is based; null if no document says.', {
    to: 'City',
    match: (from, end) => `(${from})-[:BASED_IN]->(${end}:City)`,
  })
  readonly city: object | null;

  @One('The country where it is based, which may differ from the one it acts for.', {
    to: 'Country',
    match: (from, end) => `(${from})-[:BASED_IN]->()-[:IN*0..3]->(${end}:Country)`,
  })
  readonly country: object | null;

  @Many(
    'The place it acts for, if that is not where it is based, such as the country of a consulate.',
    linked('ACTS_FOR', 'out', 'Actor'),
  )
  readonly actsFor: object;

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
    match: (from, end, link) => `(${from})<-[${link}:PUBLISHED_BY]-(${end}:Document)`,
  })
  readonly publications: object;
}
