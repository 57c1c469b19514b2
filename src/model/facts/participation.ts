import { Fact as FactType, Property, Role } from '../decorators';
import { Basis } from '../terms';
import { ParticipationRole } from '../participationRole';
import { Fact } from '../fact';

/** Its links (TOOK_PART, stated and derived) are written by `cypher/links/took-part*.cypher`. */
@FactType('Somebody’s part in an event: in which role, on whose behalf, in which office.', {
  dossierKey: 'participations',
  is: [Fact],
})
export class Participation {
  @Role('Who has the part.', 'Actor')
  readonly actor: object;

  @Role('The event.', 'Event')
  readonly event: object;

  @Property(() => ParticipationRole, 'What the actor is to the event.', { told: true })
  readonly role: ParticipationRole;

  @Role('The side on which the actor stands; a body itself where its seat is not stated.', 'Actor', {
    required: false,
  })
  readonly onBehalfOf: object | null;

  @Property(() => Basis, 'How the side is known.', { nullable: true, told: true })
  readonly onBehalfOfBasis: Basis | null;

  @Role('The office in which the actor took part, where the same passage gives it.', 'Tenure', {
    required: false,
  })
  readonly capacity: object | null;
}
