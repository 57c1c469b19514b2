/** What a place is, said at the end of its name in Chinese characters: 哈尔滨市 is the city of 哈尔滨. */

/** The unit adds nothing to these names: everybody leaves it out. */
const CERTAIN = /(?<=..)(?:市|省|特别行政区|(?:维吾尔|壮族|回族)?自治区)$/;

/** A county or district may bear the name of a city that is not meant. */
const DOUBTFUL = /(?<=..)(?:[县区]|街道)$|(?<=...)[镇乡]$/;

/** A name in characters without its unit; of two characters and fewer it is left as it is. */
export function withoutUnit(name: string): string {
  return name.length > 2 ? name.replace(CERTAIN, '').replace(DOUBTFUL, '') : name;
}

/** Whether leaving out the unit leaves the same place. */
export function hasCertainUnit(name: string): boolean {
  return name.length > 2 && CERTAIN.test(name);
}

/** The unit at the end of a name in characters; undefined where it says none. */
export function unitOf(name: string): string | undefined {
  const short = withoutUnit(name);
  return short === name ? undefined : name.slice(short.length);
}

/** Whether two names say of one name that it is two units: 吉林市 is a city, 吉林省 a province. */
export function differInUnit(a: string, b: string): boolean {
  const [left, right] = [unitOf(a), unitOf(b)];
  return left !== undefined && right !== undefined && left !== right && withoutUnit(a) === withoutUnit(b);
}
