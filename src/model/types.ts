/** The names of entity and fact types as terms, for filters across types. */
import { vocabulary } from './vocabulary';

export const EntityType = vocabulary('EntityType', 'The types of entities.', {
  Agreement: 'An agreement.',
  City: 'A city.',
  Country: 'A country.',
  District: 'A district of a city.',
  Document: 'A document.',
  Event: 'An event.',
  EventSeries: 'A series of events.',
  Institution: 'An institution.',
  Landmark: 'A landmark.',
  Official: 'An official.',
  Region: 'A region.',
  Topic: 'A topic.',
});
export type EntityType = keyof typeof EntityType;

export const FactType = vocabulary('FactType', 'The types of facts.', {
  Affiliation:
    'An institution is part of another or acts for a place, or a landmark is named after something.',
  Claim: 'What somebody said about something.',
  EventRelation: 'How events and agreements are related.',
  Identity: 'A decision on whether two entities are the same.',
  Mention: 'A document mentions an entity.',
  Name: 'A name of an entity.',
  Occurrence: 'The date, format and modality of an event or agreement.',
  Participation: 'An actor’s involvement in an event.',
  Party: 'An actor’s role in an agreement.',
  Placement: 'Where something is or takes place.',
  Route: 'A transport connection between places.',
  Subject: 'What an event or agreement is about.',
  Tenure: 'An official’s office.',
  Tie: 'A lasting tie between two parties.',
});
export type FactType = keyof typeof FactType;
