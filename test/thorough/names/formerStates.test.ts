import { formerState } from '../../../src/names/formerStates';

const nameOf = (text: string) => formerState(text)?.name;

describe('former states', () => {
  it.each([
    ['Soviet Union', ['СССР', 'USSR', 'Soviet Union', 'Советский Союз', 'Советского Союза', '苏联', '蘇聯']],
    ['Czechoslovakia', ['Чехословакия', 'Чехословакии', 'ЧССР', 'Czechoslovakia', '捷克斯洛伐克']],
    ['Yugoslavia', ['Югославия', 'Югославией', 'СФРЮ', 'Yugoslavia', '南斯拉夫']],
    ['East Germany', ['ГДР', 'GDR', 'Восточная Германия', 'Восточной Германии', '东德', '民主德国']],
    ['Austria-Hungary', ['Австро-Венгрия', 'Austria-Hungary', '奥匈帝国']],
  ])('%s is known by its names in three languages, in any case', (name, forms) => {
    expect(forms.map(nameOf)).toEqual(forms.map(() => name));
  });

  it('are no states that are', () => {
    const states = [
      'Россия',
      'Russia',
      'Germany',
      'Германия',
      '中国',
      '韩国',
      'Корея',
      'Vietnam',
      'Чехия',
      'Союз',
    ];
    expect(states.map(nameOf)).toEqual(states.map(() => undefined));
  });

  it('have successors by their codes, the one that continues them first', () => {
    expect(formerState('СССР')?.successors.slice(0, 3)).toEqual(['RU', 'UA', 'BY']);
    expect(formerState('СССР')?.successors).toHaveLength(15);
    expect(formerState('ГДР')?.successors).toEqual(['DE']);
  });
});
