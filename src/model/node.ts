import { ID } from 'type-graphql';

import { Interface, Property } from './decorators';

/** Whatever has an id. Ids are readable, stable and the same on every server. */
@Interface('Anything with an id of its own: an entity, a fact or a passage.')
export abstract class Node {
  @Property(
    () => ID,
    'The id. It is readable, stable, and the same on every server that has loaded the same dossiers.',
  )
  readonly id: string;
}
