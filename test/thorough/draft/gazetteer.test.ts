import { draftArticle } from '../../../src/draft/draft';
import type { PlaceNames } from '../../../src/draft/gazetteer/placeNames';
import { placesInText } from '../../../src/cli/placesInText';
import { article } from '../../support/draft/drafted';
import { KNOWN } from '../../support/draft/known';

/** The places of a text that are stated, and those that are suggested. */
async function places(text: string): Promise<string> {
  const one = article(text);
  const { mentions, suggested } = draftArticle(
    one,
    KNOWN,
    '2024-05-03',
    await placesInText(text, one.language),
  );
  const show = (all: typeof mentions) =>
    all
      .filter(({ entity }) => ['City', 'Region', 'Country'].includes(entity.type))
      .map(({ entity, start, end }) => `${entity.type} ${entity.names[0] ?? ''}: ${text.slice(start, end)}`)
      .join(', ');
  const perhaps = show(suggested);
  return `${show(mentions)}${perhaps === '' ? '' : `perhaps ${perhaps}`}`;
}

describe('places of the gazetteer in a text', () => {
  it.each([
    [
      'Из Омска делегация поедет в Улан-Батор и Сан-Диего.',
      'City Omsk: Омска, City Ulaanbaatar: Улан-Батор, City San Diego: Сан-Диего',
    ],
    ['Мэр Ниигаты Яити Накахара ответил гостям.', 'City Niigata: Ниигаты'],
    [
      'The Mayor of Bishkek met guests from Izmir and Växjö.',
      'City Bishkek: Bishkek, City Izmir: Izmir, City Växjö: Växjö',
    ],
    [
      '成都市代表团访问了爱丁堡和英国。',
      'City Chengdu: 成都, City Edinburgh: 爱丁堡, Country United Kingdom: 英国',
    ],
  ])('are stated where they are sure: %s', async (text, expected) => {
    expect(await places(text)).toBe(expected);
  });

  it.each([
    [
      'a word with which a sentence begins',
      'Во время визита обсудили планы. Но Вы правы. По словам гостей, всё готово.',
    ],
    [
      'a common word',
      'More than a hundred guests came. Far from home, they sang. Man and coast. The Republic is ours.',
    ],
    ['an adjective in a name', 'Гости посетили музей Тихоокеанского флота.'],
    ['a family name of the text', 'Губернатор Игорь Бабушкин открыл форум. Бабушкин добавил, что рад.'],
    [
      'a given name before another name',
      'Deputy Mayor for Social Issues Victoria Petrova opened the school.',
    ],
    ['the name of something else', 'The guests saw Lake Superior College. «Брод» победил.'],
    ['an abbreviation', 'МО и ООН договорились.'],
  ])('are not %s', async (_, text) => {
    expect(await places(text)).toBe('');
  });

  it('are cities before regions of their name, and the largest of a name', async () => {
    expect(await places('Делегация побывала в Одессе, Женеве и Ниигате.')).toBe(
      'City Odesa: Одессе, City Geneva: Женеве, City Niigata: Ниигате',
    );
  });

  it('are chosen in the country of which the text speaks', async () => {
    expect(
      await places('Guests from Canada arrived. They came from London and Hamilton in Ontario.'),
    ).toMatch(/City London: London.*City Hamilton: Hamilton/);
  });

  it('are only suggested where nothing but the spelling tells them', async () => {
    expect(await places('The guests sang for Rania.')).toBe('perhaps City Rānia: Rania');
  });

  it('take the ids of the gazetteer, which need no declaration', async () => {
    const one = article('Guests from Izmir arrived.');
    const found: readonly PlaceNames[] = await placesInText(one.text, 'en');
    const { mentions } = draftArticle(one, [], undefined, found);
    expect(mentions.map(({ entity }) => entity.id)).toEqual(['city:geonames:311046']);
  });
});

describe('offices of other kinds', () => {
  it.each([
    ['Встреча с мэром Харбина (Китай) Ван Суном прошла.', 'мэром Харбина / Ван Суном'],
    ['Приехал аким Актау Ерлан Тулеген.', 'аким Актау / Ерлан Тулеген'],
    ['Руководитель больницы №1 Ли Хун ответил.', 'Руководитель больницы / Ли Хун'],
    [
      'Заместители главы города Иван Петров и Анна Иванова ответили.',
      'Заместители главы города / Иван Петров, Заместители главы города / Анна Иванова',
    ],
    [
      'The Chief Architect of Harbin Ivan Sidorov spoke to the guests.',
      'The Chief Architect of Harbin / Ivan Sidorov',
    ],
  ])('%s', (text, expected) => {
    const { offices, article: one } = draftArticle(article(text), KNOWN);
    const words = (place: { start: number; end: number }) => one.text.slice(place.start, place.end);
    expect(
      offices.map((office) => `${words(office)} / ${office.holder ? words(office.holder) : '-'}`).join(', '),
    ).toBe(expected);
  });
});
