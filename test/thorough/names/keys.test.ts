import fc from 'fast-check';
import { explain, indexKeys, indexKeysOfNames, queryKeys } from '../../../src/names/keys';
import { MAX_KEYS } from '../../../src/names/keyList';
import { matchNames, matchKeys } from '../../../src/names/match';
import { nameSimilarity } from '../../../src/names/similarity';

const strings = (name: string) => indexKeys(name).map(({ key }) => key);

/** The stored names that a text finds, best first. */
function found(text: string, names: readonly string[]): readonly string[] {
  const query = queryKeys(text);
  const scored = names.map((name) => ({ name, score: matchKeys(indexKeys(name), query)?.score ?? 0 }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

describe('keys of a name', () => {
  it('hold its readings, each under its kind', () => {
    expect(strings('Сунь Чжэ')).toEqual([
      'e:сунь чже',
      'p:sun zhe',
      't:сунь чже',
      'w:sun',
      'w:zhe',
      'w:сунь',
      'w:чже',
    ]);
    expect(strings('孫喆')).toEqual(expect.arrayContaining(['e:孙喆', 'p:sun zhe']));
    expect(strings('Ливия Янковская')).toEqual(
      expect.arrayContaining([
        'l:iankovska livia',
        'r:iankovskaia liviia',
        'r:liviya yankovskaya',
        'i:ливией янковской',
      ]),
    );
  });

  it('never drop the soft sign', () => {
    expect(strings('Ван')).toContain('p:wang');
    expect(strings('Вань')).toContain('p:wan');
    expect(matchNames('Ван', 'Вань')).toBeNull();
  });

  it('are told with their origin', () => {
    expect(explain('Сунь Чжэ')).toContain(
      'p:sun zhe (0.95): Chinese in pinyin, family name first; from Cyrillic as pinyin',
    );
  });

  it('of several names of one thing join, which leads over exonyms', () => {
    const harbin = indexKeysOfNames(['Хабаровка', '哈巴罗夫卡']);
    expect(matchKeys(harbin, queryKeys('Habarovka'))?.key.kind).toBe('l');
    expect(matchKeys(harbin, queryKeys('哈巴羅夫卡'))?.key.kind).toBe('e');
  });

  it('are sorted, few, and the same each time', () => {
    const name = 'Наумов-Задунайский Игорь Викторович (мэр)';
    expect(indexKeys(name)).toEqual(indexKeys(name));
    expect(strings(name)).toEqual([...strings(name)].sort());
    expect(indexKeys(name).length).toBeLessThanOrEqual(MAX_KEYS);
  });

  it.each([
    '',
    ' ',
    '\0',
    '\ud800',
    'Sun\ud800Zhe',
    '😀',
    '"*~^:()[]{}\\/+-!&|?',
    'a'.repeat(10_000),
    '宁'.repeat(10_000),
    'Ян '.repeat(5000),
    'ﷺ'.repeat(10_000),
    'мэр',
    "'",
    '-',
    'и.о.',
  ])('are made of any text: %#', (text) => {
    expect(indexKeys(text).length).toBeLessThanOrEqual(MAX_KEYS);
    expect(queryKeys(text).length).toBeLessThanOrEqual(MAX_KEYS);
    expect(indexKeys(text).every(({ key }) => key.length <= 122)).toBe(true);
    expect(nameSimilarity(text, 'Sun Zhe')).toBeGreaterThanOrEqual(0);
  });

  it('hold for any string: the name finds itself, and likeness lies between 0 and 1', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("абвньэжлzhangxiqu'- .孙喆北京ё😀Сщ\0")),
      maxLength: 24,
    });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const score = nameSimilarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (indexKeys(a).length > 0) expect(matchKeys(indexKeys(a), queryKeys(a))?.score).toBe(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text that is looked up', () => {
  const OFFICIALS = [
    'Sun Zhe',
    'Sun Yongbin',
    'Ван Сун',
    'Вань Сунь',
    'Ливия Янковская',
    'Наумов Игорь Викторович',
  ];

  it.each([
    'Sun Zhe',
    'Сунь Чже',
    'Сунь Чжэ',
    'мэром Сунь Чже',
    'Zhe Sun',
    '孙喆',
    '孫喆市長',
    'Mayor Sun Zhe',
    'Сунь Чжэ (Sun Zhe, 孙喆)',
  ])('finds the mayor first by %s', (text) => {
    expect(found(text, OFFICIALS)[0]).toBe('Sun Zhe');
  });

  it('offers both persons of a surname', () => {
    expect(found('Sun', OFFICIALS).slice(0, 2)).toEqual(['Sun Zhe', 'Sun Yongbin']);
  });

  it.each([
    ['Янковска', 'Ливия Янковская'],
    ['Ливией Янковской', 'Ливия Янковская'],
    ['Янковской', 'Ливия Янковская'],
    ['Наумова', 'Наумов Игорь Викторович'],
    ['I. V. Naumov', 'Наумов Игорь Викторович'],
    ['Wang Song', 'Ван Сун'],
    ['Wan Sun', 'Вань Сунь'],
  ])('%s finds %s first', (text, name) => {
    expect(found(text, OFFICIALS)[0]).toBe(name);
  });

  it('asks for less by initials than by names', () => {
    const scores = ['Игорь Викторович Наумов', 'Игорь Наумов', 'И. В. Наумов', 'И. Наумов'].map(
      (text) => matchKeys(indexKeys('Наумов Игорь Викторович'), queryKeys(text))?.score ?? 0,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });
});

describe('likeness', () => {
  it('keeps Chinese names apart that differ in a syllable, and characters that sound alike', () => {
    for (const [a, b] of [
      ['Ван Сун', 'Вань Сунь'],
      ['Wang Song', 'Wan Sun'],
      ['Sun Zhe', 'Sun Yongbin'],
      ['王伟', '王维'],
    ] as const) {
      expect(nameSimilarity(a, b)).toBeLessThanOrEqual(0.5);
    }
  });

  it('is high for a slip of the pen, but below every shared key', () => {
    expect(nameSimilarity('Игорь Прелатов', 'Игорь Прелтов')).toBeGreaterThan(0.7);
    expect(nameSimilarity('Igor Prelatov', 'Igor Prelatof')).toBeLessThan(0.9);
  });
});
