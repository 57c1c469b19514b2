import { ID } from 'type-graphql';

import { Link as LinkType, One, Property } from '../decorators';
import { Link } from '../link';
import { ParticipationRole } from '../participationRole';

/** Somebody's part in an event, stated or derived from an official's office or side. */
@LinkType('an actor’s involvement in an event, stated or derived from the office or side of an official.', {
  is: [Link],
})
export abstract class TookPart {
  @Property(() => ParticipationRole, 'The actor’s role in the event.')
  readonly role: ParticipationRole;

  @Property(
    () => Boolean,
    'True if the role means being there. Whether the event took place is its modality.',
  )
  readonly attended: boolean;

  @Property(
    () => ID,
    'The id of the side that the actor acted for: a city, a country, or an institution without one.',
    {
      nullable: true,
    },
  )
  readonly onBehalfOfId: string | null;

  @One('The side that the actor acted for.', {
    to: 'Actor',
    match: (_from, end) => `(${end}:Entity)`,
    where: (_from, end, link) => `${end}.id = ${link}.onBehalfOfId`,
  })
  readonly onBehalfOf: object | null;
}
