/** How characters are read in Korean, as a pattern for Latin and Cyrillic letters in the spellings in use. Pure. */
import type { Readings } from './characterReadings';
import { oneOf, type Alphabet } from './morae';

/** The parts of syllables in the order of Unicode, each with its spellings: Latin ones, then folded Cyrillic ones. */
const INITIALS =
  'k|g к|г;kk|gg|k кк|к;n н;t|d т|д;tt|dd тт;r|l|n|y| р|л|н|;m м;p|b п|б;pp|bb пп;s|sh с|ш;ss|s сс|с; ;j|ch|c ч|дж|чж|ц;jj|tch чч;ch|tch чх|ч|ц;k|kh кх|к;t|th тх|т;p|ph пх|п;h|w х|г';
const VOWELS =
  'a|ah|ar а;ae|ai|ay|e е|ай|а;ya|ia я;yae|yai йе;eo|o|u|e|uh|ur|ŏ о|е|у;e|eh|ey е;yeo|yo|you|yu|ye|ŏ е|йо|ио|о|ен;ye|e|yeh|ie е|йе|ье|ие;o|oh о;wa|oa|ha ва|оа;wae|we ве;oe|oi|we|oy ве|ой|ое|е;yo|yeo е|йо|ио;u|oo|ou|woo у;wo|weo во;we ве;wi|ui|we ви|уи|ви;yu|yoo|you|u ю;eu|u|e ы|у;ui|eui|ee|i|hee ый|ы|и|ыи;i|ee|y|ie и|й';
/** None, ㄱ, ㄴ, ㄹ, ㅁ, ㅂ and ㅇ: no other ends a Chinese character. */
const FINALS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['', ''],
  1: ['(?:k|ck|g|c)', '(?:к|г)'],
  4: ['n', 'нъ?'],
  8: ['(?:l|r|ll)', '(?:ль|л|р)'],
  16: ['m', 'м'],
  17: ['(?:p|b)', '(?:п|б)'],
  21: ['(?:ng|n)', '(?:нъ?|нь|нг)'],
};

const FIRST_SYLLABLE = 0xac00;
const VOWEL_COUNT = 21;
const FINAL_COUNT = 28;

const spellings = (table: string) =>
  table.split(';').map((row) => {
    const [latin = '', cyrillic = ''] = row.split(' ');
    return { Latn: oneOf(latin.split('|')), Cyrl: oneOf(cyrillic.split('|')) };
  });
const [initials, vowels] = [spellings(INITIALS), spellings(VOWELS)];

/** Endings of Russian cases after a consonant: «Ким Чен Ына». */
const CASES = '(?:а|у|ом|е|я|ю|ем)?';

/** A pattern for all readings of a name; null where a character has none. */
export function koreanPattern(name: string, alphabet: Alphabet, known: Readings): string | null {
  const parts = Array.from(name, (character) =>
    oneOf(known.character(character).hangul.map((syllable) => syllablePattern(syllable, alphabet))),
  );
  if (parts.includes('')) return null;
  return parts.join('') + (alphabet === 'Cyrl' ? CASES : '');
}

/** ㄹ at the beginning is not spoken in the South, nor ㄴ before i and y: 李 is Ri and I, which most write Lee. */
function syllablePattern(syllable: string, alphabet: Alphabet): string {
  const index = (syllable.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
  const final = FINALS[index % FINAL_COUNT];
  const vowel = Math.floor(index / FINAL_COUNT) % VOWEL_COUNT;
  const initial = Math.floor(index / FINAL_COUNT / VOWEL_COUNT);
  if (index < 0 || final === undefined) return '';
  const onset = [initials[initial]?.[alphabet] ?? ''];
  if (initial === SILENT && vowel === VOWEL_I) onset.push(alphabet === 'Latn' ? '(?:l|r|rh|y)' : '(?:л|р)');
  if (initial === SILENT && WITH_Y.includes(vowel))
    onset.push(alphabet === 'Latn' ? '(?:r|l|n)' : '(?:р|л|н)');
  const middle = vowels[vowel]?.[alphabet] ?? '';
  return `${oneOf(onset)}${middle}${final[alphabet === 'Latn' ? 0 : 1]}`;
}

const SILENT = 11;
const VOWEL_I = 20;
const WITH_Y = [2, 3, 6, 7, 12, 17];
