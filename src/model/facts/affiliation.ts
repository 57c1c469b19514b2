import { Fact as FactType, Property, Role } from '../declare/decorators';
import { vocabulary } from '../declare/vocabulary';
import { State } from './state';

export const AffiliationKind = vocabulary('AffiliationKind', 'How one entity belongs to another.', {
  PART_OF: 'An institution is part of a larger one.',
  ACTS_FOR: 'An institution acts for a place, wherever it is based, as a consulate acts for its country.',
  ACCREDITED_TO:
    'A mission is accredited to a country, wherever it is based: an embassy in one capital may serve several countries.',
  NAMED_AFTER: 'A landmark is named after a person or thing.',
});
export type AffiliationKind = keyof typeof AffiliationKind;

@FactType(
  'One entity belongs to another: a part to its whole, an institution to the place it acts for, a landmark to its namesake.',
  {
    dossierKey: 'affiliations',
    undated: 'HOLDS',
    is: [State],
    derives: [
      { type: 'PART_OF', from: 'part', to: 'whole', keys: [], when: { kind: ['PART_OF'] } },
      { type: 'ACTS_FOR', from: 'part', to: 'whole', keys: [], when: { kind: ['ACTS_FOR'] } },
      { type: 'ACCREDITED_TO', from: 'part', to: 'whole', keys: [], when: { kind: ['ACCREDITED_TO'] } },
      { type: 'NAMED_AFTER', from: 'part', to: 'whole', keys: [], when: { kind: ['NAMED_AFTER'] } },
    ],
  },
)
export class Affiliation {
  @Property(() => AffiliationKind, 'How the first entity belongs to the second.', { declared: true })
  readonly kind: AffiliationKind;

  @Role('The part, the institution that acts, or the landmark.', 'Entity')
  readonly part: object;

  @Role('The whole, the place it acts for, or the namesake.', 'Entity')
  readonly whole: object;
}
