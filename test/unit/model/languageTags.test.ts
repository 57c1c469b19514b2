import { fallbacksOf, nameProperties } from '../../../src/model/languageTags';

describe('a language tag', () => {
  it.each([
    ['zh-Hans-CN', ['zh-hans-cn', 'zh-hans', 'zh']],
    ['en-GB', ['en-gb', 'en']],
    ['ru', ['ru']],
    // RFC 4647: a subtag of one letter goes with the one behind it.
    [
      'zh-Hant-CN-x-private1-private2',
      ['zh-hant-cn-x-private1-private2', 'zh-hant-cn-x-private1', 'zh-hant-cn', 'zh-hant', 'zh'],
    ],
    ['i-klingon', ['i-klingon', 'i']],
  ])('%s falls back from the end', (tag, expected) => {
    expect(fallbacksOf(tag)).toEqual(expected);
  });

  it('leads to the properties of display names', () => {
    expect(nameProperties('zh-Hans-CN')).toEqual(['name_zh_hans_cn', 'name_zh_hans', 'name_zh']);
    expect(nameProperties('x'.repeat(3) + '-yy'.repeat(50))).toHaveLength(8);
  });
});
