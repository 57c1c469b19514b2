/** The value that a row gives. Pure. */
import type { PropertyEntry } from '../../model/declare/dictionary';
import { edtfFault } from '../../time/edtf';
import type { DateSpec, ValueSpec } from '../mapping/shapes';
import { dateInFormat } from './dateFormats';
import { columnsOf, PLACEHOLDER } from './valueSpec';

/** What stands in a column of a row: one text, or a list in JSON; undefined where nothing does. */
export type Cells = (column: string) => string | readonly string[] | undefined;

/** Why a row cannot be used, in one sentence. */
export class RejectedRow extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RejectedRow';
  }
}

/** All texts that a value gives, none of them empty. Throws RejectedRow. */
export function textsOf(spec: ValueSpec, cells: Cells): string[] {
  const value = typeof spec === 'string' ? { column: spec } : spec;
  const texts = sourceTexts(value, cells)
    .flatMap((text) => (value.split === undefined ? [text] : text.split(value.split)))
    .map((text) => shaped(text, value))
    .filter((text) => text !== '' && value.empty?.includes(text) !== true);
  const { map } = value;
  if (map === undefined) return texts;
  return texts.map((text) => {
    const mapped = Object.hasOwn(map, text)
      ? map[text]
      : (value.else ?? (value.keepOthers === true ? text : undefined));
    if (mapped !== undefined) return String(mapped);
    throw new RejectedRow(`${placeOf(spec)}: the mapping has no word for “${shortened(text)}”.`);
  });
}

/** The one text that a value gives; undefined where it gives none. Throws RejectedRow. */
export function textOf(spec: ValueSpec, cells: Cells): string | undefined {
  const [first, ...more] = textsOf(spec, cells);
  if (more.length > 0)
    throw new RejectedRow(`${placeOf(spec)}: found ${String(more.length + 1)} values, expected one.`);
  return first;
}

type ValueObject = Exclude<ValueSpec, string>;

function sourceTexts(
  { column, columns, join = ' ', template, literal }: ValueObject,
  cells: Cells,
): string[] {
  if (literal !== undefined) return [literal].flat().map(String);
  const listIn = (name: string) => [cells(name) ?? []].flat();
  if (column !== undefined) return listIn(column);
  if (columns !== undefined) {
    const parts = columns.flatMap(listIn).map((text) => text.trim());
    return [parts.filter((text) => text !== '').join(join)];
  }
  const parts = new Map(
    columnsOf({ template }).map((name) => [name, listIn(name).join(' ').trim()] as const),
  );
  if ([...parts.values()].includes('')) return [];
  return [
    (template ?? '').replaceAll(PLACEHOLDER, (all, name: string | undefined) =>
      name === undefined ? all.slice(1) : (parts.get(name) ?? ''),
    ),
  ];
}

function shaped(text: string, { after, before, case: letters }: ValueObject): string {
  let shape = text;
  if (after !== undefined && shape.includes(after))
    shape = shape.slice(shape.lastIndexOf(after) + after.length);
  if (before !== undefined && shape.includes(before)) shape = shape.slice(0, shape.indexOf(before));
  if (letters !== undefined) shape = letters === 'upper' ? shape.toUpperCase() : shape.toLowerCase();
  // One form of each character, as names are compared; white space within is one space.
  return shape.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What a property of a fact or an entity takes; undefined where the row says nothing. Throws RejectedRow. */
export function propertyValue(spec: ValueSpec, property: PropertyEntry, cells: Cells): unknown {
  const texts = textsOf(spec, cells);
  const convert = (text: string) => converted(text, property, spec);
  if (property.list || property.valueType === 'other')
    return texts.length === 0 ? undefined : texts.map(convert);
  const [first, ...more] = texts;
  if (more.length > 0)
    throw new RejectedRow(`${placeOf(spec)}: found ${String(texts.length)} values, expected one.`);
  return first === undefined ? undefined : convert(first);
}

function converted(text: string, { valueType, name }: PropertyEntry, spec: ValueSpec): unknown {
  switch (valueType) {
    case 'date':
      return dateOf(text, typeof spec === 'string' ? undefined : spec.date, placeOf(spec));
    case 'int':
    case 'float': {
      const number = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(text) ? Number(text) : NaN;
      if (!Number.isFinite(number))
        throw new RejectedRow(`${placeOf(spec)}: “${shortened(text)}” is no number (${name}).`);
      return valueType === 'int' && Number.isInteger(number) ? Math.trunc(number) : number;
    }
    case 'boolean':
      if (/^(?:true|yes|1)$/iu.test(text)) return true;
      if (/^(?:false|no|0)$/iu.test(text)) return false;
      throw new RejectedRow(`${placeOf(spec)}: “${shortened(text)}” is neither true nor false (${name}).`);
    default:
      return text;
  }
}

/** A date as EDTF. Where the mapping says so, the first of January is a year, and the first of a month a month. */
function dateOf(text: string, spec: DateSpec | undefined, place: string): string {
  const { formats, firstOfJanuary, firstOfMonth } = spec ?? {};
  const read =
    formats === undefined
      ? text
      : formats.map((format) => dateInFormat(text, format)).find((date) => date !== undefined);
  if (read === undefined)
    throw new RejectedRow(
      `${place}: “${shortened(text)}” has none of the forms ${(formats ?? []).map((format) => `“${format}”`).join(', ')}.`,
    );
  const fault = edtfFault(read);
  if (fault !== undefined)
    throw new RejectedRow(
      `${place}: ${formats === undefined ? `${fault}; for another form, give date: {formats: […]}` : fault}.`,
    );
  if (firstOfJanuary === 'year' && /^\d{4}-01-01$/u.test(read)) return read.slice(0, 4);
  if (firstOfMonth === 'month' && /^\d{4}-\d{2}-01$/u.test(read)) return read.slice(0, 7);
  return read;
}

function placeOf(spec: ValueSpec): string {
  if (typeof spec === 'string') return `column “${spec}”`;
  const { column, columns, template } = spec;
  if (column !== undefined) return `column “${column}”`;
  if (columns !== undefined) return `columns ${columns.map((one) => `“${one}”`).join(', ')}`;
  return template === undefined ? 'a literal' : `template “${template}”`;
}

/** A text as a sentence can show it. */
export function shortened(text: string, most = 80): string {
  const points = Array.from(text.slice(0, 2 * most + 2));
  return points.length > most ? `${points.slice(0, most).join('')}…` : points.join('');
}
