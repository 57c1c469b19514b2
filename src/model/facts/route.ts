import { Fact as FactType, Property, Role } from '../declare/decorators';
import { RouteKind } from '../kinds';
import { State } from './state';

@FactType('A connection between two places, such as an air route. It is no tie.', {
  dossierKey: 'routes',
  is: [State],
  derives: [{ type: 'ROUTE_TO', from: 'first', to: 'second', keys: ['kind', 'season'], undirected: true }],
})
export class Route {
  @Role('One place; the order means nothing.', 'Place')
  readonly first: object;

  @Role('The other place.', 'Place')
  readonly second: object;

  @Property(() => RouteKind, 'By air, rail, road or water.', { declared: true })
  readonly kind: RouteKind;

  @Property(() => String, 'The season in which it runs, where only one.', { nullable: true, declared: true })
  readonly season: string | null;
}
