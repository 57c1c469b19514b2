/** What a passage says, in English and in our words: a proposal, for the analyst to correct. Pure. */
import { fieldText } from './fieldText';
import type { Form } from './forms';
import type { Fields } from './shapes';

/** A name in a gloss, of an id. */
export type NameOf = (id: string) => string;

const small = (value: unknown) => String(value).toLowerCase().replaceAll('_', ' ');

/** Sentences of the kinds of facts; what has none is described by its names. */
const SENTENCES: Readonly<Record<string, (fields: Fields, name: (field: string) => string) => string>> = {
  Tie: (fields, name) =>
    `${name('first')} and ${name('second')}: ${small(fields['kind'] ?? 'tie')}, ${small(fields['level'] ?? '')}`,
  Tenure: (fields, name) =>
    `${name('official')} named as ${fieldText(fields, 'title', 'holder of an office')}`,
  Placement: (_, name) => `${name('what')} is in ${name('where')}`,
  Mention: (_, name) => `${name('entity')} named`,
  Name: (fields, name) => `${name('entity')} called ${fieldText(fields, 'value')}`,
  Subject: (_, name) => `${name('matter')} is about ${name('topic')}`,
  Route: (fields, name) =>
    `${small(fields['kind'] ?? 'route')} route between ${name('first')} and ${name('second')}`,
  Affiliation: (fields, name) => `${name('part')} ${small(fields['kind'] ?? 'belongs to')} ${name('whole')}`,
  Participation: (fields, name) => `${name('actor')}: ${small(fields['role'] ?? 'part')} in ${name('event')}`,
  Party: (fields, name) => `${name('party')}: ${small(fields['role'] ?? 'party')} of ${name('agreement')}`,
  Occurrence: (fields, name) => `${name('subject')} ${small(fields['modality'] ?? 'held')}`,
  Claim: (fields, name) =>
    `${small(fields['property'] ?? 'claim')} of ${name('subject')}: ${fieldText(fields, 'value', fieldText(fields, 'number'))}`.trim(),
};

/** The gloss of a fact. */
export function glossOf({ type }: Pick<Form, 'type'>, fields: Fields, nameOf: NameOf): string {
  const name = (field: string) => {
    const value = fields[field];
    return typeof value === 'string' && value !== '' ? nameOf(value) : '…';
  };
  const sentence = SENTENCES[type]?.(fields, name) ?? `${type} told of`;
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
