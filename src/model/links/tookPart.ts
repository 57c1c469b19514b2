import { ID } from 'type-graphql';

import { Link as LinkType, One, Property } from '../declare/decorators';
import { Link } from './link';
import { ParticipationRole } from '../participationRole';

/** Somebody's part in an event, stated or derived from an official's office or side. */
@LinkType('somebody’s part in an event: stated, or derived from an official’s office or side.', {
  is: [Link],
})
export abstract class TookPart {
  @Property(() => ParticipationRole, 'What the actor is to the event.')
  readonly role: ParticipationRole;

  @Property(
    () => Boolean,
    'True when the role means being there. That the event took place is said by its modality.',
  )
  readonly attended: boolean;

  @Property(
    () => ID,
    'The id of the side on which the actor stands: a city or country, or a body without one.',
    {
      nullable: true,
    },
  )
  readonly onBehalfOfId: string | null;

  @One('The side on which the actor stands.', {
    to: 'Actor',
    key: { label: 'Entity', property: 'onBehalfOfId', many: false },
    path: [],
  })
  readonly onBehalfOf: object | null;
}
