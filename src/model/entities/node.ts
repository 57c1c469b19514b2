import { ID } from 'type-graphql';

import { Interface, Property } from '../declare/decorators';

/** Whatever has an id. Ids are readable, stable and the same on every server. */
@Interface('Whatever has an id of its own: entities, facts, passages.')
export abstract class Node {
  @Property(() => ID, 'The id: readable, stable, the same on every server that loaded the same dossiers.')
  readonly id: string;
}
