/**
 * The finals of pinyin with the initials that they follow: `-` stands for a syllable without initial, which is spelt
 * with y or w. Every standard syllable arises once; ü is written v, as on a keyboard.
 */
const FINALS: Readonly<Record<string, string>> = {
  a: '- b p m f d t n l g k h zh ch sh z c s',
  o: '- b p m f l',
  e: '- m d t n l g k h zh ch sh r z c s',
  ai: '- b p m d t n l g k h zh ch sh z c s',
  ei: '- b p m f d t n l g k h zh sh z c',
  ao: '- b p m d t n l g k h zh ch sh r z c s',
  ou: '- p m f d t n l g k h zh ch sh r z c s',
  an: '- b p m f d t n l g k h zh ch sh r z c s',
  en: '- b p m f d n g k h zh ch sh r z c s',
  ang: '- b p m f d t n l g k h zh ch sh r z c s',
  eng: '- b p m f d t n l g k h zh ch sh r z c s',
  ong: 'd t n l g k h zh ch r z c s',
  er: '-',
  i: 'b p m d t n l j q x zh ch sh r z c s',
  ia: 'd l j q x',
  ie: 'b p m d t n l j q x',
  iao: 'b p m f d t n l j q x',
  iu: 'm d n l j q x',
  ian: 'b p m d t n l j q x',
  in: 'b p m n l j q x',
  iang: 'n l j q x',
  ing: 'b p m d t n l j q x',
  iong: 'j q x',
  u: 'b p m f d t n l g k h zh ch sh r z c s',
  ua: 'g k h zh ch sh r',
  uo: 'd t n l g k h zh ch sh r z c s',
  uai: 'g k h zh ch sh',
  ui: 'd t g k h zh ch sh r z c s',
  uan: 'd t n l g k h zh ch sh r z c s',
  un: 'd t n l g k h zh ch sh r z c s',
  uang: 'g k h zh ch sh',
  v: 'n l j q x',
  ve: 'n l j q x',
  van: 'j q x',
  vn: 'j q x',
};

/** Syllables without initial that begin with i, u or ü: spelling and the final that is heard. */
export const ZERO_INITIAL: Readonly<Record<string, string>> = {
  yi: 'i',
  ya: 'ia',
  yo: 'io',
  ye: 'ie',
  yai: 'iai',
  yao: 'iao',
  you: 'iu',
  yan: 'ian',
  yin: 'in',
  yang: 'iang',
  ying: 'ing',
  yong: 'iong',
  wu: 'u',
  wa: 'ua',
  wo: 'uo',
  wai: 'uai',
  wei: 'ui',
  wan: 'uan',
  wen: 'un',
  wang: 'uang',
  weng: 'ueng',
  yu: 'v',
  yue: 've',
  yuan: 'van',
  yun: 'vn',
};

/** A syllable in its parts: initial (empty without one) and the final that is heard. */
export interface Syllable {
  readonly spelling: string;
  readonly initial: string;
  readonly final: string;
}

function ofFinal(final: string, initials: string): Syllable[] {
  return initials.split(' ').map((sign) => {
    const initial = sign === '-' ? '' : sign;
    // After j, q and x every u is ü, and pinyin writes it u.
    const written = /^[jqx]/.test(initial) ? final.replace('v', 'u') : final;
    return { spelling: initial + written, initial, final };
  });
}

/** All syllables of pinyin without tones, in the order of their finals; ü is written v. */
export const SYLLABLES: readonly Syllable[] = [
  ...Object.entries(FINALS).flatMap(([final, initials]) => ofFinal(final, initials)),
  ...Object.entries(ZERO_INITIAL).map(([spelling, final]) => ({ spelling, initial: '', final })),
];
