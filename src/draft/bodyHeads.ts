import { NOTIONS } from '../names/bodyWords';

const HEADS = NOTIONS.filter(({ head }) => head);

/** Russian stems of what bodies are, beside the notions by which names of bodies are compared. */
const RUSSIAN_OTHERS =
  'агентств ансамбл галере завод институци клиник клуб комбинат консерватори корпораци лаборатори лицей лиге мид оркестр поликлиник ' +
  'прокуратур редакци служб союз суд фабрик факультет федераци филармони фонд хор холдинг ' +
  'представительств училищ телекомпани горсовет горсобрани медиацентр пароходств инспекци';

const ENGLISH_OTHERS =
  'agency authority board clinic club federation foundation fund league ministry orchestra union service corporation court factory house trust secretariat directorate inspectorate';

const RUSSIAN_STEMS = [...HEADS.flatMap(({ russian }) => russian), ...RUSSIAN_OTHERS.split(' ')].filter(
  (phrase) => !phrase.includes(' ') && phrase.length > 2,
);

/** The last words of English names of bodies. */
export const ENGLISH_HEADS: ReadonlySet<string> = new Set([
  ...HEADS.flatMap(({ english }) => english.map((phrase) => phrase.split(' ').at(-1) ?? '')),
  ...ENGLISH_OTHERS.split(' '),
]);

/** Whether a folded Russian word says what a body is, in any case of the singular: «университета», «думой». */
export function isHeadOfBody(word: string): boolean {
  return RUSSIAN_STEMS.some(
    (stem) =>
      word.startsWith(stem) &&
      /^(?:[аеиоуыюя]|ь|й|[иое][йем]|ом|ия|ие|ию|ием|ии)?$/.test(word.slice(stem.length)),
  );
}
