import { splitQualifiers } from '../../../src/names/qualifiers';
import { isHan } from '../../../src/names/characters';
import { sameOffice } from '../../../src/names/offices';
import { isOneTypoApart } from '../../../src/names/typo';
import { queryKeys, indexKeys } from '../../../src/names/keys';
import { matchKeys } from '../../../src/names/match';
import { nameDecision } from '../../../src/schema/questions/resolve/named';
import { askedText } from '../../../src/schema/questions/search/asked';
import { comparePlaces, rankedHits, placeOf } from '../../../src/schema/questions/search/hit';

const place = (form: string, forms: readonly string[], score = 1) => ({
  form,
  forms,
  named: 'PLACE' as const,
  score,
  byKey: true,
});

describe('whether something bears a name', () => {
  it('is decided by one Latin spelling only where a Cyrillic name says that both romanise it', () => {
    expect(nameDecision('Habarovsk', place('Khabarovsk', ['Khabarovsk', 'Хабаровск'])).decision).toBe('SAME');
    expect(nameDecision('Stolberg', place('Stollberg', ['Stollberg', 'Штольберг'])).decision).toBe(
      'POSSIBLE',
    );
  });

  it('stays open where a text in pinyin is another one than a Cyrillic name is by Palladius', () => {
    const forms = ['Haiyang', 'Хайян'];
    expect(nameDecision('Haiyan', place('Хайян', forms)).decision).toBe('POSSIBLE');
    expect(nameDecision('Haiyang', place('Хайян', forms)).decision).toBe('SAME');
    expect(nameDecision('Хайян', place('Haiyang', forms)).decision).toBe('SAME');
  });

  it('stays open where other characters are read alike', () => {
    const { decision, reason } = nameDecision('抚州', place('Fuzhou', ['Fuzhou', '福州'], 0.62));
    expect(decision).toBe('POSSIBLE');
    expect(reason).toContain('written otherwise');
    expect(nameDecision('抚州', place('Fuzhou', ['Fuzhou'], 0.95)).decision).toBe('SAME');
  });

  it('is a candidate after one slip of the pen in a long name, and never decided', () => {
    const slip = (text: string, form: string) =>
      nameDecision(text, { form, forms: [form], named: 'PERSON', score: 0.5, byKey: false });
    for (const text of ['Zhang Qixian', 'Zhang Qixiagn', 'Zhang Qoxiang']) {
      const { decision, score, reason } = slip(text, 'Zhang Qixiang');
      expect([text, decision]).toEqual([text, 'POSSIBLE']);
      expect(score).toBeLessThan(0.6);
      expect(reason).toContain('one slip of the pen from “Zhang Qixiang”');
    }
    expect(isOneTypoApart('Sun Zhe', 'Sun Zhi')).toBe(false);
    expect(isOneTypoApart('Харбин', 'Harbin')).toBe(false);
  });
});

describe('habits of reading places', () => {
  it.each([
    ['都匀', 'Duyun'],
    ['哈尔滨', 'Harbin'],
    ['海林', 'Хайлин'],
    ['安康', 'Анкан'],
    ['龙江', 'Лонцзян'],
    ['铜川', 'Tongchuanshi'],
  ])('let %s and %s meet, for less than decides', (stored, asked) => {
    const byRule = indexKeys(stored, 'PLACE').filter(({ kind }) => kind !== 'x');
    const score = matchKeys(byRule, queryKeys(asked, 'PLACE'))?.score ?? 0;
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(0.75);
  });

  it('read no persons so', () => {
    expect(
      matchKeys(indexKeys('Wang Song', 'PERSON'), queryKeys('Вань Сун', 'PERSON'))?.score ?? 0,
    ).toBeLessThan(0.6);
  });
});

describe('offices', () => {
  it.each([
    ['мэр Харбина', 'Mayor of Harbin'],
    ['哈尔滨市市长', 'мэром Харбина'],
    ['вице-мэр', 'Deputy Mayor of Harbin'],
    ['начальник бюро по торговле Харбина', 'Head of the Harbin Bureau of Commerce'],
    ['哈尔滨市商务局局长', 'director of the Bureau of Commerce'],
  ])('%s is %s', (a, b) => {
    expect(sameOffice(a, b)).toBe(true);
    expect(sameOffice(b, a)).toBe(true);
  });

  it.each([
    ['мэр Харбина', 'Mayor of Yakutsk'],
    ['vice mayor', 'mayor'],
    ['副市长', '市长'],
    ['директор музея', 'директор библиотеки'],
    ['former mayor', 'mayor'],
    ['', 'mayor'],
  ])('%s is not %s', (a, b) => {
    expect(sameOffice(a, b)).toBe(false);
  });
});

describe('the qualifiers of a name', () => {
  it.each([
    ['Portland, Oregon', 'Portland', ['Oregon']],
    ['Kōtō (Tokyo)', 'Kōtō', ['Tokyo']],
    ['Brno – Bystrc', 'Bystrc', ['Brno']],
    ['Lincoln (district)', 'Lincoln', []],
    ['Harbin', 'Harbin', []],
    ['(', '(', []],
  ])('%s', (text, name, qualifiers) => {
    expect(splitQualifiers(text)).toEqual({ name, qualifiers });
  });
});

describe('the order of what was found', () => {
  const row = (id: string, forms: string[], shared: string[], population = 0, how = 'KEY') => [
    how,
    id,
    'City',
    forms,
    shared,
    [],
    population,
    0,
    null,
    null,
    null,
    null,
  ];

  function order(text: string, rows: readonly (readonly unknown[])[]): string[] {
    const asked = askedText(text, ['City']);
    return asked === null ? [] : rankedHits(rows, asked).map(({ id }) => id);
  }

  it('is by the weightiest shared key, then by inhabitants, then by id', () => {
    expect(
      order('Harbin', [
        row('c', ['Harbin'], ['e:harbin']),
        row('b', ['Harbin'], ['e:harbin']),
        row('large', ['Harbin'], ['e:harbin'], 1_000_000),
        row('list', ['哈尔滨'], ['x:harbin'], 9_000_000),
      ]),
    ).toEqual(['large', 'b', 'c', 'list']);
  });

  it('puts a city in other characters behind one that has none', () => {
    const rows = [
      row('city:fuzhou-fujian', ['Fuzhou', '福州'], ["p:fu'zhou"], 3_740_000),
      row('city:fuzhou-jiangxi', ['Fuzhou'], ["p:fu'zhou"], 1_000_000),
    ];
    expect(order('抚州', rows)).toEqual(['city:fuzhou-jiangxi', 'city:fuzhou-fujian']);
    expect(order('福州', [row('a', ['Fuzhou', '福州'], ['e:福州', "p:fu'zhou"])])).toEqual(['a']);
    expect(order('Fuzhou', rows)[0]).toBe('city:fuzhou-fujian');
    expect([isHan('福州'), isHan('福州 Fuzhou')]).toEqual([true, false]);
  });

  it('keeps of one entity the best way in which it was found', () => {
    const rows = [row('a', ['Harbin'], [], 0, 'TITLE'), row('a', ['Harbin'], ['e:harbin'])];
    const asked = askedText('Harbin', ['City']);
    const [only, ...others] = asked === null ? [] : rankedHits(rows, asked);
    expect([only?.how, others]).toEqual(['KEY', []]);
  });

  it('is total', () => {
    const asked = askedText('Harbin', ['City']);
    const [one] = asked === null ? [] : rankedHits([row('a', ['Harbin'], ['e:harbin'])], asked);
    expect(one && comparePlaces(placeOf(one), placeOf(one))).toBe(0);
    expect(comparePlaces([1, 0, 0, 'a'], [1, 0, 0, 'b'])).toBe(-1);
    expect(comparePlaces([1, 0, 0, 'a'], [1, 1, 0, 'b'])).toBe(1);
  });
});
