/** Which forms of a place's untagged list of names are taken: Russian-looking, Chinese, and a few other Latin ones. Pure. */

/** Letters of Russian alone; a hard sign stands only before е, ё, ю, я («Москъва» is Bulgarian). */
const RUSSIAN = /^[А-ЯЁ][А-ЯЁа-яё '’.–()-]*$/u;
const HARD_SIGN_ELSEWHERE = /ъ(?![еёюя])/iu;

export function russianForms(names) {
  const forms = names
    .map((name) => name.trim())
    .filter((name) => RUSSIAN.test(name) && !HARD_SIGN_ELSEWHERE.test(name) && /[а-яё]/u.test(name));
  return [...new Set(forms)];
}

const HAN = /^\p{Script=Han}{2,}(?:·\p{Script=Han}+)*$/u;
/** Everybody leaves these out; of 四日市 and 胡志明市 they are a part. */
const END = /(?<=^(?!.*[日明]市$).{2,})(?:广域市|市)$/u;

function withoutEnd(form) {
  return form.replace(END, '');
}

const UNIT = /(?:市|区|區|县|縣|町|村|镇|鎮|省)$/u;

/**
 * The Chinese forms, best first: simplified before traditional and before Japanese ones, and without the word for a city
 * where it stands without too. `simplify` makes simplified characters of traditional ones.
 */
export function chineseForms(names, simplify) {
  const forms = [...new Set(names.map((name) => name.trim()).filter((name) => HAN.test(name)))];
  const all = new Set(forms);
  const simple = [...new Set(forms.map(simplify).map(withoutEnd))];
  const rank = (form) => {
    const hasTraditional = forms.some((other) => other !== form && simplify(other) === form);
    const withUnit = UNIT.test(form) && form.length > 2;
    return (all.has(form) ? 0 : 2) + (hasTraditional ? 0 : 1) + (withUnit ? 4 : 0);
  };
  return simple
    .filter((form) => !(UNIT.test(form) && form.length > 2 && simple.includes(form.replace(UNIT, ''))))
    .sort((a, b) => rank(a) - rank(b) || b.length - a.length || (a < b ? -1 : 1));
}

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M} '’ʻʼ.-]*$/u;

/** Folded as a reader without marks would type it. */
export function plain(name) {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʻʼ.]/gu, '')
    .replaceAll(/[\s–-]+/gu, ' ')
    .toLowerCase();
}

/** Further Latin forms: not the main name again, no codes of airports; one of each spelling, those most like the name first. */
export function latinForms(main, names, likeness, most) {
  const seen = new Set([plain(main)]);
  const forms = [];
  for (const name of names) {
    const short = name.trim();
    if (!LATIN.test(short) || /^\p{Lu}+$/u.test(short) || short.length < 3 || short.length > 40) continue;
    if (seen.has(plain(short))) continue;
    seen.add(plain(short));
    forms.push(short);
  }
  return forms.sort((a, b) => likeness(b) - likeness(a) || (a < b ? -1 : 1)).slice(0, most);
}
