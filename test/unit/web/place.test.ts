import { addressOf, altered, onwards, pathOf, placeOf } from '../../../web/src/address/place';

describe('the address of the explorer', () => {
  it('leads to a page, and the page back to it', () => {
    for (const [path, page] of [
      ['/', { name: 'home' }],
      ['/city:harbin', { name: 'entity', id: 'city:harbin' }],
      ['/questions', { name: 'questions' }],
      ['/questions/sisterCities', { name: 'question', question: 'sisterCities' }],
      ['/graph', { name: 'graph' }],
      ['/paths', { name: 'paths' }],
      ['/map', { name: 'map' }],
      ['/timeline', { name: 'timeline' }],
    ] as const) {
      expect(placeOf(path, '').page).toEqual(page);
      expect(pathOf(page)).toBe(path);
    }
    expect(placeOf('/nowhere', '').page).toEqual({ name: 'missing', path: '/nowhere' });
    expect(placeOf('/city%3Aharbin', '').page).toEqual({ name: 'entity', id: 'city:harbin' });
    expect(placeOf('/%zz', '').page.name).toBe('missing');
  });

  it('keeps ids readable, and what it holds through a round', () => {
    const place = placeOf('/graph', '?do=city:harbin,city:harbin*25*TIED_TO&lang=ru');
    expect(addressOf(place)).toBe('/graph?do=city:harbin,city:harbin*25*TIED_TO&lang=ru');
    const odd = { page: { name: 'questions' }, query: new Map([['name', 'мэр & «x»=1']]) } as const;
    const [path = '', search = ''] = addressOf(odd).split('?');
    expect(placeOf(path, search).query).toEqual(odd.query);
  });

  it('keeps the language and the moment on the way to another page, and nothing else', () => {
    const from = placeOf('/graph', '?do=city:harbin&lang=zh&asOf=2020-01-01&knownAt=3');
    expect(addressOf(onwards(from, { name: 'entity', id: 'city:harbin' }))).toBe(
      '/city:harbin?lang=zh&asOf=2020-01-01&knownAt=3',
    );
  });

  it('takes values out that are empty', () => {
    const from = placeOf('/map', '?during=2015/2020&lang=ru');
    expect(addressOf(altered(from, { during: undefined, lang: '' }))).toBe('/map');
  });

  it('still opens the links of earlier versions', () => {
    expect(addressOf(placeOf('/', '', '#sisterCities@17?city=city%3Ayakutsk'))).toBe(
      '/questions/sisterCities?city=city:yakutsk&knownAt=17',
    );
    expect(addressOf(placeOf('/', '', '#tieComponents'))).toBe('/questions/tieComponents');
    expect(placeOf('/', '', '#main').page.name).toBe('home');
  });
});
