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
