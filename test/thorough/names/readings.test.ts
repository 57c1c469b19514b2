import { sameName } from '../../../src/names/sameName';
import type { NameSubject } from '../../../src/names/keyKinds';

type Row = readonly [characters: string, latin: string, cyrillic: string];

const PERSONS: readonly Row[] = [
  ['田中', 'Tanaka', 'Танака'],
  ['田中太郎', 'Taro Tanaka', 'Танака Таро'],
  ['岸田文雄', 'Kishida Fumio', 'Кисида Фумио'],
  ['高市早苗', 'Sanae Takaichi', 'Такаити Санаэ'],
  ['宮崎駿', 'Hayao Miyazaki', 'Хаяо Миядзаки'],
  ['大谷翔平', 'Shohei Ohtani', 'Сёхэй Отани'],
  ['長谷川', 'Hasegawa', 'Хасегава'],
  ['金', 'Kim', 'Ким'],
  ['金正恩', 'Kim Jong Un', 'Ким Чен Ыном'],
  ['李明博', 'Lee Myung-bak', 'Ли Мён Бак'],
  ['朴槿惠', 'Park Geun-hye', 'Пак Кын Хе'],
  ['潘基文', 'Ban Ki-moon', 'Пан Ги Мун'],
  ['康京和', 'Kang Kyung-wha', 'Кан Гён Хва'],
];

const PLACES: readonly Row[] = [
  ['東京', 'Tokyo', 'Токио'],
  ['札幌', 'Sapporo', 'Саппоро'],
  ['横浜', 'Yokohama', 'Иокогама'],
  ['鳥取', 'Tottori', 'Тоттори'],
  ['北海道', 'Hokkaido', 'Хоккайдо'],
  ['釜山', 'Busan', 'Пусан'],
  ['平壤', 'Pyongyang', 'Пхеньян'],
  ['蔚山', 'Ulsan', 'Ульсан'],
];

describe.each<readonly [NameSubject, readonly Row[]]>([
  ['PERSON', PERSONS],
  ['PLACE', PLACES],
])('characters and letters of a %s', (named, rows) => {
  it('may be one by a Japanese or Korean reading, and are no more than that', () => {
    const answers = rows.flatMap(([characters, ...letters]) =>
      letters.map((name) => [characters, name, sameName(name, characters, named).decision]),
    );
    expect(answers.filter(([, , decision]) => decision !== 'POSSIBLE')).toEqual([]);
  });

  it('are two where they are read otherwise', () => {
    const joined = rows.flatMap(([characters]) =>
      rows
        .filter(([other]) => !other.startsWith(characters) && !characters.startsWith(other))
        .flatMap(([, ...letters]) => letters)
        .filter((name) => sameName(characters, name, named).decision !== 'DIFFERENT')
        .map((name) => `${characters} | ${name}`),
    );
    expect(joined).toEqual([]);
  });
});

describe('a reading in another language', () => {
  it('is said in the reason', () => {
    expect(sameName('金正恩', 'Kim Jong Un', 'PERSON').reason).toBe(
      'the characters may be read so in Korean',
    );
    expect(sameName('東京', 'Токио', 'PLACE').reason).toBe('the characters may be read so in Japanese');
  });

  it('does not join what can only be Chinese', () => {
    expect(sameName('柳娜', 'Yu Na', 'PERSON').decision).toBe('DIFFERENT');
    expect(sameName('柳娜', 'Liu Na', 'PERSON').decision).toBe('SAME');
  });

  // Readings are tried without going over the same part twice: otherwise jest would end this test.
  it('tells long texts apart, of which many parts can be read', () => {
    for (const text of [
      'a'.repeat(200),
      'ooooooooooooooooooooooooooooo ooooooooo',
      'kakakakakakakakaka kakakakaka',
    ])
      expect(sameName('上下上下上下上下', text).decision).toBe('DIFFERENT');
  });
});
