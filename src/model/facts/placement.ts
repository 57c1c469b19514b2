import { Fact as FactType, Role } from '../declare/decorators';
import { State } from './state';

@FactType('Where something is, is based or takes place.', {
  dossierKey: 'placements',
  undated: 'HOLDS',
  is: [State],
  derives: [
    {
      type: 'IN',
      from: 'what',
      to: 'where',
      keys: [],
      fromLabels: ['Place'],
    },
    { type: 'BASED_IN', from: 'what', to: 'where', keys: [], fromLabels: ['Institution'] },
    { type: 'HELD_IN', from: 'what', to: 'where', keys: [], fromLabels: ['Event'] },
  ],
})
export class Placement {
  @Role('What is there, is based there or takes place there.', 'Entity')
  readonly what: object;

  @Role('The place.', 'Place')
  readonly where: object;
}
