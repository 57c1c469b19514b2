import { draftArticle } from '../../../src/draft/draft';
import { article, drafted, madeUp, mentions } from '../../support/draft/drafted';
import { KNOWN } from '../../support/draft/known';

const found = (text: string) => mentions(drafted(text));

describe('mentions of known entities', () => {
  it('are found in a Russian article in all cases, family names after full names', () => {
    expect(found(madeUp('russian.txt'))).toEqual([
      'official:remizova: Ольга Викторовна Ремизова',
      'city:harbin: Харбина',
      'city:harbin: Харбине',
      'official:remizova: Ремизова',
      'city:harbin: Харбина',
      'official:sun-zhe: Сунь Чжэ',
      'official:sun-zhe: Сунь Чжэ',
      'city:yakutsk: Якутском',
      'official:remizova: Ремизовой',
      'country:china: Китая',
      'country:japan: Японии',
    ]);
  });

  it('are found in an English article', () => {
    expect(found(madeUp('english.txt'))).toEqual([
      'city:harbin: Harbin',
      'official:sun-zhe: Sun Zhe',
      'city:harbin: Harbin',
      'city:harbin: Harbin',
      'city:yakutsk: Yakutsk',
      'country:china: China',
      'country:finland: Finland',
      'region:heilongjiang: Heilongjiang',
    ]);
  });

  it('are found in Chinese characters', () => {
    expect(found('孙喆市长在哈尔滨会见了中国代表团。')).toEqual([
      'official:sun-zhe: 孙喆',
      'city:harbin: 哈尔滨',
      'country:china: 中国',
    ]);
  });

  it('have ranges in code points, however the text is encoded', () => {
    const { article, mentions: all } = drafted('Встреча 😀 прошла в Харбине.');
    expect(all.map(({ start, end }) => article.rangeOf(start, end))).toEqual([{ start: 19, end: 26 }]);
  });

  it('are no adjectives', () => {
    expect(found('Харбинские школьники и китайские гости любят японскую кухню.')).toEqual([]);
  });

  it('have names of several words, written with or without what they may lack', () => {
    expect(found('Власти Нижнего Новгорода и СВФУ молчат; администрация Якутска тоже.')).toEqual([
      'city:nizhny: Нижнего Новгорода',
      'inst:svfu: СВФУ',
      'inst:yakutsk-admin: администрация Якутска',
      'city:yakutsk: Якутска',
    ]);
  });

  it('are bodies without their place only where the text speaks of that place', () => {
    expect(found('Гостей приняло бюро по торговле.')).toEqual([]);
    expect(found('В Харбине гостей приняло бюро по торговле.')).toEqual([
      'city:harbin: Харбине',
      'inst:harbin-commerce: бюро по торговле',
    ]);
  });

  it('tell the series from the event of one year, with the quotation marks', () => {
    expect(found('О ярмарке «Зимний мост» писали. Ярмарка «Зимний мост» 2019 закрыта.')).toEqual([
      'series:winter-fair: ярмарке «Зимний мост»',
      'series:winter-fair: «Зимний мост»',
      'event:winter-fair: Ярмарка «Зимний мост» 2019',
      'series:winter-fair: «Зимний мост»',
    ]);
  });

  it('are not other people of the same family name, nor cities where a given name stands', () => {
    expect(
      found('Ремизова молчит. Ольга Ремизова пришла, Анна Ремизова и А. Ремизова ушли. Ремизовой рады.'),
    ).toEqual(['official:remizova: Ольга Ремизова', 'official:remizova: Ремизовой']);
    expect(found('Владимира Путятина ждали из Владимира.')).toEqual(['city:vladimir: Владимира']);
  });

  it('leave titles out', () => {
    expect(found('They met with Mayor Sun Zhe and the Mayor of Harbin.')).toEqual([
      'official:sun-zhe: Sun Zhe',
      'city:harbin: Harbin',
    ]);
  });

  it('are agreements by a generic title only beside all their parties', () => {
    const agreement = {
      id: 'agr:yakutsk-harbin',
      type: 'Agreement',
      names: ['Договор о побратимстве между Якутском и Харбином'],
    };
    const read = (text: string) =>
      mentions(draftArticle(article(text), [...KNOWN, agreement])).filter((one) => one.startsWith('agr:'));
    expect(read('Между Якутском и Харбином есть договор о побратимстве.')).toEqual([
      'agr:yakutsk-harbin: договор о побратимстве',
    ]);
    expect(read('Якутск и Харбин дружат. Города растут. С Далатом есть договор о побратимстве.')).toEqual([]);
  });

  it('are no agreements or bodies by an alias that many have', () => {
    const treaty = {
      id: 'agr:yakutsk-harbin',
      type: 'Agreement',
      names: ['Договор между Якутском и Харбином', 'Договор о побратимстве', '友好城市协议'],
    };
    const hall = { id: 'inst:yakutsk-ird', type: 'Institution', names: ['Управление внешних связей'] };
    const read = (text: string) =>
      mentions(draftArticle(article(text), [...KNOWN, treaty, hall])).filter((one) =>
        /^(?:agr|inst):/.test(one),
      );
    expect(read('У Самары и Пусана есть договор о побратимстве.')).toEqual([]);
    expect(
      read('У Якутска есть договор о побратимстве с Пусаном. Это дело управления внешних связей.'),
    ).toEqual([]);
    expect(read('У Якутска и Харбина есть договор о побратимстве.')).toEqual([
      'agr:yakutsk-harbin: договор о побратимстве',
    ]);
    expect(
      read(
        'Якутск и Харбин дружат. Прошло время. Мы рады. Есть договор о побратимстве между нашими городами.',
      ),
    ).toEqual(['agr:yakutsk-harbin: договор о побратимстве']);
    expect(read('两市签有友好城市协议。')).toEqual([]);
  });

  it('are no bodies of another place, which is named after them', () => {
    const body = {
      id: 'inst:harbin-ird',
      type: 'Institution',
      names: ['International Relations Department of Harbin'],
    };
    const read = (text: string) =>
      mentions(draftArticle(article(text), [...KNOWN, body])).filter((one) => one.startsWith('inst:'));
    expect(
      read('In Harbin the guests met the International Relations Department for the first time.'),
    ).toEqual(['inst:harbin-ird: International Relations Department']);
    expect(
      read(
        'In Harbin the guests met the International Relations Department in Municipality of Niigata for the day.',
      ),
    ).toEqual([]);
  });

  it('offer each other entity once', () => {
    const twin = (id: string) => ({ id, type: 'City', names: ['Ёлкино', 'Елкино', 'Yolkino'] });
    const [one] = draftArticle(article('Он живёт в Ёлкино.'), [twin('city:a'), twin('city:b')]).mentions;
    expect([one?.entity.id, one?.others.map(({ id }) => id)]).toEqual(['city:a', ['city:b']]);
  });
});
