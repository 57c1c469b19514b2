/** What looks like a date and is none: addresses, numbers of telephones and documents, times of day, amounts. */
const NOISE: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>«»"]+/giu,
  // A mailbox has 64 characters at most, a label of a domain 63: without a bound, a long text without spaces is searched from each of its characters.
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]+/gu,
  /(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.(?:ru|com|org|net|cn|gov|edu|info|рф)(?:\/[^\s<>«»"]*)?/giu,
  // Telephone numbers.
  /\+\d[\d\s()–-]{7,}\d/gu,
  /(?<!\p{N})8[\s–-]?\(?\d{3,4}\)?[\s–-]?\d{2,3}(?:[\s–-]?\d{2}){1,2}(?!\p{N})/gu,
  /\(\d{3,5}\)\s?\d[\d\s–-]{3,}\d/gu,
  /(?<!\p{N})\d{3}-\d{2}-\d{2}(?!\p{N})|(?<!\p{N})\d{3,4}-\d{3,4}-\d{3,4}(?!\p{N})/gu,
  // Numbers of documents, rooms, laws: «№ 12/05», “No. 2015”, 第2015号.
  /(?:№|#)\s*[\p{L}]{0,3}-?\d[\d/\\–-]*(?:-\p{L}+)?/gu,
  /(?<!\p{L})(?:No|Nos|no)\.\s?\d[\d/–-]*/gu,
  /(?<!\p{L})(?:номер\p{L}{0,2}|number|room|route|flight|page|стр\.|страниц\p{L}{1,2}|кабинет\p{L}{0,2}|рейс\p{L}{0,2}|гост|ISO)\s+(?:\p{L}\s)?\d[\d/–-]*/giu,
  /第\s*\d+\s*[号條条届次期页]/gu,
  /\d+\s*号(?=[文线楼馆厅])/gu,
  // Times of day.
  /(?<![\p{N}.])\d{1,2}:\d{2}(?::\d{2})?(?!\p{N})/gu,
  // Money.
  /[$€£¥₽]\s?\d[\d.,\s]*\d/gu,
  // Numbers with groups of three: «2 015 000», 2,015.
  /(?<![\p{N}.])\d{1,3}(?:[\u00a0\u202f,]\d{3})+(?!\p{N})/gu,
  // Streets and places that are called after a date: «улица 9 Мая», «площадь 1905 года».
  /(?<!\p{L})(?:ул\.|улиц\p{L}+|пл\.|площад\p{L}+|пр\.|проспект\p{L}*|пер\.|переул\p{L}+|парк\p{L}*\s+имени|имени|им\.|станци\p{L}+)\s+(?:\d{1,2}\s+\p{L}+|\d{4}\s+года)/giu,
];

/** Months and days of the moon calendar, which are dates that nobody here reads. */
const MOON =
  /(?:农历|阴历)\s*闰?[正腊冬一二三四五六七八九十\d]*月?(?:初|廿|十|二十)?[一二三四五六七八九十]?日?/gu;

/** Stands for each unit of what is no date: neither a letter nor a number nor a space. */
const BLANK = '\ufffc';
/** The same for what is a date, but unread. */
const UNREAD = '\ufffb';

/** Characters of full width as plain digits and marks, and everything that is no date left blank; of the same length. */
export function withoutNoise(text: string): string {
  const plain = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const readable = plain.replace(MOON, (found) => UNREAD.repeat(found.length));
  return NOISE.reduce((rest, noise) => rest.replace(noise, (found) => BLANK.repeat(found.length)), readable);
}
