/** What an office is in English, and its rank: as far as a word tells it. */
export interface OfficeTitle {
  readonly title: string;
  readonly rank: 'HEAD' | 'DEPUTY_HEAD' | 'MEMBER';
}

/** Words of offices in Russian and Chinese; the first that an office has tells what it is. */
const HEADS: readonly (readonly [pattern: RegExp, title: string, isMember?: true])[] = [
  [/советник|顾问/u, 'Adviser', true],
  [/депутат|议员/u, 'Deputy', true],
  [/атташе|参赞/u, 'Attaché', true],
  [/архитектор/u, 'Architect', true],
  [/(?<!пред)представитель|代表/u, 'Representative', true],
  [/координатор/u, 'Coordinator', true],
  [/генеральн\p{L}+ консул|генконсул|总领事/u, 'Consul General'],
  [/консул|领事/u, 'Consul'],
  [/пос(?:ол|л)|大使/u, 'Ambassador'],
  [/градоначальник|мэр|市长/u, 'Mayor'],
  [/губернатор|省长|知事/u, 'Governor'],
  [/председател|主席|议长|理事长|董事长/u, 'Chair'],
  [/премьер|总理|首相/u, 'Prime Minister'],
  [/президент|总统|会长|总裁/u, 'President'],
  [/министр|部长|外长|大臣/u, 'Minister'],
  [/аким/u, 'Akim'],
  [/ректор|校长/u, 'Rector'],
  [/декан/u, 'Dean'],
  [/директор|局长|主任|院长|馆长|所长|厅长|总经理/u, 'Director'],
  [/секретар|书记|秘书长/u, 'Secretary'],
  [/спикер/u, 'Speaker'],
];

const DEPUTY = /^(?:перв\p{L}+\s)?(?:заместител|вице|зам)|副/u;
const ENGLISH_DEPUTY = /\b(?:deputy|vice|assistant)\b/iu;
const ENGLISH_MEMBER =
  /\b(?:councill?or|adviser|advisor|representative|engineer|architect|member|attaché|attache|coordinator|envoy)\b/iu;

/** The title of an office in English, from its words in any of the three languages. */
export function officeTitle(words: string): OfficeTitle {
  const plain = words.replace(/\s+/gu, ' ').replace(/^the\s/iu, '');
  if (/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(plain)) {
    const title = plain.slice(0, 1).toUpperCase() + plain.slice(1);
    if (ENGLISH_DEPUTY.test(plain)) return { title, rank: 'DEPUTY_HEAD' };
    return { title, rank: ENGLISH_MEMBER.test(plain) ? 'MEMBER' : 'HEAD' };
  }
  const small = plain.toLowerCase();
  const [, title = 'Head', isMember] = HEADS.find(([pattern]) => pattern.test(small)) ?? [];
  if (DEPUTY.test(small)) return { title: `Deputy ${title.toLowerCase()}`, rank: 'DEPUTY_HEAD' };
  return { title, rank: isMember === true ? 'MEMBER' : 'HEAD' };
}
