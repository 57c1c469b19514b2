import fc from 'fast-check';

import { character } from '../unit/characters';

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Days between 1900 and 2100 as ISO text. */
export const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Points of every form that is accepted: level 0, 1 and 2. */
export const point = fc.oneof(
  fc.tuple(day, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark),
  fc.tuple(day, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text.slice(0, 7) + mark),
  fc.tuple(day, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text.slice(0, 4) + mark),
  day.map((text) => `${text.slice(0, 3)}X`),
  day.map((text) => `${text.slice(0, 4)}-XX`),
  day.map((text) => `${text.slice(0, 7)}-XX`),
  day.map((text) => `${text.slice(0, 4)}-~${text.slice(5)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 21, max: 41 }))
    .map(([year, code]) => `${pad(year, 4)}-${String(code)}`),
);

/** Points and intervals; some intervals end before they begin and are refused. */
export const edtf = fc.oneof(
  point,
  fc.tuple(point, fc.constantFrom('..', '')).map(([start, end]) => `${start}/${end}`),
  fc.tuple(fc.constantFrom('..', ''), point).map(([start, end]) => `${start}/${end}`),
  fc.tuple(point, point).map(([start, end]) => `${start}/${end}`),
);

/** Texts that look like dates and mostly are none. */
export const garbage = fc.oneof(
  fc.string(),
  fc.string({ unit: character }),
  fc.string({ unit: fc.constantFrom(...Array.from('0129X~?%-/.[]{}TYES:,')), maxLength: 40 }),
  edtf.chain((text) => fc.nat(text.length).map((at) => `${text.slice(0, at)}${text.slice(at + 1)}`)),
);
