import { articleOf, languageOf } from '../../../src/draft/article';
import { titleOf } from '../../../src/draft/title';

describe('an article', () => {
  it('is refused in one sentence', () => {
    expect(() => articleOf(Buffer.from([0xff, 0xfe, 0x41]), 'a.txt')).toThrow(
      'a.txt is not encoded in UTF-8.',
    );
    expect(() => articleOf(Buffer.alloc(300_000, 'a'), 'a.txt')).toThrow(
      'a.txt is too large for an article: 300000 bytes; the maximum is 262144.',
    );
    for (const text of ['', '12 34', 'Η πόλη', 'La ciudad y el puerto', 'Місто Київ і його мешканці']) {
      expect(() => articleOf(Buffer.from(text), 'a.txt')).toThrow(
        'a.txt is not written in Russian, English or Chinese.',
      );
    }
  });

  it('has the language of most of its letters', () => {
    expect(languageOf('Мэр Sun Zhe приехал в Мурманск')).toBe('ru');
    expect(languageOf('The mayor of the city (哈尔滨) came')).toBe('en');
    expect(languageOf('哈尔滨市长孙喆')).toBe('zh');
    expect(languageOf('これは日本語のぶんしょうです')).toBeUndefined();
  });

  it('has its first line for a title, whatever stands before it', () => {
    const text = '\ufeff \n\n  Мост открыт  \nТекст.';
    const { start, end } = titleOf(text);
    expect(text.slice(start, end)).toBe('Мост открыт');
  });
});
