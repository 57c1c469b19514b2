/** Terms that several types share: how sure, how real, how recorded. */
import { vocabulary } from './declare/vocabulary';

export const Modality = vocabulary(
  'Modality',
  'Whether something took place, is planned or is only proposed, according to its document.',
  {
    HELD: 'It took place, is in force or is in progress, and is the news that the document reports.',
    HISTORIC: 'It took place earlier and is reported as background.',
    PLANNED: 'Decided or announced; in the future when the document was written.',
    PROPOSED: 'Suggested, offered or under discussion; not decided.',
    INVITED: 'A visit that exists only as an invitation.',
    CANCELLED: 'Was planned and then called off.',
  },
);
export type Modality = keyof typeof Modality;

/** Modalities of what took place: only these can be a meeting. */
export const TOOK_PLACE: readonly Modality[] = ['HELD', 'HISTORIC'];

/** Modalities of what is to come, if it comes at all. */
export const ANNOUNCED: readonly Modality[] = ['PLANNED', 'PROPOSED', 'INVITED'];

/** Modalities of which an event can be settled: it took place, or was called off. */
export const SETTLED: readonly Modality[] = [...TOOK_PLACE, 'CANCELLED'];

export const SummaryReason = vocabulary(
  'SummaryReason',
  'Why the occurrence counts from which the summary of an event or agreement is taken. The rules are tried in this order.',
  {
    ONLY_ONE: 'There is no other.',
    MOST_REAL:
      'Its modality comes before that of all others, in the order HELD, HISTORIC, CANCELLED, PLANNED, INVITED, PROPOSED.',
    FINER_DATE: 'Of those with the same modality, its date leaves the fewest days open.',
    BY_ID: 'Nothing tells it from another, so that the smaller id decides.',
  },
);
export type SummaryReason = keyof typeof SummaryReason;

export const Disagreement = vocabulary(
  'Disagreement',
  'In what the occurrences of an event or agreement differ. One that is silent differs from none.',
  {
    DATE: 'They give different dates, be it only that one is finer.',
    MODALITY: 'They give different modalities, such as planned and held.',
    FORMAT: 'They give different formats, such as in person and remote.',
  },
);
export type Disagreement = keyof typeof Disagreement;

export const Basis = vocabulary('Basis', 'How a fact is known.', {
  TEXT: 'A document states it.',
  IMPLIED: 'It follows from the context of a document.',
  BACKGROUND: 'Common knowledge that no document states; it may have no evidence.',
});
export type Basis = keyof typeof Basis;

export const Status = vocabulary('Status', 'The status of a fact in the record.', {
  ACTIVE: 'It counts; links are derived from it.',
  DISPUTED: 'It is contested; it still counts, and its links say so.',
  SUPERSEDED: 'A later fact corrects it; it no longer counts.',
  RETRACTED: 'It was withdrawn; it no longer counts.',
});
export type Status = keyof typeof Status;

export const Stance = vocabulary('Stance', 'Whether a passage supports or contradicts a fact.', {
  SUPPORTS: 'The passage supports the fact.',
  CONTRADICTS: 'The passage contradicts the fact.',
});
export type Stance = keyof typeof Stance;

export const Certainty = vocabulary('Certainty', 'Whether a derived statement certainly holds.', {
  CERTAIN: 'The facts leave no other reading.',
  POSSIBLE: 'The facts allow it but do not establish it.',
});
export type Certainty = keyof typeof Certainty;

export const HeldOn = vocabulary('HeldOn', 'Whether a state or link held on a day.', {
  YES: 'It certainly held: it is attested for that day, or follows from what is attested.',
  POSSIBLE: 'Nothing known excludes it.',
  NO: 'It certainly did not hold.',
});
export type HeldOn = keyof typeof HeldOn;

export const CitationStyle = vocabulary('CitationStyle', 'How a document is cited.', {
  APA: 'American Psychological Association, 7th edition.',
  CHICAGO: 'Chicago Manual of Style, 16th edition, author-date.',
  BIBTEX: 'An entry of BibTeX or BibLaTeX, in UTF-8.',
  CSL_JSON: 'One item of CSL JSON, as Zotero and pandoc read it.',
});
export type CitationStyle = keyof typeof CitationStyle;

export const DatePrecision = vocabulary('DatePrecision', 'How precisely a date is known.', {
  DAY: 'One day, or an interval bounded by days.',
  MONTH: 'A month.',
  SEASON: 'A season of a year.',
  YEAR: 'A year.',
  DECADE: 'A decade.',
  CENTURY: 'A century.',
  UNKNOWN: 'No position in the calendar, such as a date without a year.',
});
export type DatePrecision = keyof typeof DatePrecision;
