/** Reads single values: as they came, as dates, as the words of a passage. */
import { cite, type CitationStyle } from '../../citation/cite';
import type { Source } from '../../citation/source';
import { parseEdtf, type ParsedDate } from '../../time/edtf';
import { dateText } from '../../time/words/dateText';
import { memoize } from '../../cache';
import { termName } from '../../model/declare/termName';
import type { DateField, NamedField, Reading } from '../plan/plan';
import type { AnswerObject, Read } from './read';
import { words } from './words';

/** Reads a value in the way that was planned. */
export function readValue(reading: Reading): Read {
  switch (reading.kind) {
    case 'PLAIN':
      return (raw) => raw ?? null;
    case 'REQUIRED':
      return (raw) => promised(raw, reading.place);
    case 'TYPE_TERM':
      return (raw) => typeTerm(String(promised(raw, reading.place)));
    case 'DATE':
      return readDate(reading.fields);
    case 'WORDS':
      return words;
    case 'CITATION':
      return readCitation(reading.style);
  }
}

function promised(raw: unknown, place: string): unknown {
  if (raw === null || raw === undefined)
    throw new Error(`The graph has no ${place}, which the schema promises`);
  return raw;
}

/** There are fewer types. */
const MAX_TYPE_TERMS = 100;
const typeTermOf = memoize(MAX_TYPE_TERMS, (name: string) => ({ term: termName(name) }));

/** The name of a type as the API writes it. */
export function typeTerm(name: string): string {
  return typeTermOf(name).term;
}

/** Dates repeat, and reading one takes some 50 µs. */
const MAX_PARSED_DATES = 10_000;
const parsedDate = memoize<ParsedDate>(MAX_PARSED_DATES, parseEdtf);

/** Putting a date into words takes as long. */
const dateWords = memoize<string>(MAX_PARSED_DATES, (key) => {
  const [language, edtf] = JSON.parse(key) as [string, string];
  return dateText(edtf, language);
});

function readDate(fields: readonly DateField[]): Read {
  return (raw) => {
    if (typeof raw !== 'string') return null;
    const parts = new Map(Object.entries(parsedDate(raw)));
    const object: AnswerObject = {};
    for (const field of fields) {
      object[field.key] =
        field.kind === 'TEXT'
          ? dateWords(JSON.stringify([field.language, raw]))
          : field.kind === 'CONSTANT'
            ? field.value
            : (parts.get(field.name) ?? null);
    }
    return object;
  };
}

/** Formatting one takes some 10 ms, and documents repeat in an answer. */
const MAX_CITATIONS = 1_000;
const cited = memoize<string>(MAX_CITATIONS, (key) => {
  const [style, source] = JSON.parse(key) as [CitationStyle, Source];
  return cite(source, style);
});

/** Reads `[id, title, language, kind, publisher, published, url, retrieved]`. */
function readCitation(style: CitationStyle): Read {
  return (raw) => {
    const [id, title, language, kind, publisher, published, url, retrieved] = raw as [
      ...(readonly [string, string, string, string | null]),
      ...(readonly [string | null, string | null, string | null, string | null]),
    ];
    const isDataSet = kind === 'DATA_SET';
    const source: Source = { id, title, language, isDataSet, publisher, published, url, retrieved };
    return cited(JSON.stringify([style, source]));
  };
}

/** An object of named fields, each value given by the name of its field. */
export function pick(fields: readonly NamedField[], valueOf: (name: string) => unknown): AnswerObject {
  const object: AnswerObject = {};
  for (const field of fields) {
    object[field.key] = field.kind === 'CONSTANT' ? field.value : valueOf(field.name);
  }
  return object;
}
