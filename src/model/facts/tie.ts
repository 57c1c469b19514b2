import { Fact as FactType, Property, Role } from '../decorators';
import { Level, TieKind } from '../kinds';
import { State } from './state';

@FactType('A lasting tie between two parties. An agreement of more than two parties does not become ties.', {
  dossierKey: 'ties',
  is: [State],
  derives: [{ type: 'TIED_TO', from: 'first', to: 'second', keys: ['kind', 'level'], undirected: true }],
})
export class Tie {
  @Role('One of the parties; the order has no meaning.', 'Actor')
  readonly first: object;

  @Role('The other party.', 'Actor')
  readonly second: object;

  @Property(() => TieKind, 'Sister, partner or cooperation.', { told: true })
  readonly kind: TieKind;

  @Property(() => Level, 'The level of the tie.', { told: true })
  readonly level: Level;

  @Role('The agreement that established it.', 'Agreement', { required: false })
  readonly foundedBy: object | null;
}
