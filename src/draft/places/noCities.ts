import { isState } from './states';

/** What stands in capitals after «в» and “in” and is no city: continents and parts of the world, holidays, organs of states, media. */
const RUSSIAN =
  /^(?:европ|ази|африк|америк|антарктид|антарктик|арктик|океани|евразии|евраз|сибир|урал|кавказ|поволж|заполяр|прибалт|балти[кй]|скандинави|балкан|ближн|дальн|средн|крайн|север|юг|восток|запад|земл|солнц|лун|марс|бог|господ|аллах|рожд|пасх|масленниц|навруз|рамадан|интернет|сет|рунет|дум|госдум|совфед|кремл|телеграм|вконтакт|ютуб|фейсбук|инстаграм|твиттер|вотсап|союз|совет|федераци|конституци|библи|коран|олимпиад|универсиад|паралимпиад|спартакиад|волг|дуна|рейн|енисе|байкал|амур$|амура$|ладог|онег|каспи|минздрав|мин(?:обр|эконом|фин|юст|транс|культ|промторг|спорт|просвещ|обороны|энерго|строй|природ|сельхоз)|рос(?:сотруд|туризм|космос|атом|нефт|тех|стат|молод|архив|обр)|газпром|сбербанк|яндекс|аэрофлот|госсовет|правительств|президент|председател|ректор|министр|январ|феврал|март[аеу]?$|апрел|ма[йяею]$|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уые]$|четверг|пятниц|суббот|воскресень|побед|отечеств|родин|новогод|вселенн|эрмитаж|третьяковк|зарядь)/u;

const ENGLISH =
  /^(?:europe|asia|africa|america|americas|antarctica|arctic|oceania|eurasia|siberia|caucasus|balkans|baltics?|scandinavia|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|easter|christmas|ramadan|english|russian|chinese|japanese|german|french|spanish|italian|korean|finnish|latin|arabic|parliament|congress|internet|facebook|telegram|twitter|youtube|god|earth|mars|moon|olympics?|bible|koran|constitution|i|it|he|she|they|we|you|his|her|its|their|our|my|this|that|these|those|the|a|an|all|both|what|which|who|when|where|there|here|then|now|north|south|east|west|far|middle|central|article|chapter|figure|table|part|volume|section|stage|phase|day|year|week|kremlin|nato|municipality|city|town|province|prefecture|oblast|krai|region|district|county|state|republic|university|addition|fact|return|turn|order|general|particular)$/u;

/** Whether a folded word is no city, whatever stands before it. */
export function isNoCity(word: string, isRussian: boolean): boolean {
  return (isRussian ? RUSSIAN : ENGLISH).test(word) || isState(word, isRussian ? 'ru' : 'en');
}
