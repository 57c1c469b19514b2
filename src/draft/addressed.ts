import { RUSSIAN_OFFICES, type OfficeLexicon } from './officeWords';
import type { Token } from './tokens';

/** “Mr. Suzuki”, «господин Судзуки», «г-на Судзуки». */
export function isAddressed(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^\.?[^\S\n\r]{1,2}$/u.test(token.gap)) return false;
  return lexicon.isAddress(before.folded) || isShortAddress(tokens, at - 1);
}

/** Whether a token is a Russian form of address, or the end of one: «господином», «г-на». */
export function isAddressNoun(tokens: readonly Token[], at: number): boolean {
  return RUSSIAN_OFFICES.isAddress(tokens[at]?.folded ?? '') || isShortAddress(tokens, at);
}

function isShortAddress(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:н|на|ну|ном|не|жа|жи|жу|жой|же)$/u.test(token.folded)) return false;
  return token.gap === '-' && tokens[at - 1]?.folded === 'г';
}
