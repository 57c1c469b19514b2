import { ID } from 'type-graphql';

import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';
import { Decision } from '../kinds';

@FactType(
  'A decision whether two entities, or the forms under which one is written, are one; with its reason.',
  {
    dossierKey: 'identities',
    is: [Fact],
  },
)
export class Identity {
  @Property(() => Decision, 'Same, different or unsure.', { declared: true })
  readonly decision: Decision;

  @Role('The entity decided on.', 'Entity')
  readonly first: object;

  @Role('The other entity; absent when the decision is on forms of the first.', 'Entity', { required: false })
  readonly second: object | null;

  @Property(() => String, 'The forms decided on, as written.', { list: true, nullable: true, declared: true })
  readonly forms: string[] | null;

  @Property(
    () => ID,
    'Of a decision SAME: the id, one of both, under which both go on; the smaller one when it names none.',
    { nullable: true, declared: true },
  )
  readonly canonical: string | null;

  @Property(() => [ID], 'The ids that the decision names, as they were before any merge.', {
    valueType: 'other',
    source: {
      kind: 'IDS',
      path: [{ types: ['FIRST', 'SECOND'], direction: 'out', labels: [] }],
      withoutProperty: 'standsFor',
    },
  })
  readonly ids: string[];

  @Property(() => String, 'Why it was decided so.', { declared: true })
  readonly reason: string;

  @Property(() => String, 'Who decided.', { nullable: true, declared: true })
  readonly author: string | null;
}
