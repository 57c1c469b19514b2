/** The languages in which states are known. */
type Language = 'ru' | 'en' | 'zh';

/** Names of states that are in use beside those of the Unicode CLDR. */
const OTHERS: Readonly<Record<Language, string>> = {
  ru:
    'англия америка корея кндр ссср голландия киргизия кыргызстан белоруссия беларусь молдавия молдова туркмения туркменистан ' +
    'тайвань великобритания чехия россия русь шотландия уэльс югославия чехословакия персия',
  en: 'england korea ussr holland britain scotland wales taiwan czechia yugoslavia america russia uk usa',
  zh: '韩国 朝鲜 苏联 英国 美国 俄国',
};

const foldName = (name: string): string => name.toLowerCase().replace(/[ёэ]/gu, 'е');

const cached = new Map<Language, ReadonlySet<string>>();

/** Whether a name, in the nominative, is that of a state. */
export function isState(name: string, language: Language): boolean {
  const names = cached.get(language) ?? listStates(language);
  cached.set(language, names);
  return names.has(foldName(name));
}

/** The names of states in the Unicode CLDR, which Node.js has; a code without a name is none. */
function listStates(language: Language): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = letters.flatMap((a) => letters.map((b) => names.of(a + b)));
  const states = all.filter((name): name is string => name !== undefined).map(foldName);
  return new Set([...states, ...OTHERS[language].split(' ')]);
}

/** States and provinces of federal states, as English texts put them behind a city. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,' +
    'louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,' +
    'new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,' +
    'virginia,washington,west virginia,wisconsin,wyoming,ontario,quebec,alberta,manitoba,saskatchewan,nova scotia,new south wales,victoria,queensland'
  ).split(','),
);

/** Whether an English name is that of a state or province of a federal state. */
export const isPartOfState = (name: string): boolean => PARTS.has(name.toLowerCase());
