import { Entity as EntityType, Many, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Actor } from './actor';
import { linked } from '../links/linked';
import { HoldsOffice } from '../links/holdsOffice';
import { vocabulary } from '../declare/vocabulary';
import { incoming } from '../declare/path';

export const Gender = vocabulary('Gender', 'Gender, as the grammar of a document shows it.', {
  FEMALE: 'Female.',
  MALE: 'Male.',
});
export type Gender = keyof typeof Gender;

@EntityType('A person who holds or held an office.', {
  plural: 'officials',
  is: [Actor],
  names: 'PERSON',
  selectivity: 1,
})
export class Official {
  @Property(() => Gender, 'Gender, if a document shows it.', { nullable: true, declared: true })
  readonly gender: Gender | null;

  @Property(() => EdtfDate, 'When they were born; null if no source says.', {
    nullable: true,
    declared: true,
  })
  readonly born: EdtfDate | null;

  @Property(() => EdtfDate, 'When they died; null if no source says.', { nullable: true, declared: true })
  readonly died: EdtfDate | null;

  @Many(
    'Offices held in an institution or for a place.',
    linked('HOLDS_OFFICE', 'out', 'Actor', { link: HoldsOffice }),
  )
  readonly offices: object;

  @Many('The offices as facts, with title, rank, institution, place and attested days.', {
    to: 'Tenure',
    path: [incoming('OFFICIAL', 'Tenure')],
  })
  readonly tenures: object;

  @Many('Claims that the official made.', {
    to: 'Claim',
    path: [incoming('SAID_BY', 'Claim')],
  })
  readonly claimsMade: object;
}
