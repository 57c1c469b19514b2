import { NOTIONS } from '../names/bodyWords';
import { namedOf } from '../model/named';
import { isOptional } from './phraseTrie';
import { tokenize } from './tokens';

/** «Договор о побратимстве», “Memorandum of Understanding”: words that any agreement, event or plan has name none. */
const TITLE =
  /^(?:договор|соглашени|меморандум|протокол|деклараци|план|программ|проект|письм|намерени|сотрудничеств|побратим|дружб|дружеств|партн[её]рск|партн[её]рств|взаимопонимани|взаимодействи|установлени|отношени|связ[ьией]|породн|развити|совместн|двусторонн|международн|между|город|официальн|рабоч|визит|встреч|поездк|делегаци|обмен|форум|фестивал|выставк|ярмарк|конференци|заседани|переговор|кругл|стол|школьн|студенческ|молод[её]жн|культурн|образовательн|экономическ|торгов|agreement|memorand|protocol|declaration|treaty|letter|intent|plan|program|project|understanding|cooperation|friend|partner|sister|twin|establish|relations?|development|joint|official|working|visit|meeting|exchange|delegation|forum|festival|exhibition|fair|conference|talks|round|table|school|student|youth|cultural|educational|economic|trade|cit(?:y|ies))\p{L}*$|^(?:об?|и|в|во|по|на|с|со|для|on|of|the|a|and|between|for|in|with)$/u;

/** Words of agreements, events and bodies in Chinese, which say nothing of whose they are. */
const HANZI =
  /^(?:建立|友好|城市|姐妹|关系|合作|协议|协定|备忘录|谅解|意向|条约|宣言|计划|规划|框架|项目|签署|缔结|结好|交流|访问|会议|会谈|论坛|展览会|博览会|双边|双方|战略|伙伴|国际|人民|政府|代表|大会|委员会|办公室|外事|商务|教育|文化|卫生|健康|体育|局|厅|处|部|书|的|与|和|及|市|省|区|县|两)+$/u;

/** Where a body lies, in a notion: «Дальневосточный», of which there are not many. */
const TERRITORIAL = /^(?:far|north) eastern$/;

const NOTION_WORDS = NOTIONS.filter(({ notion }) => !TERRITORIAL.test(notion));
const RUSSIAN_STEMS = NOTION_WORDS.flatMap(({ russian }) =>
  russian.flatMap((phrase) => phrase.split(' ')),
).filter((stem) => stem.length > 2);
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  NOTION_WORDS.flatMap(({ english }) => english.flatMap((phrase) => phrase.split(' '))),
);

/** Whether a name of something of a type says only what it is, as many others are called: it points at none of them by itself. */
export function isGenericName(name: string, type: string): boolean {
  if (namedOf(type) === 'PLACE' || namedOf(type) === 'PERSON') return false;
  const words = tokenize(name).map(({ folded }) => folded);
  const isWord = namedOf(type) === 'BODY' ? isNotion : (word: string) => TITLE.test(word);
  return words.every(isWord);
}

/** {@link isGenericName} for simplified characters: 友好城市协议, 市人民政府. */
export function isGenericHanzi(name: string): boolean {
  return HANZI.test(name);
}

function isNotion(word: string): boolean {
  if (isOptional(word) || ENGLISH_WORDS.has(word)) return true;
  return RUSSIAN_STEMS.some((stem) => word.startsWith(stem) && word.length - stem.length <= 4);
}
