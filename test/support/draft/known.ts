import type { KnownEntity } from '../../../src/draft/knownEntity';

/** What is known to the tests before they read an article: as the dossiers have it, but little. */
export const KNOWN: readonly KnownEntity[] = [
  { id: 'country:china', type: 'Country', names: ['China', 'Китай', 'КНР', '中国'] },
  { id: 'country:japan', type: 'Country', names: ['Japan', 'Япония'] },
  { id: 'country:finland', type: 'Country', names: ['Finland', 'Финляндия'] },
  { id: 'region:heilongjiang', type: 'Region', names: ['Heilongjiang', 'Хэйлунцзян', '黑龙江'] },
  { id: 'city:harbin', type: 'City', names: ['Harbin', 'Харбин', '哈尔滨'] },
  { id: 'city:yakutsk', type: 'City', names: ['Yakutsk', 'Якутск'] },
  { id: 'city:nizhny', type: 'City', names: ['Nizhny Novgorod', 'Нижний Новгород'] },
  { id: 'city:vladimir', type: 'City', names: ['Vladimir', 'Владимир'] },
  {
    id: 'inst:yakutsk-admin',
    type: 'Institution',
    names: ['Yakutsk Administration', 'Окружная администрация города Якутска'],
  },
  {
    id: 'inst:harbin-commerce',
    type: 'Institution',
    names: ['Harbin Bureau of Commerce', 'Бюро по торговле (Харбин)'],
  },
  { id: 'inst:svfu', type: 'Institution', names: ['Северо-Восточный федеральный университет', 'СВФУ'] },
  { id: 'official:sun-zhe', type: 'Official', names: ['Sun Zhe', 'Сунь Чжэ', '孙喆'] },
  { id: 'official:remizova', type: 'Official', names: ['Olga Remizova', 'Ольга Ремизова'] },
  { id: 'event:winter-fair', type: 'Event', names: ['Winter Fair 2019', 'Ярмарка «Зимний мост» 2019'] },
  { id: 'series:winter-fair', type: 'EventSeries', names: ['Winter Fair', 'Ярмарка «Зимний мост» (ЯЗМ)'] },
];
