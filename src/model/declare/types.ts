/** The names of entity and fact types as terms, for filters across types: each type adds its own when it is declared. */
import { openVocabulary } from './vocabulary';

/** The types of entities. */
export const EntityType = openVocabulary('EntityType', 'The types of entities.');
/** The name of an entity type; any name that the dictionary has. */
export type EntityType = string;

/** The types of facts. */
export const FactType = openVocabulary('FactType', 'The types of facts.');
/** The name of a fact type; any name that the dictionary has. */
export type FactType = string;

/** The roles that entities have in facts. */
export const FactRole = openVocabulary('FactRole', 'The roles that entities have in facts.');
/** The name of a role; any name that the dictionary has. */
export type FactRole = string;
