import { Float } from 'type-graphql';

import { Fact as FactType, Property, Role } from '../declare/decorators';
import { ClaimProperty } from '../kinds';
import { Fact } from './fact';

@FactType(
  'What somebody, or the document itself, says about an entity or fact. The graph does not vouch for it.',
  {
    dossierKey: 'claims',
    is: [Fact],
  },
)
export class Claim {
  @Role('What the claim is about: an entity, or a fact such as a tie.', 'Node')
  readonly subject: object;

  @Property(
    () => ClaimProperty,
    'What is claimed of it: how many sister cities it has, with whom it cooperates.',
    {
      declared: true,
    },
  )
  readonly property: ClaimProperty;

  @Property(() => String, 'The value as text; null if it consists of `values` only.', {
    nullable: true,
    declared: true,
  })
  readonly value: string | null;

  @Property(() => Float, 'The value as a number, if it is one.', { nullable: true, declared: true })
  readonly number: number | null;

  @Role('The entities that make up the value.', 'Entity', { required: false, list: true, type: 'VALUE' })
  readonly values: object[];

  @Role('Who said it; null if the document itself does.', 'Actor', { required: false })
  readonly saidBy: object | null;
}
