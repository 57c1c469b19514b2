import { createHash } from 'node:crypto';

import { anchorDossier } from '../../../../src/dossiers/anchor/anchorDossier';
import { readDossier } from '../../../../src/dossiers/read/readDossier';
import { lines } from '../support';

const TEXT = `Мэр Самары побывал в Харбине
Вчера мэр Самары Иван Лунин встретился с мэром
Харбина. «Харбин ждёт гостей», — сказал он. 😀 Гости Харбина
уехали. Комментарии: Харбин 3`;

const text = {
  text: TEXT,
  sha256: createHash('sha256').update(TEXT).digest('hex'),
  characters: Array.from(TEXT).length,
  file: 'a.txt',
};

const dossier = (rest: string, document = '') => `document:
  id: doc:x # ours
  names: { en: A text }
  language: ru
${document}${rest}`;

/** The anchored dossier, or its issues. */
function anchored(yaml: string): string {
  const result = anchorDossier(yaml, 'x.yaml', text);
  return 'issues' in result ? lines(result.issues).join('\n') : result.text;
}

const mention = (...evidence: string[]) =>
  dossier(`passages:
  "0-10": Somebody
facts:
  mentions:
    - { entity: city:a, value: x, evidence: [${evidence.join(', ')}] } # my remark
`);

describe('words that a dossier quotes', () => {
  it('become ranges, and passages in the order of the text; the rest of the file stays', () => {
    expect(anchored(mention('"Иван Лунин"', '0-10'))).toBe(`document:
  id: doc:x # ours
  names: { en: A text }
  language: ru
  characters: ${String(text.characters)}
  sha256: "${text.sha256}"
  file: "a.txt"
passages:
  "0-10": Somebody
  "46-56": null
facts:
  mentions:
    - { entity: city:a, value: x, evidence: ["46-56", 0-10] } # my remark
`);
  });

  it('may run over the end of a line, and are counted in code points', () => {
    expect(anchored(mention('мэром Харбина', 'Гости  Харбина'))).toContain('evidence: ["70-83", "122-135"]');
  });

  it('name the second place by @2', () => {
    expect(anchored(mention('"мэр Самары"', '"Харбина@2"', 'Самары @1'))).toContain(
      'evidence: ["35-45", "128-135", "4-10"]',
    );
  });

  it('may be the keys of passages, so that their gloss can be written first', () => {
    const yaml = dossier(`passages:
  мэр Самары: The mayor of Samara
  "0-10": Somebody
facts:
  mentions: [{ entity: city:a, evidence: [мэр Самары] }]
`);
    const result = anchored(yaml);
    expect(result).toContain('  "35-45": The mayor of Samara\n  "0-10": Somebody\nfacts:');
    expect(result).toContain('evidence: ["35-45"]');
  });

  it('do not count within boilerplate, which may be quoted itself', () => {
    const yaml = dossier(
      'facts: { mentions: [{ entity: city:a, evidence: ["Харбин"] }] }\n',
      '  boilerplate: ["Комментарии: Харбин 3"]\n',
    );
    const result = anchored(yaml);
    expect(result).toContain('boilerplate: ["144-165"]');
    expect(result).toContain('evidence: ["86-92"]');
    expect(result).toContain('passages:\n  "86-92": null\nfacts:');
  });

  it('stand with their stance, with names, and in blocks of several lines', () => {
    const yaml = dossier(`passages:
facts:
  ties:
    - first: city:a
      evidence:
        - passage: Иван Лунин
          stance: CONTRADICTS
        - >-
          мэром
          Харбина
`);
    const result = anchored(yaml);
    expect(result).toContain('- passage: "46-56"\n          stance: CONTRADICTS\n        - "70-83"\n');
    expect(result).toContain('passages:\n  "46-56": null\n  "70-83": null\nfacts:');
    const read = readDossier(anchored(mention('Иван Лунин')), 'x.yaml');
    expect(read).toHaveProperty('dossier');
  });

  it('are anchored once: a second time nothing changes', () => {
    const once = anchored(mention('Иван Лунин', 'мэром Харбина'));
    expect(anchored(once)).toBe(once);
  });
});

describe('words that cannot be found', () => {
  it.each([
    [
      'absent, with what comes nearest',
      '"мэр Харбина"',
      'x.yaml:9 facts.mentions[0].evidence[0]: “мэр Харбина” is not in the text; nearest: 70-83 “…Лунин встретился с [мэром Харбина]. «Харбин ждёт гостей»,…”.',
    ],
    ['absent altogether', '"Owls of Turku"', '“Owls of Turku” is not in the text.'],
    [
      'in several places',
      'Самары',
      '“Самары” stands in the text 2 times; say which, or quote more words: @1 4-10 “Мэр [Самары] побывал в Харбине…”, @2 39-45 “…в Харбине Вчера мэр [Самары] Иван Лунин встретился…”.',
    ],
    ['in fewer places', '"Иван Лунин@2"', '“Иван Лунин” stands in the text once; @2 is none of its places.'],
    ['parts of other words', 'Луни', '“Луни” stands in the text only as a part of other words: 51-55'],
    ['of another document', '"doc:y#Иван Лунин"', 'quotes another document'],
    ['nothing', '"@2"', 'Found no words.'],
  ])('are refused where they are %s', (_, words, message) => {
    expect(anchored(mention(words))).toContain(message);
  });

  it('are refused where they name a range that stands beside them', () => {
    expect(anchored(mention('Иван Лунин', '"46-56"'))).toContain(
      '“46-56” is the range 46-56, which stands in the list already as “Иван Лунин”.',
    );
  });

  it('are all told at once, and nothing is written', () => {
    expect(anchored(mention('Иван Лунин', 'Самары', 'Сызрань')).split('\n')).toHaveLength(2);
  });
});

describe('a dossier on another text', () => {
  it('is refused before its words are looked for', () => {
    expect(anchored(mention('Сызрань').replace('id: doc:x', 'id: doc:x\n  sha256: abc'))).toBe(
      `x.yaml:1 document: a.txt has the SHA-256 ${text.sha256}; the dossier is on a text with abc.`,
    );
    expect(anchored(mention('Сызрань').replace('id: doc:x', 'id: doc:x\n  characters: 5'))).toBe(
      `x.yaml:1 document: a.txt has ${String(text.characters)} code points; the dossier says 5.`,
    );
  });

  it('is refused without a document, and where it is no YAML', () => {
    expect(anchored('facts: {}\n')).toContain('The dossier has no document');
    expect(anchored('facts: [\n')).toContain('The YAML cannot be read');
  });
});
