import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';
import { EventRelationKind } from '../kinds';

@FactType(
  'How two events or agreements are related: part, edition, consequence, commemoration, or what became of a plan.',
  {
    dossierKey: 'eventRelations',
    begins: 'first',
    is: [Fact],
    derives: [
      { type: 'PART_OF_EVENT', from: 'first', to: 'second', keys: [], when: { kind: ['PART_OF'] } },
      { type: 'IN_SERIES', from: 'first', to: 'second', keys: [], when: { kind: ['IN_SERIES'] } },
      {
        type: 'LED_TO',
        from: 'second',
        to: 'first',
        keys: ['kind'],
        when: { kind: ['FOLLOWS', 'RAISED_AT', 'UNDER'] },
      },
      { type: 'REALISES', from: 'first', to: 'second', keys: [], when: { kind: ['REALISES'] } },
      { type: 'COMMEMORATES', from: 'first', to: 'second', keys: [], when: { kind: ['COMMEMORATES'] } },
      {
        type: 'SAME_DAY_AS',
        from: 'first',
        to: 'second',
        keys: [],
        undirected: true,
        when: { kind: ['SAME_DAY_AS'] },
      },
    ],
  },
)
export class EventRelation {
  @Role(
    'The event or agreement that is the part, edition, consequence, commemoration or realisation.',
    'Entity',
  )
  readonly first: object;

  @Role('The event, series, agreement or plan it relates to.', 'Entity')
  readonly second: object;

  @Property(() => EventRelationKind, 'How the first relates to the second.', { declared: true })
  readonly kind: EventRelationKind;
}
