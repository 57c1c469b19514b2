import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { Actor } from './actor';
import { InstitutionKind } from '../kinds';
import { linked } from '../links/linked';
import { HoldsOffice } from '../links/holdsOffice';
import { incoming, outgoing } from '../declare/path';

@EntityType('A body: government, bureau, office, legislature, university, hospital, company, consulate.', {
  plural: 'institutions',
  is: [Actor],
  names: 'BODY',
  idPrefix: 'inst',
  selectivity: 2,
})
export class Institution {
  @Property(() => InstitutionKind, 'What the body is.', { declared: true, indexed: true })
  readonly kind: InstitutionKind;

  @Many('The places in which it is based.', linked('BASED_IN', 'out', 'Place'))
  readonly basedIn: object;

  @One('The city in which it is based; null when no document says so.', {
    to: 'City',
    path: [outgoing('BASED_IN', 'City')],
  })
  readonly city: object | null;

  @One('The country in which it is based, which need not be the one for which it acts.', {
    to: 'Country',
    path: [
      outgoing('BASED_IN'),
      { types: ['IN'], direction: 'out', hops: { min: 0, max: 3 }, labels: ['Country'] },
    ],
  })
  readonly country: object | null;

  @Many(
    'For whom it acts, where that is not the place in which it is based: a consulate’s country.',
    linked('ACTS_FOR', 'out', 'Actor'),
  )
  readonly actsFor: object;

  @Many('The bodies of which it is a part.', linked('PART_OF', 'out', 'Institution'))
  readonly partOf: object;

  @Many('The bodies that are parts of it.', linked('PART_OF', 'in', 'Institution'))
  readonly parts: object;

  @Many(
    'Officials who hold an office in it.',
    linked('HOLDS_OFFICE', 'in', 'Official', { link: HoldsOffice }),
  )
  readonly officials: object;

  @Many('Documents that it published.', {
    to: 'Document',
    path: [incoming('PUBLISHED_BY', 'Document')],
  })
  readonly publications: object;
}
