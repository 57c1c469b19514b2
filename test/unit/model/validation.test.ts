import { ValidateNested } from 'class-validator';

import { AsOf } from '../../../src/model/declare/asOf';
import { IsEdtf } from '../../../src/model/declare/validation/dates';
import { issuesIn, issuesInWords } from '../../../src/model/declare/validation/issues';
import { IsBetween, IsLatitude, IsLongitude } from '../../../src/model/declare/validation/numbers';
import { FitsPage, IsPageSize, limitPages } from '../../../src/model/declare/validation/pageSizes';
import { AreIds, IsCursor, IsId, IsLanguageTag, IsText } from '../../../src/model/declare/validation/texts';

class Inner {
  @IsEdtf()
  readonly date?: string | null;

  @IsLatitude()
  readonly latitude?: number | null;

  @IsLongitude()
  readonly longitude?: number | null;
}

class Outer {
  @IsText()
  readonly text?: string | null;

  @IsCursor()
  readonly after?: string | null;

  @IsLanguageTag()
  readonly language?: string | null;

  @IsId()
  readonly id?: string | null;

  @AreIds()
  @FitsPage()
  readonly ids?: string[] | null;

  @IsPageSize()
  readonly first?: number | null;

  @IsBetween(1, 8)
  readonly hops?: number | null;

  @ValidateNested()
  readonly inner?: Inner | null;
}

function wordsOf(given: Partial<Outer>): string {
  const outer = Object.assign(new Outer(), given);
  limitPages(outer, 100);
  return issuesInWords(issuesIn(outer));
}

const inner = (given: Partial<Inner>) => ({ inner: Object.assign(new Inner(), given) });

describe('the rules of arguments', () => {
  it.each([
    [{ text: 'x'.repeat(10_001) }, 'text must have at most 10,000 characters, has 10,001'],
    [{ after: '' }, 'after: “” is not a cursor (expected one of an earlier page, e.g. its endCursor)'],
    [{ after: 'a b' }, 'after: “a b” is not a cursor (expected one of an earlier page, e.g. its endCursor)'],
    [{ language: 'русский' }, 'language: “русский” is not a language tag (expected e.g. ru or zh-Hant)'],
    [{ id: '' }, 'id must have 1 to 300 characters, has 0'],
    [{ id: 'x'.repeat(301) }, 'id must have 1 to 300 characters, has 301'],
    [{ ids: ['a', ''] }, 'ids must hold ids of 1 to 300 characters; the one at index 1 has 0'],
    [{ ids: Array<string>(101).fill('a') }, 'ids must have at most 100 elements, has 101'],
    [{ first: -1 }, 'first must be from 0 to 100, got -1'],
    [{ first: 101 }, 'first must be from 0 to 100, got 101'],
    [{ hops: 0 }, 'hops must be from 1 to 8, got 0'],
    [{ hops: 9 }, 'hops must be from 1 to 8, got 9'],
    [inner({ latitude: 90.5 }), 'inner.latitude must be from -90 to 90, got 90.5'],
    [inner({ longitude: -181 }), 'inner.longitude must be from -180 to 180, got -181'],
    [
      inner({ date: '2023-13' }),
      'inner.date: “2023-13” names a month that the year does not have (did you mean 2023-12 or 2023?)',
    ],
    [
      inner({ date: '2021-02-29' }),
      'inner.date: “2021-02-29” names a day that the calendar does not have (did you mean 2021-02-28 or 2021-02?)',
    ],
    [
      inner({ date: 'XXXX-10' }),
      'inner.date: “XXXX-10” is not a period in the calendar (expected e.g. 2020, 2020-06/2020-08, 2020-06-15/..)',
    ],
  ])('say what is wrong with %j', (given, words) => {
    expect(wordsOf(given)).toBe(words);
  });

  it.each([
    {},
    { text: '', after: 'Zm9v-_', language: 'zh-Hant', id: 'doc:000#93-103', ids: [], first: 0, hops: 8 },
    { text: 'x'.repeat(10_000), id: 'x'.repeat(300), ids: Array<string>(100).fill('a'), first: 100, hops: 1 },
    { text: null, after: null, language: null, id: null, ids: null, first: null, hops: null, inner: null },
    inner({ date: '2020-06-15/..', latitude: 1e-7, longitude: -180 }),
    inner({ date: null, latitude: null, longitude: null }),
  ])('accept %j', (given) => {
    expect(wordsOf(given)).toBe('');
  });

  it('list all issues by path, whatever their order', () => {
    const wrong = {
      language: '?',
      ...inner({ longitude: 200, date: 'soon', latitude: 91 }),
      hops: 0,
      first: -1,
    };
    const backwards = Object.fromEntries(Object.entries(wrong).reverse());
    const paths = [
      ['first'],
      ['hops'],
      ['inner', 'date'],
      ['inner', 'latitude'],
      ['inner', 'longitude'],
      ['language'],
    ];
    for (const given of [wrong, backwards]) {
      const outer = Object.assign(new Outer(), given);
      limitPages(outer, 100);
      expect(issuesIn(outer).map(({ path }) => path)).toEqual(paths);
    }
  });

  it('quote 40 characters of a value, and read nothing in it', () => {
    const value = '$value$target$property{value}$&';
    expect(wordsOf({ language: value })).toContain(`language: “${value}” is not`);
    expect(wordsOf({ language: value.repeat(10_000) }).length).toBeLessThan(140);
  });

  it('ask for a cap before they check a page', () => {
    expect(() => issuesIn(Object.assign(new Outer(), { first: 1 }))).toThrow('without a cap');
  });

  it('ask for one exact day of asOf', () => {
    expect(issuesIn(Object.assign(new AsOf(), { date: '2012' }))).toEqual([
      { path: ['date'], message: '“2012” is not one exact day (expected e.g. 2020-06-23)' },
    ]);
    expect(issuesIn(Object.assign(new AsOf(), { date: '2012-12-31' }))).toEqual([]);
  });
});
