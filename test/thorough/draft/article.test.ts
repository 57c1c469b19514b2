import { readArticle, detectLanguage } from '../../../src/draft/article';
import { findTitle } from '../../../src/draft/title';

describe('an article', () => {
  it('is refused in one sentence', () => {
    expect(() => readArticle(Buffer.from([0xff, 0xfe, 0x41]), 'a.txt')).toThrow(
      'a.txt is not encoded in UTF-8.',
    );
    expect(() => readArticle(Buffer.alloc(300_000, 'a'), 'a.txt')).toThrow(
      'a.txt is too large for an article: 300000 bytes; the maximum is 262144.',
    );
    for (const text of ['', '12 34', 'Η πόλη', 'La ciudad y el puerto', 'Місто Київ і його мешканці']) {
      expect(() => readArticle(Buffer.from(text), 'a.txt')).toThrow(
        'a.txt is not written in Russian, English or Chinese.',
      );
    }
  });

  it('has the language of most of its letters', () => {
    expect(detectLanguage('Мэр Sun Zhe приехал в Мурманск')).toBe('ru');
    expect(detectLanguage('The mayor of the city (哈尔滨) came')).toBe('en');
    expect(detectLanguage('哈尔滨市长孙喆')).toBe('zh');
    expect(detectLanguage('これは日本語のぶんしょうです')).toBeUndefined();
  });

  it('has its first line for a title, whatever stands before it', () => {
    const text = '\ufeff \n\n  Мост открыт  \nТекст.';
    const { start, end } = findTitle(text);
    expect(text.slice(start, end)).toBe('Мост открыт');
  });
});
