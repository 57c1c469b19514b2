import { Interface, Many, Property } from '../declare/decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';
import { HoldsOffice } from '../links/holdsOffice';
import { RouteTo } from '../links/routeTo';

/** Where something can lie or take place. */
@Interface('Where something can lie or take place: country, region, city, district, landmark.', {
  is: [Entity],
})
export abstract class Place {
  @Property(
    () => [String],
    'Further forms of its name by the gazetteer, of no language in particular; those with a language are among `names`.',
    { nullable: true, valueType: 'other' },
  )
  readonly otherNames: string[] | null;

  @Many('The places in which it directly lies.', linked('IN', 'out', 'Place'))
  readonly within: object;

  @Many('The places that lie directly in it.', linked('IN', 'in', 'Place'))
  readonly contains: object;

  @Many('Institutions that are based in it.', linked('BASED_IN', 'in', 'Institution'))
  readonly institutions: object;

  @Many('Institutions that act for it, wherever they are based.', linked('ACTS_FOR', 'in', 'Institution'))
  readonly representations: object;

  @Many(
    'Officials who hold an office of the place itself or of its government, such as its mayor; not those of its other bodies.',
    linked('HOLDS_OFFICE', 'in', 'Official', { link: HoldsOffice }),
  )
  readonly officials: object;

  @Many(
    'Events that take or took place in it, or are meant to; newest first.',
    linked('HELD_IN', 'in', 'Event', { order: NEWEST_FIRST }),
  )
  readonly hostedEvents: object;

  @Many('Connections to other places.', linked('ROUTE_TO', 'both', 'Place', { link: RouteTo }))
  readonly routes: object;
}
