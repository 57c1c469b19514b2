import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Level, TieKind } from '../kinds';
import { State } from './state';

@FactType('A standing tie of two parties. An agreement of more than two is not turned into ties.', {
  dossierKey: 'ties',
  is: [State],
  indexed: ['earliest'],
  derives: [{ type: 'TIED_TO', from: 'first', to: 'second', keys: ['kind', 'level'], undirected: true }],
})
export class Tie {
  @Role('One party; the order means nothing.', 'Actor')
  readonly first: object;

  @Role('The other party.', 'Actor')
  readonly second: object;

  @Property(() => TieKind, 'Sister, partner or cooperation.', { declared: true })
  readonly kind: TieKind;

  @Property(() => Level, 'At which level the parties are tied.', { declared: true })
  readonly level: Level;

  @Role('The agreement that founded it.', 'Agreement', { required: false })
  readonly foundedBy: object | null;
}
