import { One, Property, Record } from '../declare/decorators';
import { RELATIONSHIP_TYPE } from '../declare/path';
import { FactRole } from '../declare/types';

/** An entity in a role of a fact: what all kinds of facts have in common. */
@Record('An end of a fact: an entity, and the role that it has in the fact.')
export class FactEnd {
  @Property(
    () => FactRole,
    'The role, by the name that the field of the fact has: `ON_BEHALF_OF` for `onBehalfOf`.',
    {
      source: { kind: 'CARRIED', property: RELATIONSHIP_TYPE },
    },
  )
  readonly role: FactRole;

  @One('The entity.', { to: 'Entity', nullable: false, single: true, path: [] })
  readonly entity: object;
}
