import { readArticle } from '../../../src/draft/article';
import { detectLanguage } from '../../../src/draft/detectLanguage';
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

  it.each([
    ['en', 'Mayors met Friday.'],
    ['en', 'The summit took place on Aug. 25.'],
    ['en', 'Engineers from Sapporo arrived on October 10.'],
    ['en', 'Trade doubled. Niigata and Khabarovsk signed a protocol.'],
    ['en', 'Governor Petrov met Consul General Wang Li in Åbo and Malmö on Thursday.'],
    ['ru', 'Форум открыт.'],
    ['ru', 'В Heilongjiang University прибыли гости.'],
    ['ru', 'Подробности на https://example.org/2015/05/12/very-long-news.'],
    ['zh', '论坛开幕。'],
    ['zh', 'Turku市长Helena Lindqvist访问哈尔滨。'],
  ])('of one or two sentences has a language: %s, %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    'El alcalde visitó Harbin el 3 de mayo.',
    'Les deux villes ont signé un accord.',
    'Der Bürgermeister besuchte am 3. Mai Harbin.',
    'De burgemeester bezocht Harbin op 3 mei.',
    'Ordføreren var i Harbin i mai.',
    'Kaupunginjohtaja vieraili Harbinissa 3. toukokuuta.',
    'Burmistrz odwiedził Harbin 3 maja.',
    'Walikota mengunjungi Harbin pada 3 Mei.',
    'Мэр місця прыбыў у Мінск, і яго сустрэлі.',
  ])('of another language has none, however short: %s', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('has its first line for a title, whatever stands before it', () => {
    const text = '\ufeff \n\n  Мост открыт  \nТекст.';
    const { start, end } = findTitle(text);
    expect(text.slice(start, end)).toBe('Мост открыт');
  });
});
