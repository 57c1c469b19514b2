import '../../../src/model';
import { propertyOf, typeEntry } from '../../../src/model/declare/dictionary';
import { propertyValue, RejectedRow, textsOf, type Cells } from '../../../src/import/values/evaluate';
import { dateFormatFault, dateInFormat } from '../../../src/import/values/dateFormats';
import type { ValueSpec } from '../../../src/import/mapping/shapes';

const cells =
  (row: Readonly<Record<string, string | readonly string[]>>): Cells =>
  (column) =>
    row[column];

const since = (spec: ValueSpec, text: string) => {
  const property = propertyOf(typeEntry('Tenure'), 'since');
  if (!property) throw new Error('Tenure has no since.');
  return propertyValue(spec, property, cells({ a: text }));
};

describe('a value', () => {
  it.each<[ValueSpec, Record<string, string | string[]>, string[]]>([
    ['a', { a: '  New \n York ' }, ['New York']],
    ['a', { a: '' }, []],
    ['a', {}, []],
    ['a', { a: ['x', 'y'] }, ['x', 'y']],
    [{ columns: ['a', 'b'], join: ', ' }, { a: '1 Street', b: 'Town' }, ['1 Street, Town']],
    [{ columns: ['a', 'b'], join: ', ' }, { a: '', b: 'Town' }, ['Town']],
    [{ template: '{a}-{{b}}' }, { a: 'x' }, ['x-{b}']],
    [{ template: '{a}-{b}' }, { a: 'x' }, []],
    [{ literal: 'SISTER' }, {}, ['SISTER']],
    [{ column: 'a', after: '/entity/' }, { a: 'http://www.wikidata.org/entity/Q1' }, ['Q1']],
    [{ column: 'a', before: ' (' }, { a: 'Georgia (country)' }, ['Georgia']],
    [{ column: 'a', split: ';' }, { a: 'x; y;;' }, ['x', 'y']],
    [{ column: 'a', empty: ['n/a', '-'] }, { a: 'n/a' }, []],
    [{ column: 'a', map: { x: 'y' } }, { a: 'x' }, ['y']],
    [{ column: 'a', map: { x: 'y' }, else: 'z' }, { a: 'q' }, ['z']],
    [{ column: 'a', map: { x: 'y' }, keepOthers: true }, { a: 'q' }, ['q']],
    [{ column: 'a', case: 'upper' }, { a: 'ru' }, ['RU']],
    // One form of a letter with its accent.
    ['a', { a: 'e\u0301' }, ['é']],
  ])('%j of %j is %j', (spec, row, expected) => {
    expect(textsOf(spec, cells(row))).toEqual(expected);
  });

  it('is not taken where the mapping has no word for it, not even for a name that every object has', () => {
    expect(() => textsOf({ column: 'a', map: { x: 'y' } }, cells({ a: 'constructor' }))).toThrow(
      new RejectedRow('column “a”: the mapping has no word for “constructor”.'),
    );
  });

  it.each<[ValueSpec, string, string]>([
    ['a', '2017-06-26', '2017-06-26'],
    ['a', '2017~', '2017~'],
    [{ column: 'a', date: { firstOfJanuary: 'year' } }, '2017-01-01', '2017'],
    [{ column: 'a', date: { firstOfJanuary: 'year' } }, '2017-01-02', '2017-01-02'],
    [{ column: 'a', date: { firstOfMonth: 'month' } }, '2017-05-01', '2017-05'],
    [{ column: 'a', date: { firstOfJanuary: 'year', firstOfMonth: 'month' } }, '2017-01-01', '2017'],
    [{ column: 'a', date: { formats: ['DD.MM.YYYY', 'MM/YYYY', 'YYYY'] } }, '05.12.1999', '1999-12-05'],
    [{ column: 'a', date: { formats: ['DD.MM.YYYY', 'MM/YYYY', 'YYYY'] } }, '12/1999', '1999-12'],
    [{ column: 'a', date: { formats: ['D.M.YYYY'] } }, '5.3.1999', '1999-03-05'],
    [{ column: 'a', date: { formats: ['YYYY-MM-DD[T]hh:mm:ss[Z]'] } }, '2022-04-29T00:00:00Z', '2022-04-29'],
  ])('%j of the date %s is %s', (spec, text, expected) => {
    expect(since(spec, text)).toBe(expected);
  });

  it.each<[ValueSpec, string, RegExp]>([
    ['a', '26/06/2017', /column “a”: .*for another form, give date: \{formats: …|formats/u],
    [
      { column: 'a', date: { formats: ['DD.MM.YYYY'] } },
      '2017',
      /“2017” has none of the forms “DD.MM.YYYY”/u,
    ],
    [{ column: 'a', date: { formats: ['DD.MM.YYYY'] } }, '31.02.2017', /column “a”/u],
    [{ column: 'a', split: ';' }, '2017;2018', /found 2 values, expected one/u],
  ])('%j refuses the date %s', (spec, text, expected) => {
    expect(() => since(spec, text)).toThrow(expected);
  });

  it('is a number or nothing', () => {
    const latitude = propertyOf(typeEntry('City'), 'latitude');
    const population = propertyOf(typeEntry('City'), 'population');
    if (!latitude || !population) throw new Error('City has no coordinates.');
    expect(propertyValue('a', latitude, cells({ a: '-40.5' }))).toBe(-40.5);
    expect(propertyValue('a', population, cells({ a: '604901.0' }))).toBe(604_901);
    expect(propertyValue('a', latitude, cells({ a: '' }))).toBeUndefined();
    for (const text of ['40,5', 'NaN', '0x10', '1e999', 'x']) {
      expect(() => propertyValue('a', latitude, cells({ a: text }))).toThrow(/is no number/u);
    }
  });
});

describe('a format of dates', () => {
  it.each(['DD.MM', 'YYYY-YYYY', 'DD YYYY', 'YYYYTMM', 'MMM YYYY'])('%s is refused', (format) => {
    expect(dateFormatFault(format)).toMatch(/as in “DD\.MM\.YYYY”/u);
  });

  it('takes signs of patterns as they are', () => {
    expect(dateFormatFault('YYYY (MM)')).toBeUndefined();
    expect(dateInFormat('2020 (05)', 'YYYY (MM)')).toBe('2020-05');
    expect(dateInFormat('2020.05', 'YYYY*MM')).toBeUndefined();
  });
});
