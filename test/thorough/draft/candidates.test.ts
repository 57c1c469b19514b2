import { candidates, drafted, madeUp, offices } from '../../support/draft/drafted';

describe('names that nobody knows', () => {
  it('are persons, bodies and places told by their words, with ids proposed', () => {
    expect(candidates(drafted(madeUp('russian.txt')))).toEqual([
      'official:tkhan: Нгуен Ван Тхань',
      'official:zhang-weimin: Чжан Вэйминь',
      'official:remizova-2: Анна Ремизова',
      'inst:komitet-po-vneshnim-svyazyam-administratsii-goroda: комитет по внешним связям администрации города Мурманска',
      'inst:rossiysko-kitaysky-universitet: Российско-китайский университет',
      'inst:dalatsky-gosudarstvenny-universitet: Далатский государственный университет',
      'city:dalat: Далат',
      'city:murmansk: Мурманск',
      'region:lamdong: Ламдонг',
    ]);
    expect(candidates(drafted(madeUp('english.txt')))).toEqual([
      'official:lindqvist: Helena Lindqvist',
      'official:li-wei: Li Wei',
      'inst:foreign-affairs-office-turku: Foreign Affairs Office of Turku',
      'inst:ministry-culture: Ministry of Culture',
      'inst:harbin-institute-ice: Harbin Institute of Ice',
      'inst:university-lapland: University of Lapland',
      'city:turku: Turku',
    ]);
  });

  it('are one in all cases, in the nominative where it occurs', () => {
    const { candidates: found } = drafted('Мэра Ивана Котова ждали. Иван Котов пришёл.');
    expect(found.map(({ id, form, places }) => [id, form, places.length])).toEqual([
      ['official:kotov', 'Иван Котов', 2],
    ]);
  });

  it.each([
    ['Директора Ивана Пушкарёва наградили.', 'official:pushkaryov: Иван Пушкарёв'],
    ['Письмо Сергею Сидорову вручили вчера.', 'official:sidorov: Сергей Сидоров'],
    ['Встреча с Анной Кузнецовой прошла вчера.', 'official:kuznetsova: Анна Кузнецова'],
    ['Встречу с Марией Ковальской ждали.', 'official:kovalskaya: Мария Ковальская'],
    ['Говорили об Олеге Петровиче Белом.', 'official:bely: Олег Петрович Белый'],
    ['Это решение администрации Новгорода.', 'inst:administratsiya-novgoroda: администрация Новгорода'],
    [
      'Речь о Далатском государственном университете.',
      'inst:dalatsky-gosudarstvenny-universitet: Далатский государственный университет',
    ],
    ['Тихо в Приморском крае.', 'region:primorsky-kray: Приморский край'],
    ['Тихо в городе Мурманске.', 'city:murmansk: Мурманск'],
  ])('stand in the nominative, as entities bear them: %s', (text, expected) => {
    expect(candidates(drafted(text))).toEqual([expected]);
  });

  it('are one person with initials and with the family name alone', () => {
    const { article, candidates: found } = drafted(
      'Директор Эдуард Селин приехал. Э. Селин рад. Селину показали порт. Анна Селина осталась. Улица Селина закрыта.',
    );
    expect(
      found.map(({ id, places }) => [id, ...places.map(({ start, end }) => article.text.slice(start, end))]),
    ).toEqual([
      ['official:selin', 'Эдуард Селин', 'Э. Селин', 'Селину'],
      ['official:selina', 'Анна Селина'],
    ]);
  });

  it('are one person after a form of address', () => {
    expect(
      candidates(
        drafted('Сегодня встретили г-на Кимуру. Кимура поблагодарил мэра. Речь Кимуры была долгой.'),
      ),
    ).toEqual(['official:kimura: Кимура']);
  });

  it('are whole: bodies with what stands in quotation marks, names of three words, no titles', () => {
    expect(candidates(drafted('Общество «Мост - Брод» и его глава Пак Хе Донг молчат.'))).toEqual([
      'official:dong: Пак Хе Донг',
      'inst:obshchestvo-most-brod: Общество «Мост - Брод»',
    ]);
    expect(
      candidates(drafted('О решении городского Совета Пусана\n\nУ Москвы и Пусана много общего.')),
    ).toEqual(['inst:gorodskoy-sovet-pusana: городской Совет Пусана']);
    expect(
      candidates(
        drafted(
          'The guests met Deputy Mayor for Social Issues Victoria Petrova, and then Mr. Suzuki of the port.',
        ),
      ),
    ).toEqual(['official:petrova: Victoria Petrova', 'official:suzuki: Suzuki']);
  });

  it('are none where a year or a preposition stands', () => {
    expect(candidates(drafted('Так было в 2018 г. На встрече. В Марковке тихо.'))).toEqual([]);
  });
});

describe('offices', () => {
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
