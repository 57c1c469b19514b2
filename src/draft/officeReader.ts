/** What offices are read with and as. */
import type { EntityMention } from './entityMention';
import type { OfficeLexicon } from './officeWords';
import type { NameRun } from './personNames';
import type { Token } from './tokens';

/** An office as a text gives it, and who is said to hold it. Indices of tokens. */
export interface OfficeReading {
  readonly first: number;
  readonly last: number;
  /** The word that says what it is: «директором». */
  readonly head: number;
  readonly holder: NameRun | undefined;
}

/** What the text is read with. */
export interface OfficeReader {
  readonly tokens: readonly Token[];
  readonly lexicon: OfficeLexicon;
  readonly isRussian: boolean;
  readonly placeAt: (token: Token) => EntityMention | undefined;
  readonly personAt: (at: number) => NameRun | undefined;
}
