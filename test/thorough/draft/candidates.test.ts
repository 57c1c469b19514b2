import { candidates, drafted, madeUp } from '../../support/draft/drafted';

describe('names that nobody knows', () => {
  it('are persons, bodies and places told by their words, with ids proposed', () => {
    expect(candidates(drafted(madeUp('russian.txt')))).toEqual([
      'official:tkhan: Нгуен Ван Тхань',
      'official:zhang-weimin: Чжан Вэйминь',
      'official:remizova-2: Анна Ремизова',
      'inst:komitet-po-vneshnim-svyazyam-administratsii-goroda: комитет по внешним связям администрации города Мурманска',
      'inst:rossiysko-kitaysky-universitet: Российско-китайский университет',
      'inst:dalatsky-gosudarstvenny-universitet: Далатский государственный университет',
      'city:murmansk: Мурманск',
      'city:dalat: Далат',
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
      'city:krasnodar: Krasnodar',
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

  it('are no persons where a year or a preposition stands', () => {
    expect(candidates(drafted('Так было в 2018 г. На встрече. В Марковке тихо.'))).toEqual([
      'city:markovka: Марковка',
    ]);
    expect(candidates(drafted('Между Иваном и Петром нет спора. Потом Сидоров ушёл.'))).toEqual([]);
  });

  it('are bodies and the cities in their names, each in the nominative', () => {
    expect(candidates(drafted('Это решение администрации Новгорода.'))).toEqual([
      'inst:administratsiya-novgoroda: администрация Новгорода',
      'city:novgorod: Новгород',
    ]);
  });

  it.each([
    [
      'От имени города Самары Е. Лапушкина поздравила гостей.',
      ['official:lapushkina: Е. Лапушкина', 'city:samara: Самара'],
    ],
    [
      'Выступил генеральный консул Перу в Казани У Инцинь.',
      ['official:wu-yingqin: У Инцинь', 'city:kazan: Казань'],
    ],
    ['Встретились с Кэндзи Танакой.', ['official:tanaka: Кэндзи Танака']],
    ['Он беседовал с господином Мюллером.', ['official:myuller: Мюллер']],
    ['С Ильёй Пушкарёвым говорили долго.', ['official:pushkaryov: Илья Пушкарёв']],
    ['Приехал директор музея Хуан дель Кампо.', ['official:kampo: Хуан дель Кампо']],
    [
      'Приехал мэр Пусана,\nГородской Совет рад.',
      ['inst:gorodskoy-sovet: Городской Совет', 'city:pusan: Пусан'],
    ],
    [
      'Встретились с Чжан Вэйминем и с Си Цзиньпином.',
      ['official:zhang-weimin: Чжан Вэйминь', 'official:xi-jinping: Си Цзиньпин'],
    ],
    ['Мэр Саппоро Кацухиро Акимото пишет.', ['official:akimoto: Кацухиро Акимото', 'city:sapporo: Саппоро']],
    ['Посол Российской Федерации приехал из Улан-Удэ.', ['city:ulan-ude: Улан-Удэ']],
    [
      'Врачи из Набережных Челнов ехали через Нижний Тагил и Тулу в Великий Новгород.',
      ['city:naberezhnye-chelny: Набережные Челны', 'city:veliky-novgorod: Великий Новгород'],
    ],
    ['Договор между Самарой и Пусаном подписан.', ['city:samara: Самара', 'city:pusan: Пусан']],
    [
      'В Новом году в Европе и в Думе, в Тулунском районном суде и в Интернете.',
      ['inst:tulunsky-rayonny-sud: Тулунский районный суд'],
    ],
  ])('are whole and nothing more: %s', (text, expected) => {
    expect(candidates(drafted(text))).toEqual(expected);
  });

  it.each([
    [
      'She thanked the Toyama Chamber of Commerce and Mr. Sun of the Bridge - Ford Society.',
      [
        'official:sun: Sun',
        'inst:toyama-chamber-commerce: Toyama Chamber of Commerce',
        'inst:bridge-ford-society: Bridge - Ford Society',
      ],
    ],
    [
      'Members of the Ford Society Ms Lee and Dr Novak of the Turku Council came.',
      [
        'official:lee: Lee',
        'official:novak: Novak',
        'inst:ford-society: Ford Society',
        'inst:turku-council: Turku Council',
      ],
    ],
    [
      'The Consul General of Peru in Batumi Wu Yingqin came from Los Angeles in March.',
      ['official:wu-yingqin: Wu Yingqin', 'city:batumi: Batumi', 'city:los-angeles: Los Angeles'],
    ],
    [
      'The Governor of Shirak Province Armen Petrosyan was there.',
      ['official:petrosyan: Armen Petrosyan', 'region:shirak-province: Shirak Province'],
    ],
    ['They met in Municipality of Niigata.', ['city:niigata: Niigata']],
  ])('are whole and nothing more in English: %s', (text, expected) => {
    expect(candidates(drafted(text))).toEqual(expected);
  });

  it.each([
    ['李明市长会见了喀山市市长。两市市长高度评价合作。', ['city:kashan: 喀山', 'official:li-ming: 李明']],
    [
      '吉林省副省长刘凯到浦东新区参观城市大学。',
      [
        'region:jilin: 吉林',
        'district:pudongxinqu: 浦东新区',
        'inst:chengshi-daxue: 城市大学',
        'official:liu-kai: 刘凯',
      ],
    ],
    [
      '俄罗斯驻哈尔滨总领事馆总领事谢尔盖·希什科夫说，希什科夫很高兴。',
      [
        'inst:eluosi-zhu-haerbin-zonglingshi-guan: 俄罗斯驻哈尔滨总领事馆',
        'official:xishenkefu: 谢尔盖·希什科夫',
      ],
    ],
    ['市教育局局长说，全市学校都放假。', []],
  ])('are told by units, endings and titles in Chinese: %s', (text, expected) => {
    expect(candidates(drafted(text))).toEqual(expected);
  });
});
