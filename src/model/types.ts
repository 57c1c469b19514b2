/** The names of entity and fact types as terms, for filters across types. */
import { vocabulary } from './declare/vocabulary';

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
  Affiliation: 'A body is part of another, acts for a place, or a landmark bears a name.',
  Claim: 'What somebody said of something.',
  EventRelation: 'How events and agreements hang together.',
  Identity: 'A decision whether two are one.',
  Mention: 'A document names an entity.',
  Name: 'A name of an entity.',
  Occurrence: 'When, how and how really an event or agreement came about.',
  Participation: 'Somebody’s part in an event.',
  Party: 'Somebody’s part in an agreement.',
  Placement: 'Where something lies or takes place.',
  Route: 'A connection between places.',
  Subject: 'What an event or agreement is about.',
  Tenure: 'An official’s office.',
  Tie: 'A standing tie of two parties.',
});
export type FactType = keyof typeof FactType;
