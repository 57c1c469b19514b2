import { isEdtf } from '../../../src/time/edtf';
import { dates, drafted, madeUp } from '../../support/draft/drafted';

/** Expressions read against a Wednesday, each with its EDTF. */
const RUSSIAN: readonly (readonly [string, string])[] = [
  ['4 ноября 2023 года', '2023-11-04'],
  ['в ноябре 2023-го', '2023-11'],
  ['2019–2021 гг.', '2019/2021'],
  ['с 28 декабря по 3 января 2022 года', '2021-12-28/2022-01-03'],
  ['15-19 мая', '2021-05-15/2021-05-19'],
  ['12.03.2020', '2020-03-12'],
  ['вчера', '2021-02-09'],
  ['послезавтра', '2021-02-12'],
  ['в прошлом году', '2020'],
  ['в этом месяце', '2021-02'],
  ['на прошлой неделе', '2021-02-01/2021-02-07'],
  ['в пятницу', '2021-02-05'],
  ['в следующую пятницу', '2021-02-12'],
  ['в октябре', '2020-10'],
  ['25 февраля', '2021-02-25'],
  ['весной', '2021-21'],
  ['осенью', '2020-23'],
  ['прошлым летом', '2020-22'],
  ['летом прошлого года', '2020-22'],
  ['с 2018 года', '2018/..'],
  ['до конца года', ''],
  ['до конца текущего года', '../2021'],
  ['около 2015 года', '2015~'],
  ['в 90-х годах', '199X'],
  ['в первом квартале 2021 года', '2021-33'],
  ['в XIX веке', '18XX'],
  ['три года назад', '2018~'],
  ['через два дня', '2021-02-12'],
  ['в 2017', '2017'],
  ['форум «Мост-2022»', '2022'],
  ['31 июня', ''],
  ['накануне праздника', ''],
  ['накануне прошёл', '2021-02-09~'],
  ['2020 человек', ''],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ['June 23, 2020', '2020-06-23'],
  ['the 4th of November 2023', '2023-11-04'],
  ['from 3 to 5 July', '2020-07-03/2020-07-05'],
  ['June 28 – July 2, 2019', '2019-06-28/2019-07-02'],
  ['in March', '2021-03'],
  ['last May', '2020-05'],
  ['in the 1990s', '199X'],
  ['last week', '2021-02-01/2021-02-07'],
  ['next year', '2022'],
  ['last Monday', '2021-02-08'],
  ['on Friday', '2021-02-05'],
  ['last summer', '2020-22'],
  ['since 2014', '2014/..'],
  ['by the end of 2025', '../2025'],
  ['around 2012', '2012~'],
  ['two weeks ago', '2021-01-27~'],
  ['the 19th century', '18XX'],
  ['it may seem', ''],
  ['in 2000 people', ''],
];

const edtf = (text: string, published?: string) =>
  drafted(text, published)
    .dates.map((date) => date.edtf ?? '?')
    .join(' ');

describe('dates', () => {
  it.each(RUSSIAN)('are read from Russian: %s', (words, expected) => {
    expect(edtf(`Как пишут, ${words}.`, '2021-02-10')).toBe(expected);
  });

  it.each(ENGLISH)('are read from English: %s', (words, expected) => {
    expect(edtf(`It is said of the town and of the fair that ${words} it is.`, '2021-02-10')).toBe(expected);
  });

  it('are read from Chinese', () => {
    expect(edtf('2020年6月23日双方见面。去年8月5日至7日签署协议，自2015年起。', '2021-02-10')).toBe(
      '2020-06-23 2020-08-05/2020-08-07 2015/..',
    );
  });

  it('wait for the day of publication where only it can tell', () => {
    expect(edtf('Вчера и в прошлом году; 5 мая и летом.')).toBe('? ? XXXX-05-05 ?');
    expect(edtf('Вчера и в прошлом году.', '2021')).toBe('? 2020');
  });

  it('have the year that the verbs tell: what was lies behind, what will be ahead', () => {
    expect(edtf('25 авг. прошла встреча.', '2026-03')).toBe('2025-08-25');
    expect(edtf('25 авг. пройдёт встреча.', '2026-03')).toBe('2026-08-25');
    expect(edtf('25 января пройдёт встреча.', '2026-03')).toBe('2027-01-25');
    expect(edtf('The talks of the mayors were held on Aug. 25.', '2026-03')).toBe('2025-08-25');
    expect(edtf('8月25日举行了会谈。', '2026-03')).toBe('2025-08-25');
    // What is promised in a quotation may have been said before.
    expect(edtf('«В мае они приедут», – сказал мэр.', '2026-07-15')).toBe('2026-05');
  });

  it('count from the date before, with doubt where another may be meant', () => {
    const text = (between: string) => `Порт открыли в 1990 году. ${between}Через два года его расширили.`;
    expect(edtf(text(''), '2026-07-15')).toBe('1990 1992~');
    expect(edtf(text('Он был мал. '), '2026-07-15')).toBe('1990 1992?');
    expect(edtf('Через два года его расширили.', '2026-07-15')).toBe('');
    expect(edtf('Через два года его расширят.', '2026-07-15')).toBe('2028~');
    expect(edtf('Порт закроют в 2027 году. Через два года его откроют.', '2026-07-15')).toBe('2027 2029~');
    expect(edtf('Порт закрыли в 2010 году. Через два года его откроют.', '2026-07-15')).toBe('2010 2028~');
    expect(edtf('Они прибыли 13 июля. Через три дня они уедут.', '2026-07-15')).toBe(
      '2026-07-13 2026-07-16?',
    );
  });

  it('are one where the same is said twice, in doubt where both disagree', () => {
    expect(edtf('На прошлой неделе, 8 июля, он уехал.', '2026-07-15')).toBe('2026-07-08');
    expect(edtf('На прошлой неделе, 28 июня, он уехал.', '2026-07-15')).toBe('2026-06-28?');
    expect(edtf('В понедельник, 28 декабря, будет форум.', '2026-07-15')).toBe('2026-12-28');
  });

  it('take the year from the sentence', () => {
    expect(edtf('В сентябре 2019 года прошёл форум, а в июне – выставка.', '2021-02-10')).toBe(
      '2019-09 2019-06',
    );
  });

  it('are none in direct speech that says today of the present', () => {
    expect(edtf('— Сегодня мы дружим, — сказал мэр.\nСегодня он уехал.', '2021-02-10')).toBe('2021-02-10');
  });

  it('are read against the day that the article gives itself', () => {
    const draft = drafted(madeUp('russian.txt'));
    expect(draft.published).toBe('2022-03-14');
    expect(dates(draft)).toEqual([
      '14 марта 2022 года = 2022-03-14',
      'Вчера = 2022-03-13',
      'осенью 2019 года = 2019-23',
      'с 3 по 5 июля прошлого года = 2021-07-03/2021-07-05',
      'в 1990-х годах = 199X',
      'с 2008 года = 2008/..',
      'На прошлой неделе = 2022-03-07/2022-03-13',
      'в понедельник = 2022-03-14',
      'В мае 2022 года = 2022-05',
      '2023–2025 гг. = 2023/2025',
      'до конца следующего года = ../2023',
      'около 2030 года = 2030~',
    ]);
    expect(dates(drafted(madeUp('english.txt')))).toEqual([
      'June 23, 2020 = 2020-06-23',
      'Yesterday = 2020-06-22',
      'since early 2019 = 2019/..',
      'the 1990s = 199X',
      'Last week = 2020-06-15/2020-06-21',
      '2021-2023 = 2021/2023',
      'from 3 to 5 July = 2020-07-03/2020-07-05',
      'in the spring of 1988 = 1988-21',
      'Next year = 2021',
      'in October = 2021-10',
      'On Monday = 2020-06-22',
      'two years ago = 2018~',
      'About 2012 = 2012~',
    ]);
  });

  it('are of the calendar, also beside other words for them', () => {
    expect(edtf('Вчера, 29 февраля, он уехал.', '2021-03-01')).toBe('2021-02-28');
    expect(edtf('На прошлой неделе, 31 декабря.', '9999-12-31')).toBe('9999-12-31?');
    expect(edtf('Выставка открыта с 1 июня по 31.', '2021-06-10')).toBe('?');
  });

  it('are EDTF, all of them', () => {
    const all = [...drafted(madeUp('russian.txt')).dates, ...drafted(madeUp('english.txt')).dates];
    expect(all.filter(({ edtf: date }) => date !== null && !isEdtf(date))).toEqual([]);
  });
});
