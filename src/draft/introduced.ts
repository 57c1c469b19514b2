import { ENGLISH_NOTIONS, type OfficeLexicon } from './officeWords';
import { beginsSentences } from './sentenceBeginnings';
import { isHeadOfBody } from './bodyHeads';
import type { NameRun } from './personNames';
import { continuesName, startsSentence, type Token } from './tokens';

/** What somebody is, right before the name: «профессор Ковач», «с врачом Мартой Ковач». */
export const RUSSIAN_NOUN =
  /^(?:профессор|доктор|академик|доцент|писател|поэт|художник|художниц|журналист|врач|учител|учительниц|тренер|певец|певц|певиц|режиссер|актер|актрис|дирижер|пианист|скрипач|композитор|космонавт|капитан|генерал|полковник|майор|лейтенант|адмирал|адвокат|инженер|учен(?:ый|ого|ому|ым)|историк|переводчик|переводчиц|спортсмен|спортсменк|чемпион|шахматист|студент|студентк|аспирант|аспирантк|выпускник|выпускниц|преподавател|предпринимател|бизнесмен|эксперт|специалист|волонтер|активист|гражданин|гражданк|коллег|брат|сестр|сын|доч|жен|муж|супруг|отец|отц|мать|матер|вдов|корреспондент|редактор|дипломат|епископ|митрополит|имам|муфти|раввин|пастор|принц|принцесс|корол|королев|император|архитектор|организатор|основател|автор|куратор|дизайнер|хореограф|экскурсовод|гид|повар|хирург|терапевт|педиатр|биолог|физик|хими?к|географ|эколог|партнер|предшественник|предшественниц|преемник|преемниц|пресс-секретар|секретар|соавтор|участник|участниц|победител|победительниц|владел(?:ец|ьц)|жительниц|ветеран|лауреат|скрипачк|органист|музыкант|певиц|солист|солистк|внук|внучк|племянник|племянниц|друг|подруг|наставник|ученик|учениц|нобелиат|экономист|математик|юрист|философ)(?:[аяуюыеиьй]|ом|ем|ой|ей|ью|ью)?$/u;

const ENGLISH_NOUN =
  /^(?:professor|doctor|academician|writer|poet|artist|painter|journalist|teacher|coach|singer|director|actor|actress|conductor|pianist|composer|captain|general|colonel|lawyer|engineer|scientist|historian|translator|interpreter|student|graduate|entrepreneur|expert|volunteer|colleague|brother|sister|son|daughter|wife|husband|father|mother|correspondent|editor|diplomat|partner|host|guide|counterpart|successor|predecessor|friend|chief|organi[sz]er|spokes(?:man|woman|person)|resident|owner|winner|doctor|nurse|mathematician|economist|musician|violinist|organist|composer|bishop|prince|princess|king|queen|emperor|founder|author|curator|designer|surgeon|biologist|physicist|chemist|named|called)$/u;

/** What only people do, in the past of Russian news: «сказала», «отметил», «поблагодарил». */
const RUSSIAN_SPEECH =
  /^(?:сказал|рассказал|отметил|сообщил|подчеркнул|добавил|заявил|поблагодарил|напомнил|пояснил|объяснил|уточнил|признал|признался|призналась|поделил|поделилась|поделился|согласил(?:ся|ась)|поинтересовал(?:ся|ась)|пожелал|предложил|выразил|возразил|ответил|спросил|пообещал|поздравил|вручил|подарил|пригласил|приветствовал|поприветствовал|говорил|считал|улыбнул(?:ся|ась)|вспомнил|вспоминал|передал|подписал|родил(?:ся|ась)|беседовал|выступил)[аи]?$|^(?:говорит|рассказывает|отмечает|считает|подчеркивает|сообщает|добавляет|заявляет|поясняет|уверен|уверена|вспоминает|беседовали|выступили|убежден|убеждена)$/u;

const ENGLISH_SPEECH =
  /^(?:said|says|told|added|explained|noted|stressed|recalled|thanked|agreed|replied|asked|remarked|announced|wrote|smiled|promised|welcomed|praised|hoped|insisted|admitted|visits)$/u;

/** «Бекзатом Алиевым»: family names that hardly anything else ends like. */
const FAMILY = /..(?:[оеё]в|[иы]н)(?:ым|ой|у)$/u;

/** Words that make a name of something else of the capital letters beside them: «Площадь Ленина», «Парк Горького». */
const OTHER_NAME =
  /^(?:площад|улиц|проспект|парк|дворец|дворц|дом|мост|стадион|фестивал|преми|куб(?:ок|к)|храм|собор|монастыр|остров|озер|гор[аыуе]|рек[аиуе]|мор[еяю]|океан|залив|газет|журнал|телеканал|радио|агентств|групп|ден[ьи]|дн[яюе]|год|недел|форум|выставк|город|республик|област|кра[йяюе]|район|округ|штат|провинци|префектур|федераци|соединен|объединен|нов|больш|мал|верхн|нижн|северн|южн|восточн|западн|центральн|красн|бел|черн|велик|свят|перв|втор|трет|росси|русск|международн|национальн|государственн|нью|сан|санта|лос|лас|порт|шри|коста|буэнос|рио|куала|эль|баден|тель|абу|аль|совет|партии|парти|новый)\p{L}{0,3}$/u;

const ENGLISH_OTHER =
  /^(?:new|old|great|united|north|south|east|west|northern|southern|eastern|western|central|los|las|san|santa|saint|st|port|fort|mount|lake|river|square|street|avenue|park|palace|bridge|festival|prize|cup|forum|day|days|week|year|house|hall|red|black|white|grand|golden|hong|sri|costa|rio|buenos|kuala|abu|tel|el|al|la|le|prime|foreign|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|russian|chinese|japanese|german|french|american|european|british|soviet|finnish)$/u;

/** Whether the words beside a run of capital letters tell that it is the name of a person, though no word of it does. */
export function isIntroduced(
  tokens: readonly Token[],
  run: NameRun,
  lexicon: OfficeLexicon,
  isRussian: boolean,
): boolean {
  const words = tokens.slice(run.first, run.last + 1);
  if (!canBePerson(tokens, run, lexicon, isRussian)) return false;
  const [before, after] = [tokens[run.first - 1], tokens[run.last + 1]];
  const first = words[0] as Token;
  const noun = isRussian ? RUSSIAN_NOUN : ENGLISH_NOUN;
  if (before && continuesName(before, first) && noun.test(before.folded)) return true;
  const last = words.at(-1)?.folded ?? '';
  const isWith = /^(?:с|со)$/u.test(before?.folded ?? '') && /(?:[оеё]м|ым|[оеё]й)$/u.test(last);
  if (isRussian && (isWith || (FAMILY.test(last) && !startsSentence(first)))) return true;
  // “Their teacher, Haruto Nakagawa, said …”
  const isApposed =
    before !== undefined && /^,[^\S\n\r]$/u.test(first.gap) && /^[,.]/u.test(after?.gap ?? '.');
  if (isApposed && noun.test(before.folded)) return true;
  const speech = isRussian ? RUSSIAN_SPEECH : ENGLISH_SPEECH;
  const speaks = (token: Token | undefined) =>
    token !== undefined && !token.capital && speech.test(token.folded);
  if (before && continuesName(before, first) && speaks(before)) return true;
  if (!after || !/^(?:[^\S\n\r]|,?[»”"],?\s)/u.test(after.gap)) return false;
  return speaks(after) && !(isRussian && startsSentence(first) && words.length > 2);
}

/** Whether none of two or three words makes a name of something else of them. */
export function canBePerson(
  tokens: readonly Token[],
  { first, last }: NameRun,
  lexicon: OfficeLexicon,
  isRussian: boolean,
): boolean {
  const words = tokens.slice(first, last + 1);
  return words.length < 4 && words.length > 1 && !words.some((word) => isOther(word, isRussian, lexicon));
}

function isOther({ folded, text }: Token, isRussian: boolean, lexicon: OfficeLexicon): boolean {
  if (text.length < 2 || /^\p{Lu}{2,}$/u.test(text) || lexicon.isHead(folded) || beginsSentences(folded))
    return true;
  if (!isRussian) return ENGLISH_OTHER.test(folded) || ENGLISH_NOTIONS.has(folded);
  // An adjective of a place or a body is no given name: «Самарский».
  return OTHER_NAME.test(folded) || isHeadOfBody(folded);
}
