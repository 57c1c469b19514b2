import { Float } from 'type-graphql';

import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';

@FactType(
  'What somebody, or the document itself, says of an entity or fact, without the graph vouching for it.',
  {
    dossierKey: 'claims',
    is: [Fact],
  },
)
export class Claim {
  @Role('What it is said of: an entity, or a fact such as a tie.', 'Node')
  readonly subject: object;

  @Property(() => String, 'What is said of it, as a name in snake case: `sister_city_count`.', {
    declared: true,
  })
  readonly property: string;

  @Property(() => String, 'The value as text; null when it consists of `values` only.', {
    nullable: true,
    declared: true,
  })
  readonly value: string | null;

  @Property(() => Float, 'The value as a number, where it is one.', { nullable: true, declared: true })
  readonly number: number | null;

  @Role('The entities of which the value consists.', 'Entity', { required: false, list: true, type: 'VALUE' })
  readonly values: object[];

  @Role('Who said it; null when the document speaks for itself.', 'Actor', { required: false })
  readonly saidBy: object | null;
}
