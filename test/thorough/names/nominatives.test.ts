import { queryKeys } from '../../../src/names/keys';
import { matchNames } from '../../../src/names/match';
import { personNominatives, placeNominatives } from '../../../src/names/nominatives';

describe('from an oblique form', () => {
  const person = (text: string) => personNominatives(text.split(' '));

  it.each([
    ['игоря наумова', 'наумов игорь'],
    ['наумову игорю викторовичу', 'наумов игорь викторович'],
    ['ириной сергеевной ткачук', 'ткачук ирина сергеевна'],
    ['ольги жуковской', 'жуковская ольга'],
    ['юрием чайковским', 'чайковский юрий'],
  ])('the person: %s', (text, name) => {
    const found = person(text);
    expect(found.map(({ parts }) => parts.join(' '))).toContain(name);
    expect(found.every(({ certain }) => certain)).toBe(true);
  });

  it('the person is doubtful where the text is a name itself', () => {
    const doubtful = person('евгения наумова').filter(({ parts }) => parts.includes('евгении'));
    expect(person('евгения наумова').map(({ parts }) => parts.join(' '))).toContain('наумов евгений');
    expect(person('евгения наумова').every(({ certain }) => !certain)).toBe(true);
    expect(doubtful).toEqual([]);
  });

  it('no person where no given name is known, or nothing is declined', () => {
    expect(person('игорь наумов')).toEqual([]);
    expect(person('синего моря')).toEqual([]);
  });

  it.each([
    ['хабаровске', 'хабаровск'],
    ['москвы', 'москва'],
    ['нижнем новгороде', 'нижний новгород'],
    ['ростовом на дону', 'ростов на дону'],
    ['ростова великого', 'ростов великий'],
    ['замоскворечья', 'замоскворечье'],
  ])('the place: %s', (text, name) => {
    expect(placeNominatives(text.split(' '))).toContain(name);
  });
});

describe('a declined name', () => {
  it('finds what is stored in Latin alone', () => {
    expect(matchNames('Igor Naumov', 'Игорем Наумовым', 'PERSON')?.score).toBe(0.86);
    expect(matchNames('Tambov', 'Тамбове', 'PLACE')?.score).toBe(0.86);
  });

  it('does not make a man of a woman', () => {
    expect(matchNames('Yevgeny Naumov', 'Евгения Наумова', 'PERSON')?.score).toBe(0.6);
    expect(matchNames('Igor Naumov', 'Ирина Наумова', 'PERSON')?.score ?? 0).toBeLessThan(0.5);
  });
});

describe('a Latin spelling', () => {
  it.each([
    ['Igorʹ Vasilʹevič', 'Игорь Васильевич'],
    ['Mixail Kuxaruk', 'Михаил Кухарук'],
    ['Novokuzneck', 'Новокузнецк'],
    ['Mikhalёv', 'Михалёв'],
  ])('%s is %s', (latin, russian) => {
    expect(matchNames(russian, latin)?.score ?? 0).toBeGreaterThan(0.8);
  });

  it('with x is ks first', () => {
    expect(queryKeys('Maxim').map(({ key }) => key)).toContain('l:maksim');
  });
});
