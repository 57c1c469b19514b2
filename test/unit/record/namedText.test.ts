import { describe, expect, it } from '@jest/globals';
import { propertiesWithoutNames, tellingForms, withoutNames } from '../../../src/record/erasure/namedText';

describe('names in texts', () => {
  it('are telling from two Chinese characters or four letters on, the longest first', () => {
    expect(tellingForms(['Sun', 'Sun Zhe', '孙哲', '孙', 'Сунь Чже', ' Sun Zhe '])).toEqual([
      'Сунь Чже',
      'Sun Zhe',
      '孙哲',
    ]);
  });

  it.each([
    ['Sun Zhe spoke', '[erased] spoke'],
    ['SUN ZHE spoke', '[erased] spoke'],
    ['(Sun Zhe)', '([erased])'],
    ['Sun Zheng spoke', 'Sun Zheng spoke'],
    ['Сунь Чже выступил', '[erased] выступил'],
    ['哈尔滨市长孙哲致辞', '哈尔滨市长[erased]致辞'],
    ['nothing of the kind', 'nothing of the kind'],
  ])('are taken out of “%s”', (text, left) => {
    expect(withoutNames(text, tellingForms(['Sun Zhe', 'Сунь Чже', '孙哲']))).toBe(left);
  });

  it('are taken out of properties and lists; what has none is left alone', () => {
    expect(
      propertiesWithoutNames({ note: 'Sun Zhe', forms: ['a', 'Sun Zhe'], count: 1 }, ['Sun Zhe']),
    ).toEqual({
      note: '[erased]',
      forms: ['a', '[erased]'],
    });
    expect(propertiesWithoutNames({ note: 'a', count: 1 }, ['Sun Zhe'])).toBeUndefined();
  });
});
