/** The languages of articles that are read. */
export type ArticleLanguage = 'ru' | 'en' | 'zh';

/** Letters that Russian does not have: Ukrainian, Belarusian, Serbian, Kazakh and others. */
const NOT_RUSSIAN = /[іїєґўјљњћђџѓќәғқңөұүһҳҷӯ]/giu;

/** A word in Latin letters that begins with a capital: in other scripts a name, which says nothing of the language. */
const LATIN_NAME = /(?<![\p{Script=Latin}\p{M}])\p{Lu}[\p{Script=Latin}\p{M}’'-]*/gu;

/** Small words of English, words of its calendar, and endings that its neighbours do not have. */
const ENGLISH = word(
  'the|of|and|to|was|were|for|with|by|from|a|an|in|on|at|as|is|are|be|been|it|its|he|she|they|his|her|their|that|this|these|those|which|who|whose|will|would|has|have|had|not|but|or|after|before|later|earlier|ago|between|during|since|until|about|into|over|than|more|when|where|there|here|also|new|old|two|three|four|five|we|you|mr|mrs|ms|dr|' +
    'january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|years|week|weeks|month|months|today|yesterday|tomorrow|' +
    "mayor|mayors|city|cities|met|\\p{Ll}{3,}(?:ed|ing|ings|ies|ness|ship)|\\p{L}+[’']s",
);

/** Small words of its neighbours, and letters that English words do not have. */
const FOREIGN = word(
  'el|los|las|del|una|unos|y|en|es|con|por|para|que|se|al|le|les|des|du|et|une|est|dans|pour|sur|avec|der|die|das|und|den|dem|des|ein|eine|ist|im|zu|mit|von|auf|beide[nr]?|il|lo|gli|della|dello|delle|dei|di|che|ha|hanno|nel|uma|um|os|ao|da|dos|na|em|com|de|la|het|een|van|bij|op|och|att|ett|det|som|på|til|og|av|ja|ei|oli|w|z|na|je|se|ve|bir|yang|dan|dengan|pada|şi|și|cu|pe|egy|az|ang|ng|mga|sa',
);

/** Words, but no names, with letters that English words do not have. */
const ACCENTED =
  /(?<![\p{L}\p{M}’'-])(?=\p{Ll})[\p{L}’'-]*[àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßąćęłńśźżčďěňřšťůžğışőűāēīūģķļņșțăđạ-ỹ][\p{L}’'-]*/gu;

/** Addresses are of no language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/gu;

/** The language of a text, by its letters, and of a Latin one by its small words; undefined for any other. */
export function detectLanguage(article: string): ArticleLanguage | undefined {
  const text = article.replace(ADDRESS, ' ');
  const count = (pattern: RegExp, where = text) => where.match(pattern)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  // A Chinese character says as much as two letters and more.
  const han = 2 * count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu, cyrillic + han > 0 ? text.replace(LATIN_NAME, '') : text);
  if (cyrillic + latin + han === 0) return undefined;
  if (han >= cyrillic && han >= latin)
    return count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 4 > han ? undefined : 'zh';
  if (cyrillic >= latin) return count(NOT_RUSSIAN) * 50 > cyrillic ? undefined : 'ru';
  return (count(ENGLISH) - count(FOREIGN) - count(ACCENTED)) * ENGLISH_SHARE >= count(/[\p{L}\p{M}]+/gu)
    ? 'en'
    : undefined;
}

/** Of English words at least one in six is such; headlines are the poorest. */
const ENGLISH_SHARE = 6;

function word(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'giu');
}
