import { drafted, madeUp, offices } from '../../support/draft/drafted';

describe('offices', () => {
  it('have their holders after them in Chinese', () => {
    expect(offices(drafted('绥远市市长王建国和商务局局长陈立出席。'))).toEqual([
      '绥远市市长 / 王建国',
      '商务局局长 / 陈立',
    ]);
  });

  it('are found with who holds them, before or after', () => {
    expect(offices(drafted(madeUp('russian.txt')))).toEqual([
      'вице-мэр Далата / Нгуен Ван Тхань',
      'председатель комитета по внешним связям администрации города Мурманска / Ольга Викторовна Ремизова',
      'заместитель начальника управления культуры / Чжан Вэйминь',
      'мэр Харбина / Сунь Чжэ',
      'мэру Далата',
    ]);
    expect(offices(drafted(madeUp('english.txt')))).toEqual([
      'the vice mayor of Turku / Helena Lindqvist',
      'the Mayor of Harbin / Sun Zhe',
      'Director of the Harbin Institute of Ice / Li Wei',
      'the Governor of Heilongjiang Province',
    ]);
  });

  it('have the words before their head, and say nothing without a name', () => {
    expect(offices(drafted('И. о. мэра Якутска Пётр Ильин молчал. Глава города ушёл, и мэр тоже.'))).toEqual([
      'И. о. мэра Якутска / Пётр Ильин',
    ]);
  });

  it('have their territory, their quoted body and the holder after them', () => {
    const text =
      'Пришли первый вице-мэр Иван Петров, председатель правления общества «Мост - Брод» Пётр Сидоров, губернатор Астраханской области Олег Белов, аким Астаны Ержан Каримов, министр культуры Республики Саха Юрий Куприянов и начальник отдела международного протокола Анна Белова.';
    expect(offices(drafted(text))).toEqual([
      'первый вице-мэр / Иван Петров',
      'председатель правления общества «Мост - Брод» / Пётр Сидоров',
      'губернатор Астраханской области / Олег Белов',
      'аким Астаны / Ержан Каримов',
      'министр культуры Республики Саха / Юрий Куприянов',
      'начальник отдела международного протокола / Анна Белова',
    ]);
    expect(
      offices(drafted('He met the Chief Architect of Bishkek Ivan Sidorov and the guests of the port.')),
    ).toEqual(['the Chief Architect of Bishkek / Ivan Sidorov']);
  });
});

/** A text, and each office with its holder. */
const SHARED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'one of several heads',
    'На встрече были заместители главы города Иван Петров, Анна Белова и Олег Котов.',
    [
      'заместители главы города / Иван Петров',
      'заместители главы города / Анна Белова',
      'заместители главы города / Олег Котов',
    ],
  ],
  [
    'one of several heads behind a colon, with where each is from',
    'Прибыли главы городов: Иван Петров (Самара), Анна Белова (Уфа).',
    ['главы городов / Иван Петров', 'главы городов / Анна Белова'],
  ],
  [
    'one of several heads from places that nobody knows',
    'Приехали мэры Иван Петров из Самары и Олег Котов из Уфы.',
    ['мэры / Иван Петров', 'мэры / Олег Котов'],
  ],
  [
    'one of several heads in English',
    'The mayors Minna Arve of Turku, Helena Lindqvist of Espoo and Jan Novak signed it.',
    ['The mayors / Minna Arve', 'The mayors / Helena Lindqvist', 'The mayors / Jan Novak'],
  ],
  [
    'one of several places',
    'The mayors of Turku and Espoo, Minna Arve and Helena Lindqvist, came.',
    ['The mayors of Turku and Espoo / Minna Arve', 'The mayors of Turku and Espoo / Helena Lindqvist'],
  ],
  [
    'one of several heads in Chinese, but not what stands alone',
    '副市长张明、李华出席。',
    ['副市长 / 张明', '副市长 / 李华'],
  ],
  [
    'one of several places in Chinese',
    '喀山市和乌法市市长张明、李华会见。',
    ['喀山市和乌法市市长 / 张明', '喀山市和乌法市市长 / 李华'],
  ],
  [
    'two offices of one holder',
    'Выступил заместитель мэра Самары, инспектор I класса Иван Петров.',
    ['заместитель мэра Самары / Иван Петров', 'инспектор I класса / Иван Петров'],
  ],
  [
    'two offices of one holder in Chinese',
    '市委副书记、市长孙喆会见客人。',
    ['副书记 / 孙喆', '市长 / 孙喆'],
  ],
  ['a rank', 'Советник 2-го ранга Иван Петров приехал.', ['Советник 2-го ранга / Иван Петров']],
  ['a title with a space behind it', '（记者 李明）报道。', ['记者 / 李明']],
  [
    'the state to which one is sent, and not the one to which one is invited',
    'Ambassador to China Igor Morgulov came. They invited Mayor Anna Virtanen to France.',
    ['Ambassador to China / Igor Morgulov', 'Mayor / Anna Virtanen'],
  ],
  [
    'no holder who follows an office of one',
    'Mayors Minna Arve and Helena Lindqvist met President Sauli Niinisto and Olga Berg.',
    ['Mayors / Minna Arve', 'Mayors / Helena Lindqvist', 'President / Sauli Niinisto'],
  ],
  [
    'the next office instead of a name in a list',
    'Президенты Иван Петров из Думы и директор школы Олег Котов.',
    ['Президенты / Иван Петров', 'директор школы / Олег Котов'],
  ],
];

describe('offices that are shared', () => {
  it.each(SHARED)('have %s', (_what, text, expected) => {
    expect(offices(drafted(text))).toEqual(expected);
  });
});
