import { Entity as EntityType, Many, Property } from './decorators';
import { Actor } from './actor';
import { linked } from './linked';
import { HoldsOffice } from './links/holdsOffice';
import { vocabulary } from './vocabulary';

export const Gender = vocabulary('Gender', 'Gender, as the grammar of a document shows it.', {
  FEMALE: 'Female.',
  MALE: 'Male.',
});
export type Gender = keyof typeof Gender;

@EntityType('A person who holds or held an office.', { plural: 'officials', is: [Actor] })
export class Official {
  @Property(() => Gender, 'Gender, if a document shows it.', { nullable: true, told: true })
  readonly gender: Gender | null;

  @Many(
    'Offices held in an institution or for a place.',
    linked('HOLDS_OFFICE', 'out', 'Actor', { link: HoldsOffice }),
  )
  readonly offices: object;

  @Many('The offices as facts, with title, rank, institution, place and attested days.', {
    to: 'Tenure',
    match: (from, end, link) => `(${from})<-[${link}:OFFICIAL]-(${end}:Tenure)`,
  })
  readonly tenures: object;

  @Many('Claims that the official made.', {
    to: 'Claim',
    match: (from, end, link) => `(${from})<-[${link}:SAID_BY]-(${end}:Claim)`,
  })
  readonly claimsMade: object;
}
