import { Interface, Many, Property } from '../declare/decorators';
import { incoming, outgoing } from '../declare/path';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';
import { HoldsOffice } from '../links/holdsOffice';
import { RouteTo } from '../links/routeTo';

/** Where something can lie or take place. */
@Interface('A place where something can be or happen: a country, region, city, district or landmark.', {
  is: [Entity],
})
export abstract class Place {
  @Property(
    () => [String],
    'Further forms of its name from the gazetteer. Those whose language is known, as of countries, are in `names` as well.',
    { nullable: true, valueType: 'other' },
  )
  readonly otherNames: string[] | null;

  @Many('The places that directly contain it.', linked('IN', 'out', 'Place'))
  readonly within: object;

  @Many('The places directly in it.', linked('IN', 'in', 'Place'))
  readonly contains: object;

  @Many('Institutions based in it.', linked('BASED_IN', 'in', 'Institution'))
  readonly institutions: object;

  @Many('Institutions that act for it, wherever they are based.', linked('ACTS_FOR', 'in', 'Institution'))
  readonly representations: object;

  @Many(
    'Missions that are accredited to it, wherever they are based.',
    linked('ACCREDITED_TO', 'in', 'Institution'),
  )
  readonly accreditedMissions: object;

  @Many(
    'Officials of the place itself or of its government, such as its mayor; not those of its council and its other institutions, for whom see `allOfficials`.',
    linked('HOLDS_OFFICE', 'in', 'Official', { link: HoldsOffice }),
  )
  readonly officials: object;

  @Many(
    'Officials who hold any office that serves the place: of the place itself, its government, its council, its bureaus and its other institutions. `tenures` of each has the offices.',
    {
      to: 'Official',
      path: [incoming('JURISDICTION', 'Tenure'), outgoing('OFFICIAL', 'Official')],
      distinct: true,
    },
  )
  readonly allOfficials: object;

  @Many(
    'Events that took place, take place or are planned in it, newest first.',
    linked('HELD_IN', 'in', 'Event', { order: NEWEST_FIRST }),
  )
  readonly hostedEvents: object;

  @Many('Transport connections to other places.', linked('ROUTE_TO', 'both', 'Place', { link: RouteTo }))
  readonly routes: object;
}
