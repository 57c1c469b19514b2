import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';
import { PartyRole } from '../kinds';

@FactType('An actor’s role in an agreement: party, signatory or framework.', {
  dossierKey: 'parties',
  begins: 'agreement',
  is: [Fact],
  derives: [
    { type: 'PARTY_TO', from: 'party', to: 'agreement', keys: [], when: { role: ['PARTY'] } },
    { type: 'SIGNED', from: 'party', to: 'agreement', keys: [], when: { role: ['SIGNATORY'] } },
    { type: 'FRAMEWORK_FOR', from: 'party', to: 'agreement', keys: [], when: { role: ['FRAMEWORK'] } },
  ],
})
export class Party {
  @Role('The agreement.', 'Agreement')
  readonly agreement: object;

  @Role('The actor.', 'Actor')
  readonly party: object;

  @Property(() => PartyRole, 'Party, signatory or framework.', { declared: true })
  readonly role: PartyRole;

  @Role('The party for which a signatory signed.', 'Actor', { required: false })
  readonly onBehalfOf: object | null;
}
