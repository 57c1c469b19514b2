import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Basis } from '../terms';
import { ParticipationRole } from '../participationRole';
import { Fact } from './fact';

/** Parts derived from it, of the side and of the institution, are written by `cypher/links/derivedParts.cypher`. */
@FactType('Somebody’s part in an event: in which role, on whose behalf, in which office.', {
  dossierKey: 'participations',
  is: [Fact],
  derives: [{ type: 'TOOK_PART', from: 'actor', to: 'event', keys: ['role', 'attended', 'onBehalfOfId'] }],
})
export class Participation {
  @Role('Who has the part.', 'Actor')
  readonly actor: object;

  @Role('The event.', 'Event')
  readonly event: object;

  @Property(() => ParticipationRole, 'What the actor is to the event.', { declared: true })
  readonly role: ParticipationRole;

  @Role('The side on which the actor stands; a body itself where its seat is not stated.', 'Actor', {
    required: false,
  })
  readonly onBehalfOf: object | null;

  @Property(() => Basis, 'How the side is known.', { nullable: true, declared: true })
  readonly onBehalfOfBasis: Basis | null;

  @Role('The office in which the actor took part, where the same passage gives it.', 'Tenure', {
    required: false,
  })
  readonly capacity: object | null;
}
