/** How much a form in Cyrillic looks like the usual Russian one, and not that of a neighbour of Russian. Pure. */

/** Letters or pairs that the languages next to Russian write and Russian does not. */
const NOT_RUSSIAN =
  /(?:[жшчщ][ыэюя]|[^аеёиоуыэюя\s-]й[^\s-]|(?<!^)(?<![ -])йо|дзь|цв$|аа|оо.*оо|уу|ээ|[сц]ьк|[^лнрс]ьо|^ё|[ -]ё| (?:хот|ош|шаары|шахары|куорат)$)/iu;
/** Letters that only Russian and Belarusian have, so that the form is no Bulgarian, Serbian or Macedonian one. */
const RATHER_RUSSIAN = /[ыэёй]|ь(?!о)|[яющ]/iu;

/** What Russian does in names of a country: a form that does so is rather Russian, one that does not rather another one. */
const HABITS = [
  // By the system of Polivanov: Хиросима, Хатиодзи, not Хирошима, Хачиоджи.
  [['JP'], /[жчш]|тс|ее|[аоу]у(?=[к-т])/iu, -0.4],
  // Осаску, Дуки-ди-Кашиас, Сан-Паулу
  [['BR', 'PT', 'AO', 'MZ'], /у$|(?:^|[ -])(?:ди|ду|дус|да|дас)(?=[ -])/iu, 0.08],
  [['BR', 'PT', 'AO', 'MZ'], /аоз?(?![а-я])|сао/iu, -0.3],
  // Гамбург, Ганновер
  [['DE', 'AT'], /(?:^|[ -])г/iu, 0.05],
  [['EG', 'SA', 'IQ', 'SY', 'JO', 'YE', 'AE', 'OM', 'LY', 'MA'], /^(?:Эль|Эр|Эт|Эс|Эз|Эд|Эн|Эш)-/u, 0.15],
  [['IN', 'PK', 'BD', 'NP', 'ID', 'MY', 'SA', 'NG', 'IR'], /(?<!д)ж/iu, -0.1],
];

/** A little less for what looks like another language in Cyrillic, a little more for what only Russian writes. */
export function russianness(form, name, country) {
  const habits = HABITS.filter(([countries, pattern]) => countries.includes(country) && pattern.test(form));
  // Нью-Йорк, Буэнос-Айрес: parts of a foreign name are joined; those of a Russian one are not.
  const joined = country !== 'RU' && /[ -]/.test(name) && /^[^ ]*-[^ ]*$/u.test(form) ? 0.12 : 0;
  return (
    (NOT_RUSSIAN.test(form) ? -0.25 : 0) +
    (RATHER_RUSSIAN.test(form) ? 0.03 : 0) +
    joined +
    habits.reduce((sum, [, , worth]) => sum + worth, 0)
  );
}
