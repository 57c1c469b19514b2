import { findSentences } from '../../../src/draft/sentences';

const split = (text: string, names: readonly string[] = []) =>
  findSentences(text, (at) => names.some((name) => text.startsWith(name, at))).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences', () => {
  it.each([
    [
      'Он приехал в 2015 г. из г. Якутска. 12 мая он уехал.',
      ['Он приехал в 2015 г. из г. Якутска.', '12 мая он уехал.'],
    ],
    [
      'Школе им. А. С. Пушкина сто лет. Её открыли в мае.',
      ['Школе им. А. С. Пушкина сто лет.', 'Её открыли в мае.'],
    ],
    ['Подписано в 2015 г. Встреча прошла в мае.', ['Подписано в 2015 г.', 'Встреча прошла в мае.']],
    ['В 2015 г. Встреча прошла в мае.', ['В 2015 г. Встреча прошла в мае.']],
    [
      'Договор подписан. «В мае приедем», – сказал мэр.',
      ['Договор подписан.', '«В мае приедем», – сказал мэр.'],
    ],
    ['«Приедем!» – сказал мэр. И приехал.', ['«Приедем!» – сказал мэр.', 'И приехал.']],
    [
      '1 дек. 2008 г. и 3 сент. 2011 г. они были здесь.',
      ['1 дек. 2008 г. и 3 сент. 2011 г. они были здесь.'],
    ],
    [
      'Mr. Smith of St. Petersburg came at 5 p.m. The guests left.',
      ['Mr. Smith of St. Petersburg came at 5 p.m.', 'The guests left.'],
    ],
    ['“We came.” May 12 was the day.', ['“We came.”', 'May 12 was the day.']],
    ['It rose by 1.5 per cent. 12 firms came.', ['It rose by 1.5 per cent.', '12 firms came.']],
    ['签约。“我们来了。”12月28日举办！好。', ['签约。', '“我们来了。”', '12月28日举办！', '好。']],
    [
      'Заголовок статьи\nВ мае прошёл форум с 3 по\n5 мая',
      ['Заголовок статьи', 'В мае прошёл форум с 3 по\n5 мая'],
    ],
  ])('are found in “%s”', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('are not begun by a name that follows «г.»', () => {
    const text = 'Подписано в 2015 г. Якутском и Харбином.';
    expect(split(text, ['Якутск'])).toEqual([text]);
    expect(split(text)).toHaveLength(2);
  });
});
