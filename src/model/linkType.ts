import { vocabulary } from './declare/vocabulary';

/** The links between entities, by the names that they have in the graph. A test compares them with the rules that derive links. */
export const LinkType = vocabulary(
  'LinkType',
  'How a link joins two entities; the first of them is named first.',
  {
    ABOUT: 'An event or agreement is about a topic.',
    ACCREDITED_TO: 'An institution is accredited to a place.',
    ACTS_FOR: 'An institution acts for an actor.',
    BASED_IN: 'An institution is based in a place.',
    COMMEMORATES: 'An event commemorates an entity.',
    FRAMEWORK_FOR: 'The cooperation of an actor is the framework of an agreement.',
    HELD_IN: 'An event was held in a place.',
    HOLDS_OFFICE: 'An official holds an office in an institution or for a place.',
    IN: 'A place lies in another one.',
    IN_SERIES: 'An event belongs to a series.',
    LED_TO: 'An event or agreement led to an event or agreement.',
    NAMED_AFTER: 'A landmark is named after an entity.',
    PARTY_TO: 'An actor is a party to an agreement.',
    PART_OF: 'An institution is part of another one.',
    PART_OF_EVENT: 'An event is part of another one.',
    POSSIBLY_TOOK_PART: 'An actor may have taken part in an event; the facts do not establish it.',
    REALISES: 'An event or agreement is what became of a plan.',
    ROUTE_TO: 'Transport joins two places; the order has no meaning.',
    SAME_DAY_AS: 'Two agreements were signed on the same day; the order has no meaning.',
    SIGNED: 'An actor signed an agreement.',
    TIED_TO: 'A lasting tie joins two actors; the order has no meaning.',
    TOOK_PART: 'An actor takes part in an event; `modality` and `attended` say whether it did.',
  },
);
export type LinkType = keyof typeof LinkType;

/** Links without direction: which end is stored first says nothing. */
export const UNDIRECTED: readonly LinkType[] = ['ROUTE_TO', 'SAME_DAY_AS', 'TIED_TO'];
