import { Fact as FactType, Property, Role } from '../declare/decorators';
import { vocabulary } from '../declare/vocabulary';
import { State } from './state';

export const AffiliationKind = vocabulary('AffiliationKind', 'How one belongs to another.', {
  PART_OF: 'A body is part of a larger one.',
  ACTS_FOR: 'A body acts for a place, wherever it is based: a consulate for its country.',
  NAMED_AFTER: 'A landmark bears the name of somebody or something.',
});
export type AffiliationKind = keyof typeof AffiliationKind;

@FactType('One belongs to another: part to whole, body to whom it acts for, landmark to namesake.', {
  dossierKey: 'affiliations',
  is: [State],
  derives: [
    { type: 'PART_OF', from: 'part', to: 'whole', keys: [], when: { kind: ['PART_OF'] } },
    { type: 'ACTS_FOR', from: 'part', to: 'whole', keys: [], when: { kind: ['ACTS_FOR'] } },
    { type: 'NAMED_AFTER', from: 'part', to: 'whole', keys: [], when: { kind: ['NAMED_AFTER'] } },
  ],
})
export class Affiliation {
  @Property(() => AffiliationKind, 'How the one belongs to the other.', { declared: true })
  readonly kind: AffiliationKind;

  @Role('The part, the body that acts, the landmark.', 'Entity')
  readonly part: object;

  @Role('The whole, the place for which it acts, the namesake.', 'Entity')
  readonly whole: object;
}
