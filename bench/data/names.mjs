/**
 * Names of the generated graph: invented, but made as real ones are, so that searching them costs what it costs in earnest.
 * Officials have Chinese or Russian names in two scripts and namesakes; about twenty institutions in different cities bear
 * one name. Names come from numbers alone, so nothing else of the graph depends on them.
 */
import { randomFrom } from '../random.mjs';

const pairs = (text) => text.split(' ').map((pair) => pair.split('='));

const SURNAMES_ZH = pairs(
  '王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 赵=Zhao 黄=Huang 周=Zhou 吴=Wu 徐=Xu 孙=Sun 胡=Hu 朱=Zhu 高=Gao 林=Lin 何=He 郭=Guo 马=Ma 罗=Luo ' +
    '梁=Liang 宋=Song 郑=Zheng 谢=Xie 韩=Han 唐=Tang 冯=Feng 于=Yu 董=Dong 萧=Xiao 程=Cheng 曹=Cao 袁=Yuan 邓=Deng 许=Xu 傅=Fu 沈=Shen 彭=Peng 吕=Lü 苏=Su',
);
const GIVEN_ZH = pairs(
  '伟=wei 芳=fang 娜=na 敏=min 静=jing 强=qiang 磊=lei 军=jun 洋=yang 勇=yong 艳=yan 杰=jie 涛=tao 明=ming 超=chao 霞=xia 平=ping 刚=gang 桂=gui 英=ying ' +
    '华=hua 玉=yu 红=hong 建=jian 文=wen 国=guo 志=zhi 海=hai 春=chun 秀=xiu 宇=yu 浩=hao 晨=chen 轩=xuan 佳=jia 思=si 梦=meng 雨=yu 天=tian 林=lin',
);
const SURNAMES_RU = pairs(
  'Иванов=Ivanov Смирнов=Smirnov Кузнецов=Kuznetsov Попов=Popov Соколов=Sokolov Лебедев=Lebedev Козлов=Kozlov Новиков=Novikov Морозов=Morozov Петров=Petrov ' +
    'Волков=Volkov Соловьёв=Solovyov Васильев=Vasilyev Зайцев=Zaytsev Павлов=Pavlov Семёнов=Semyonov Голубев=Golubev Виноградов=Vinogradov Богданов=Bogdanov Воробьёв=Vorobyov',
);
const GIVEN_RU = pairs(
  'Александр=Aleksandr Сергей=Sergey Дмитрий=Dmitry Андрей=Andrey Алексей=Aleksey Максим=Maksim Евгений=Yevgeny Иван=Ivan Михаил=Mikhail Николай=Nikolay Владимир=Vladimir Павел=Pavel',
);
const PATRONYMICS_RU = pairs(
  'Александрович=Aleksandrovich Сергеевич=Sergeyevich Дмитриевич=Dmitriyevich Андреевич=Andreyevich Алексеевич=Alekseyevich Иванович=Ivanovich Михайлович=Mikhaylovich Николаевич=Nikolayevich Владимирович=Vladimirovich Павлович=Pavlovich',
);
const SYLLABLES = pairs(
  'ба=ba ве=ve го=go ди=di зу=zu ка=ka ле=le мо=mo ни=ni пу=pu ра=ra се=se то=to фи=fi хо=kho ча=cha ша=sha жу=zhu ян=yan ол=ol ур=ur ин=in эр=er ам=am бро=bro стри=stri',
);
const ENDINGS = pairs('град=grad ск=sk во=vo поль=pol бург=burg да=da');
const BODIES = [
  'Bureau of Culture',
  'Bureau of Education',
  'Bureau of Commerce',
  'Bureau of Health',
  'Department of Transport',
  'Committee for Sport',
  'Museum of History',
  'University of Technology',
  'Chamber of Commerce',
  'Hospital',
];

/** How many institutions bear one name, on average. */
const NAMESAKES = 20;

/** The names of an official: those of even numbers are Chinese. */
export function officialNames(number) {
  const random = randomFrom(7 * number + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  if (number % 2 === 0) {
    const surname = pick(SURNAMES_ZH);
    const given = random() < 0.25 ? [pick(GIVEN_ZH)] : [pick(GIVEN_ZH), pick(GIVEN_ZH)];
    const latin = given.map(([, syllable]) => syllable).join('');
    return {
      en: `${surname[1]} ${capital(latin)}`,
      zh: `${surname[0]}${given.map(([character]) => character).join('')}`,
    };
  }
  const [given, patronymic, surname] = [pick(GIVEN_RU), pick(PATRONYMICS_RU), pick(SURNAMES_RU)];
  return { en: `${given[1]} ${surname[1]}`, ru: `${given[0]} ${patronymic[0]} ${surname[0]}` };
}

/** The names of a city, which no other has. */
export function cityNames(number) {
  const [ru, en] = placeName(number);
  return { en, ru };
}

/** The name of an institution; a government is that of its city, the others are so many. */
export function institutionNames(number, { government, city, others }) {
  if (government) return { en: `Government of ${placeName(city)[1]}` };
  const names = Math.max(1, Math.round(others / NAMESAKES));
  const name = Math.floor(randomFrom(11 * number + 3)() * names);
  const quarter = placeName(1_000_000 + Math.floor(name / BODIES.length))[1];
  return { en: `${BODIES[name % BODIES.length]} of ${quarter}` };
}

/** A name from the digits of a number; two numbers never have the same. */
function placeName(number) {
  const ending = ENDINGS[number % ENDINGS.length];
  let left = Math.floor(number / ENDINGS.length);
  const parts = [];
  for (let place = 0; place < 2 || left > 0; place++) {
    parts.push(SYLLABLES[left % SYLLABLES.length]);
    left = Math.floor(left / SYLLABLES.length);
  }
  return [0, 1].map((script) => capital([...parts, ending].map((part) => part[script]).join('')));
}

function capital(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
