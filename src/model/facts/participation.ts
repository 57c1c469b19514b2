import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Basis } from '../terms';
import { ParticipationRole } from '../participationRole';
import { Fact } from './fact';

/** Parts derived from it, of the side and of the institution, are written by `cypher/record/derivedParts.cypher`. */
@FactType('An actor’s involvement in an event: its role, its side and its office.', {
  dossierKey: 'participations',
  begins: 'event',
  is: [Fact],
  derives: [{ type: 'TOOK_PART', from: 'actor', to: 'event', keys: ['role', 'attended', 'onBehalfOfId'] }],
})
export class Participation {
  @Role('The actor.', 'Actor')
  readonly actor: object;

  @Role('The event.', 'Event')
  readonly event: object;

  @Property(() => ParticipationRole, 'The actor’s role in the event.', { declared: true })
  readonly role: ParticipationRole;

  @Role(
    'The side that the actor acted for. For an institution whose seat is not stated: the institution itself.',
    'Actor',
    {
      required: false,
    },
  )
  readonly onBehalfOf: object | null;

  @Property(() => Basis, 'How the side is known.', { nullable: true, declared: true })
  readonly onBehalfOfBasis: Basis | null;

  @Role('The office in which the actor took part, if the same passage gives it.', 'Tenure', {
    required: false,
  })
  readonly capacity: object | null;
}
