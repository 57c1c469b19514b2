import type { OfficeLexicon } from './officeWords';
import type { Token } from './tokens';

/** “Mr. Suzuki”, «господин Судзуки», «г-на Судзуки». */
export function isAddressed(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^\.?[^\S\n\r]{1,2}$/u.test(token.gap)) return false;
  if (lexicon.isAddress(before.folded)) return true;
  const isShort = /^(?:н|на|ну|ном|не|жа|жи|жу|жой|же)$/u.test(before.folded) && before.gap === '-';
  return isShort && tokens[at - 2]?.folded === 'г';
}
