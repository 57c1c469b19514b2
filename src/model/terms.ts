/** Terms that several types share: how sure, how real, how recorded. */
import { vocabulary } from './declare/vocabulary';

export const Modality = vocabulary('Modality', 'How real a matter is, as its document tells it.', {
  HELD: 'It took place, or is in force or in progress, and is the news of the document itself.',
  HISTORIC: 'It took place before and is told as background.',
  PLANNED: 'Decided or announced; in the future when the document was written.',
  PROPOSED: 'Suggested, offered or under discussion; not decided.',
  INVITED: 'A visit that exists only as an invitation.',
  CANCELLED: 'Had been planned and was called off.',
});
export type Modality = keyof typeof Modality;

/** Modalities of what took place: only these can be a meeting. */
export const TOOK_PLACE: readonly Modality[] = ['HELD', 'HISTORIC'];

export const Basis = vocabulary('Basis', 'What a fact rests on.', {
  TEXT: 'A document states it.',
  IMPLIED: 'It follows from the context of a document.',
  BACKGROUND: 'Common knowledge that no document states; it may have no evidence.',
});
export type Basis = keyof typeof Basis;

export const Status = vocabulary('Status', 'Where a fact stands in the record.', {
  ACTIVE: 'It counts; links are derived from it.',
  DISPUTED: 'It is contested; it still counts, and its links say so.',
  SUPERSEDED: 'A later fact corrects it; it no longer counts.',
  RETRACTED: 'It was withdrawn; it no longer counts.',
});
export type Status = keyof typeof Status;

export const Stance = vocabulary('Stance', 'What a passage does to a fact.', {
  SUPPORTS: 'The passage bears the fact out.',
  CONTRADICTS: 'The passage speaks against the fact.',
});
export type Stance = keyof typeof Stance;

export const Certainty = vocabulary('Certainty', 'Whether a derived statement holds for certain.', {
  CERTAIN: 'The premises leave no other reading.',
  POSSIBLE: 'The premises allow it and do not settle it.',
});
export type Certainty = keyof typeof Certainty;

export const DatePrecision = vocabulary('DatePrecision', 'How fine a date is known.', {
  DAY: 'One day, or an interval bounded by days.',
  MONTH: 'A month.',
  SEASON: 'A season of a year.',
  YEAR: 'A year.',
  DECADE: 'A decade.',
  CENTURY: 'A century.',
  UNKNOWN: 'No calendar place: a date without its year, for instance.',
});
export type DatePrecision = keyof typeof DatePrecision;
