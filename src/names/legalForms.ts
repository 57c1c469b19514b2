import { romanisationSkeleton } from './skeleton';

/** What says of a company how it is constituted: the form adds nothing to its name, and two forms are two companies. */

/** Forms by their kind, folded; longer ones first in each row. */
const KINDS: Readonly<Record<string, string>> = {
  shares:
    'publichnoe aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|aktsionernoe obshchestvo|open joint stock company|' +
    'public joint stock company|joynt stock company|joint stock company|joint stock compan|public limited company|aktiengesellschaft|aktiengeselschaft|' +
    'публичное акционерное общество|открытое акционерное общество|закрытое акционерное общество|акционерное общество|' +
    'societe anonyme|sociedad anonima|incorporated|corporation|aktiebolag|ojsc|pjsc|cjsc|jsc|oao|zao|pao|оао|зао|пао|ао|' +
    'inc|corp|plc|akg|ag|spa|nv|ab|asa|oyj|kk|p l c|s p a|n v|a s|a b|s a|sa|as|na|n a|股份有限公司',
  limited:
    'societatea cu raspundere limitata|gesellschaft mit beschrankter haftung|limited liability company|limited liability partnership|' +
    'obshchestvo s ogranichennoi otvetstvennostiu|общество с ограниченной ответственностью|private limited|pte ltd|pvt ltd|pty ltd|co ltd|company limited|' +
    'spolka z ograniczona odpowiedzialnoscia|sp z o o|limited|gmbh|g m b h|ltda|ltd|llc|l l c|llp|ooo|o o o|ооо|sarl|s a r l|srl|s r l|bv|b v|bvba|oy|kft|doo|有限责任公司|有限公司',
  partnership: 'limited partnership|kommanditgesellschaft|l p|lp|kg',
  company: 'company|co|gesellschaft|компания|公司',
};

interface LegalForm {
  readonly words: readonly string[];
  readonly kind: string;
}

/** Each form as it is, and Russian ones in one Latin spelling too. */
const FORMS: readonly LegalForm[] = Object.entries(KINDS)
  .flatMap(([kind, row]) =>
    row.split('|').flatMap((form) => {
      const words = form.split(' ');
      const spelt = /[а-я]/.test(form) ? [{ words: words.map(romanisationSkeleton), kind }] : [];
      return [{ words, kind }, ...spelt];
    }),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** The folded words of a company's name without its legal form, and of which kinds that is. */
export function withoutLegalForm(words: readonly string[]): {
  readonly words: readonly string[];
  readonly kinds: ReadonlySet<string>;
} {
  const kinds = new Set<string>();
  const kept: string[] = [];
  let at = 0;
  while (at < words.length) {
    const found = FORMS.find((form) => standsAt(form, words, at));
    if (found) kinds.add(found.kind);
    else kept.push(words[at] ?? '');
    at += found?.words.length ?? 1;
  }
  // «Company» alone says no more than that it is one.
  if (kinds.size > 1) kinds.delete('company');
  return kept.length === 0 ? { words, kinds: new Set() } : { words: kept, kinds };
}

/** Letters with points are a form at the end only: A. B. of A. B. C. Company is none. */
function standsAt({ words: form }: LegalForm, words: readonly string[], at: number): boolean {
  const letters = form.length > 1 && form.every((word) => word.length === 1);
  if (letters && at + form.length < words.length) return false;
  return form.every((word, offset) => words[at + offset] === word);
}
