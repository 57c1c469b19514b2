/** Endings of Russian nouns and adjectives, the longest first. */
const ENDING =
  /(?:иями|ями|ами|иях|ях|ах|ией|иям|ием|ого|его|ому|ему|ыми|ими|ою|ею|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ым|им|ом|ем|ев|ов|ия|ию|ии|ам|ям|ье|ья|ью|[аеийоуыьюя])$/;

/** «Кубок», «Кубке»: the vowel before the last consonant comes and goes. */
const FLEETING = /(?<=..)[ое](?=[кц]$)/;

/**
 * What a folded word keeps in all its cases, roughly: for comparing whole names of several words, whose other words would
 * have to agree as well. English words lose the plural.
 */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
  if (word.length < 3 || !/[а-я]$/.test(word)) return word;
  const cut = word.replace(ENDING, '');
  return (cut.length < 2 ? word : cut).replace(FLEETING, '');
}
