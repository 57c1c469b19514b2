import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { termLanguages, termWords } from '../../../src/model/termWords';
import { buildSchema } from '../../../src/schema/build';

/** Enums of settings and of orders, which stand in queries and not in what people read. */
const UNREAD =
  /GroupKey$|^(ActorType|CitationStyle|Ground|GroupOrder|LinkDirection|OrderDirection|Resolution|RowKind|RowOutcome)$/;

describe('words for terms', () => {
  const enums = Object.values(buildSchema().getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__') && !UNREAD.test(name));

  it('stand for every value of every vocabulary that people read, and for nothing else', () => {
    const expected = enums.flatMap((type) => type.getValues().map(({ name }) => `${type.name} ${name}`));
    expect(termWords().map(({ vocabulary, value }) => `${vocabulary} ${value}`)).toEqual(expected.sort());
  });

  it('are there in each language, in its own script, and tell the values of a vocabulary apart', () => {
    expect(termLanguages()).toEqual(['en', 'ru', 'zh']);
    const scripts = {
      en: /^[\p{Script=Latin}\p{P}\s-]+$/u,
      ru: /\p{Script=Cyrillic}/u,
      zh: /\p{Script=Han}/u,
    };
    for (const [language, script] of Object.entries(scripts)) {
      const seen = new Set<string>();
      for (const { vocabulary, value, texts } of termWords()) {
        const text = texts.get(language) ?? '';
        expect([vocabulary, value, text, script.test(text)]).toEqual([vocabulary, value, text, true]);
        expect(seen.has(`${vocabulary} ${text}`)).toBe(false);
        seen.add(`${vocabulary} ${text}`);
      }
    }
  });
});
