import { FEMALE_GIVEN, MALE_GIVEN } from '../names/givenNames';
import { romanise } from '../names/romanisation';

/** Given names of English texts that are no romanised Russian ones. */
const OTHERS =
  'alexander alexandra alex andrew ann anne anthony barbara catherine charles christine christopher daniel david diana edward elizabeth ' +
  'emily emma eric frank george helen helena henry ivan jack james jane jennifer jessica john joseph julia julie karen kate katherine kevin laura ' +
  'linda lisa louis louise lucy marie margaret mark martin mary matthew michael nancy nicholas nicole patricia patrick paul peter philip ' +
  'rachel rebecca richard robert ronald ruth sarah simon sophia sophie stephen steven susan thomas timothy tom victor victoria ' +
  'vincent walter william alexey aleksei alexei andrei andrey anatoly dmitri dmitry eugene evgeny gennady georgy grigory ilya yevgeny ' +
  'sergei sergey nikolai nikolay mikhail vasily vitaly valery yuri yury maria natalia natalya tatiana tatyana yulia ksenia sofia xenia';

const LATIN: ReadonlySet<string> = new Set([
  ...OTHERS.split(' '),
  ...[...MALE_GIVEN, ...FEMALE_GIVEN].map((name) => romanise(name).WIKIPEDIA.toLowerCase()),
]);

/** Whether a folded word in Latin letters is a given name that English texts have. */
export const isLatinGivenName = (word: string): boolean => LATIN.has(word);
