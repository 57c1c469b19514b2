import { readFileSync } from 'node:fs';

import { placeForms } from '../../../src/names/placeForms';
import { sameName } from '../../../src/names/sameName';
import { isCompoundSurname, isSurname } from '../../../src/names/surnames';
import type { NameSubject } from '../../../src/names/keyKinds';

function decisions(subject: NameSubject, pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.flatMap(([a, b]) =>
    [sameName(a, b, subject), sameName(b, a, subject)].map(({ decision }) => decision),
  );
}

const all = (decision: string, pairs: readonly unknown[]) => pairs.flatMap(() => [decision, decision]);

describe('names of persons', () => {
  it('are one with a surname of two characters in three scripts', () => {
    const pairs = [
      ['尉迟国栋', 'Yuchi Guodong'],
      ['尉迟国栋', 'Юйчи Годун'],
      ['万俟明', 'Moqi Ming'],
      ['司空图', 'Sikong Tu'],
      ['轩辕剑', 'Сюаньюань Цзянь'],
      ['欧阳修', 'Оуян Сю'],
    ] as const;
    expect(decisions('PERSON', pairs)).toEqual(all('SAME', pairs));
    // 董芳明 has a surname of one character, though 东方 sounds alike.
    expect(sameName('董芳明', 'Dong Fangming', 'PERSON').decision).toBe('SAME');
  });

  it('are one with two letters for a marked one', () => {
    const pairs = [
      ['Hans Müller', 'Hans Mueller'],
      ['Søren Kjær', 'Soeren Kjaer'],
      ['Bjørn Ødegård', 'Bjoern Oedegaard'],
      ['Jörg Schäfer', 'Joerg Schaefer'],
    ] as const;
    expect(decisions('PERSON', pairs)).toEqual(all('SAME', pairs));
  });

  it('may be one at most where a letter differs that only Russian leaves out', () => {
    const pairs = [
      ['Hans Müller', 'Hans Miller'],
      ['Hans Muller', 'Hans Miller'],
      ['Jörg Bäcker', 'Jörg Becker'],
      ['Nikolai Böhm', 'Nikolai Behm'],
      ['Karl Möller', 'Karl Müller'],
      ['Paul Grün', 'Paul Grin'],
    ] as const;
    expect(decisions('PERSON', pairs)).toEqual(all('POSSIBLE', pairs));
    // A slip beside such a letter, and other spellings of it, are what they were.
    const same = [
      ['Hans Müller', 'Hans Muller'],
      ['Hans Müller', 'Hans Mueler'],
      ['Ukhnaagiin Khürelchükh', 'Ukhnaagiin Khürelsükh'],
    ] as const;
    expect(decisions('PERSON', same)).toEqual(all('SAME', same));
  });

  it('may be one with initials, declined or not', () => {
    const pairs = [
      ['Евгений Первышов', 'Е.А. Первышов'],
      ['Евгений Первышов', 'Е.А. Первышовым'],
      ['Первышов Е.А.', 'Евгением Первышовым'],
      ['Yevgeny Pervyshov', 'Е. А. Первышовым'],
      ['Мария Орлова', 'М. Орловой'],
    ] as const;
    expect(decisions('PERSON', pairs)).toEqual(all('POSSIBLE', pairs));
    expect(sameName('Евгений Александрович Первышов', 'Е. А. Первышову', 'PERSON').decision).toBe('SAME');
    expect(sameName('Евгений Первышов', 'А.А. Первышовым', 'PERSON').decision).toBe('DIFFERENT');
    expect(sameName('Eric A. Wendt', 'Josh A. Wendt', 'PERSON').decision).toBe('DIFFERENT');
  });

  it('are one after a slip, in other spellings, with short forms and further words, in Latin letters', () => {
    const pairs = [
      ['Friedrich Buchenberg', 'Fridrich Buchenberg'],
      ['Friedrich Buchenberg', 'FridrichBuchenberg'],
      ['Theodore Doe', 'Ted Doe'],
      ['Wladimir Sorokin', 'Vladimir Sorokin'],
      ['Hasan Rohani', 'Hassan Rouhani'],
      ['Jean-Claude Duval', 'J.-C. Duval'],
      ['Nikolai Platonovich Sidorenko', 'Nikolai Sidorenko'],
    ] as const;
    expect(decisions('PERSON', pairs)).toEqual(all('SAME', pairs));
  });

  it('are two where a word is another one, or father and son change places', () => {
    const pairs = [
      ['Marina Orlova', 'Maria Orlova'],
      ['Daniel Brunner', 'Donald Brunner'],
      ['Salman bin Muhammad', 'Muhammad bin Salman'],
      ['Luís Monteiro', 'Luís Montenegro'],
      ['Sergey Ivanovich Belov', 'Sergey Petrovich Belov'],
    ] as const;
    expect(decisions('PERSON', pairs)).not.toContain('SAME');
  });

  it('are open after a slip in Cyrillic, where rules tell names apart', () => {
    for (const [a, b] of [
      ['Дмитрий Петров', 'Дмитрий Перов'],
      ['Виктор Быков', 'Виктор Буков'],
      ['Igor Prelatov', 'Игорь Прелатоф'],
    ] as const)
      expect([a, sameName(a, b, 'PERSON').decision]).toEqual([a, 'POSSIBLE']);
  });
});

describe('names of places', () => {
  it('are one with two letters for a marked one, abbreviations, units and characters of Japan', () => {
    const pairs = [
      ['Köln', 'Koeln'],
      ['Tromsø', 'Tromsoe'],
      ['Århus', 'Aarhus'],
      ['哈尔滨', '哈尔滨市'],
      ['大连', '大连市'],
      ['金泽', '金沢市'],
      ['金沢', '金沢市'],
      ['黑龙江', '黑龙江省'],
      ['内蒙古', '内蒙古自治区'],
      ['St. Petersburg', 'Saint Petersburg'],
      ['Sault Ste. Marie', 'Sault Sainte Marie'],
      ['Mt. Vernon', 'Mount Vernon'],
      ['Ft. Worth', 'Fort Worth'],
      ['S. Francisco', 'San Francisco'],
      ['St. Pölten', 'Sankt Pölten'],
      ['Н. Новгород', 'Нижний Новгород'],
    ] as const;
    expect(decisions('PLACE', pairs)).toEqual(all('SAME', pairs));
  });

  it('are two in other characters or of another unit', () => {
    const pairs = [
      ['福州', '抚州'],
      ['吉林市', '吉林省'],
      ['朝阳市', '朝阳区'],
      ['San Jose', 'Santa Jose'],
    ] as const;
    expect(decisions('PLACE', pairs)).toEqual(all('DIFFERENT', pairs));
  });

  it('decline as states do', () => {
    expect(placeForms(['республика', 'казахстан'])).toContain('республики казахстан');
    expect(placeForms(['соединенные', 'штаты', 'америки'])).toContain('соединенных штатов америки');
    expect(placeForms('корейская народно демократическая республика'.split(' '))).toContain(
      'корейской народно демократической республикой',
    );
    expect(placeForms(['королевство', 'бельгия'])).toContain('королевства бельгия');
  });
});

describe('names of bodies', () => {
  it('are one in any writing of their legal form', () => {
    const pairs = [
      ['Siemens Aktiengesellschaft', 'Siemens AG'],
      ['ООО Ромашка', 'Общество с ограниченной ответственностью «Ромашка»'],
      ['АО Ромашка', 'Romashka JSC'],
      ['A.B.C. Company', 'ABC Co.'],
      ['The Procter & Gamble Company', 'Procter and Gamble Company'],
      ['Wallmart Inc.', 'Walmart Inc.'],
      ['Brigade Forty-Four', 'Brigade 44'],
    ] as const;
    expect(decisions('BODY', pairs)).toEqual(all('SAME', pairs));
  });

  it('are no more than possible with another number, and two with another form or word', () => {
    expect(sameName('Fund Partners V L.P.', 'Fund Partners VI L.P.', 'BODY').decision).toBe('POSSIBLE');
    const pairs = [
      ['Deutsche Bank AG', 'Deutsche Bank GmbH'],
      ['Government of Estonia', 'Government of Ethiopia'],
      ['Banco Sol S.A.', 'Banco Sol México S.A.'],
    ] as const;
    expect(decisions('BODY', pairs)).toEqual(all('DIFFERENT', pairs));
  });
});

describe('compound surnames', () => {
  it('are those of pinyin-pro, with its readings', () => {
    const source = readFileSync(require.resolve('pinyin-pro'), 'utf8');
    const table = JSON.parse(/\{"南宫":[^}]*\}/.exec(source)?.[0] ?? '{}') as Record<string, string>;
    const compound = Object.entries(table).filter(([characters]) => characters.length === 2);
    expect(compound.length).toBeGreaterThan(50);
    for (const [characters, reading] of compound) {
      const plain = reading
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/[\u0300-\u036f]/g, '');
      expect([characters, isCompoundSurname(characters)]).toEqual([characters, true]);
      expect([characters, isSurname(plain.split(' ').join("'"))]).toEqual([characters, true]);
    }
  });
});

describe('the names of a man and a woman', () => {
  it.each([
    ['Ivan Petrov', 'Ivan Petrova'],
    ['Sergey Ivanov', 'Sergei Ivanova'],
    ['Anna Kowalska', 'Anna Kowalski'],
    ['Maria Schmidt', 'Mario Schmidt'],
    ['Martin Smith', 'Martina Smith'],
  ])('are not one: %s and %s', (a, b) => {
    expect(sameName(a, b, 'PERSON').decision).not.toBe('SAME');
    expect(sameName(b, a, 'PERSON').decision).not.toBe('SAME');
  });
});
