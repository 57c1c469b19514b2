import { Interface, Many } from '../declare/decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';
import { TiedTo } from '../links/tiedTo';
import { TookPart } from '../links/tookPart';

/** Whoever can take part in events, be tied to others and be party to agreements. */
@Interface(
  'Whoever can take part in events or be party to agreements: official, institution, city, district, region, country.',
  { is: [Entity] },
)
export abstract class Actor {
  @Many(
    'Events in which it has a part, attended or not: see `role` and `attended`; newest first.',
    linked('TOOK_PART', 'out', 'Event', { link: TookPart, order: NEWEST_FIRST }),
  )
  readonly events: object;

  @Many(
    'Events in which it possibly has a part: an official took part who may then have held an office in it.',
    linked('POSSIBLY_TOOK_PART', 'out', 'Event', { link: TookPart, order: NEWEST_FIRST }),
  )
  readonly possibleEvents: object;

  @Many(
    'Standing ties to others: sister, partner, cooperation.',
    linked('TIED_TO', 'both', 'Actor', { link: TiedTo }),
  )
  readonly ties: object;

  @Many('Agreements to which it is party.', linked('PARTY_TO', 'out', 'Agreement', { order: NEWEST_FIRST }))
  readonly agreements: object;

  @Many('Agreements that it signed.', linked('SIGNED', 'out', 'Agreement', { order: NEWEST_FIRST }))
  readonly signedAgreements: object;

  @Many(
    'Agreements that arose within its cooperation without its being party.',
    linked('FRAMEWORK_FOR', 'out', 'Agreement'),
  )
  readonly frameworkFor: object;
}
