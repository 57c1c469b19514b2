import { Fact as FactType, Property, Role } from '../decorators';
import { RouteKind } from '../kinds';
import { State } from './state';

@FactType('A transport connection between two places, such as an air route. It is not a tie.', {
  dossierKey: 'routes',
  is: [State],
  derives: [{ type: 'ROUTE_TO', from: 'first', to: 'second', keys: ['kind', 'season'], undirected: true }],
})
export class Route {
  @Role('One of the places; the order has no meaning.', 'Place')
  readonly first: object;

  @Role('The other place.', 'Place')
  readonly second: object;

  @Property(() => RouteKind, 'By air, rail, road or water.', { told: true })
  readonly kind: RouteKind;

  @Property(() => String, 'The season in which it operates, if only one.', { nullable: true, told: true })
  readonly season: string | null;
}
