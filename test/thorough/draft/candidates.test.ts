import { candidates, drafted, madeUp, offices } from '../../support/draft/drafted';

describe('names that nobody knows', () => {
  it('are persons, bodies and places told by their words, with ids proposed', () => {
    expect(candidates(drafted(madeUp('russian.txt')))).toEqual([
      'official:tkhan: Нгуен Ван Тхань',
      'official:zhang-weimin: Чжан Вэйминь',
      'official:remizova-2: Анна Ремизова',
      'inst:komiteta-po-vneshnim-svyazyam-administratsii-goroda: комитета по внешним связям администрации города Мурманска',
      'inst:rossiysko-kitaysky-universitet: Российско-китайский университет',
      'inst:dalatsky-gosudarstvenny-universitet: Далатский государственный университет',
      'city:dalata: Далата',
      'city:murmanska: Мурманска',
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
});
