import { Interface, Many } from '../declare/decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';
import { PartyTo } from '../links/partyTo';
import { TiedTo } from '../links/tiedTo';
import { TookPart } from '../links/tookPart';

/** Whoever can take part in events, be tied to others and be party to agreements. */
@Interface(
  'An entity that can take part in events or be party to agreements: an official, institution, city, district, region or country.',
  { is: [Entity] },
)
export abstract class Actor {
  @Many(
    'Events it was involved in, attended or not, newest first. See `role` and `attended` on the edge.',
    linked('TOOK_PART', 'out', 'Event', { link: TookPart, order: NEWEST_FIRST }),
  )
  readonly events: object;

  @Many(
    'Events it possibly took part in, because a participating official may have held an office in it at the time.',
    linked('POSSIBLY_TOOK_PART', 'out', 'Event', { link: TookPart, order: NEWEST_FIRST }),
  )
  readonly possibleEvents: object;

  @Many(
    'Lasting ties to others: sister, partner, cooperation.',
    linked('TIED_TO', 'both', 'Actor', { link: TiedTo }),
  )
  readonly ties: object;

  @Many(
    'Agreements to which it is a party, newest first. `signed` on the edge tells the signed ones from the planned.',
    linked('PARTY_TO', 'out', 'Agreement', { link: PartyTo, order: NEWEST_FIRST }),
  )
  readonly agreements: object;

  @Many(
    'Agreements that bear its own signature, as that of an official. For the signed agreements of a place: `agreements(link: {signed: {eq: true}})`.',
    linked('SIGNED', 'out', 'Agreement', { order: NEWEST_FIRST }),
  )
  readonly signedAgreements: object;

  @Many(
    'Agreements made within its cooperation to which it is not a party.',
    linked('FRAMEWORK_FOR', 'out', 'Agreement'),
  )
  readonly frameworkFor: object;

  @Many('Facts that documents give in its words alone, its claims among them.', {
    to: 'Fact',
    path: [{ types: ['ATTRIBUTED_TO', 'SAID_BY'], direction: 'in', labels: ['Fact'] }],
    distinct: true,
  })
  readonly attributedFacts: object;
}
