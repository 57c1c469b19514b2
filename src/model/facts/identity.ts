import { ID } from 'type-graphql';

import { Fact as FactType, Property, Role } from '../decorators';
import { Fact } from '../fact';
import { Decision } from '../kinds';

@FactType('A decision on whether two entities, or two forms of a name, are the same, with its reason.', {
  dossierKey: 'identities',
  is: [Fact],
})
export class Identity {
  @Property(() => Decision, 'Same, different or unsure.', { told: true })
  readonly decision: Decision;

  @Role('The first entity.', 'Entity')
  readonly first: object;

  @Role('The second entity; absent if the decision is about forms of the first.', 'Entity', {
    required: false,
  })
  readonly second: object | null;

  @Property(() => String, 'The forms that the decision is about, as written.', {
    list: true,
    nullable: true,
    told: true,
  })
  readonly forms: string[] | null;

  @Property(
    () => ID,
    'For SAME: which of the two ids remains canonical. If it names none, the smaller one does.',
    { nullable: true, told: true },
  )
  readonly canonical: string | null;

  @Property(() => [ID], 'The ids that the decision names, as they were before any merge.', {
    valueType: 'other',
    expression: (variable) =>
      `COLLECT { MATCH (${variable})-[${variable}role:FIRST|SECOND]->(${variable}end) WHERE ${variable}role.standsFor IS NULL RETURN ${variable}end.id ORDER BY type(${variable}role) }`,
  })
  readonly ids: string[];

  @Property(() => String, 'The reason for the decision.', { told: true })
  readonly reason: string;

  @Property(() => String, 'Who made the decision.', { nullable: true, told: true })
  readonly author: string | null;
}
