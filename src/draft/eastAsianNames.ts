/** Vietnamese and Korean family names as Russian and English texts write them, folded: the family name stands first. */
const FAMILIES: ReadonlySet<string> = new Set(
  (
    'нгуен чан ле фам хоанг фан ву во данг буй нго зыонг динь дуонг ' +
    'ким пак чхве чой чон кан чо юн лим хан син квон хван ан сон хон мун пе пек нам сим ха ку чу ли ' +
    'nguyen tran le pham hoang phan vu vo dang bui ngo duong dinh kim park pak choi jung jeong kang cho yoon lim han shin kwon ' +
    'hwang ahn song hong moon bae baek nam'
  ).split(' '),
);

const VOWELS = /[аеиоуыюяaeiouy]+/gu;

/** Whether folded words are a family name of Korea or Vietnam with one or two words of one or two syllables: «Нгуен Тхи Лан». */
export function isEastAsianName(words: readonly string[]): boolean {
  const [family = '', ...given] = words;
  return (
    FAMILIES.has(family) &&
    given.length === 2 &&
    given.every((word) => word.length <= 6 && (word.match(VOWELS)?.length ?? 0) <= 2)
  );
}
