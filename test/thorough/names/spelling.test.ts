import { bodyKeys } from '../../../src/names/bodyKeys';
import { cleanText, fold } from '../../../src/names/fold';
import { pinyinOf, simplified } from '../../../src/names/hanzi';
import { parseName } from '../../../src/names/nameWords';
import { scriptRuns } from '../../../src/names/script';
import { romanisationSkeleton } from '../../../src/names/skeleton';

describe('a folded text', () => {
  it.each([
    ['Лев  ЩЁГОЛЕВ-Йорк', 'лев щеголев йорк'],
    ['Чжэ', 'чже'],
    ["Xi'an", 'xian'],
    ['Līvija Jankovska', 'livija jankovska'],
    ['Łódź', 'lodz'],
    ['Янко́вская', 'янковская'],
    ['Ｓｕｎ　Ｚｈｅ', 'sun zhe'],
    ['«Чайка»', 'чайка'],
    ['Больница №1', 'больница 1'],
  ])('%s is %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is cut at 200 code points', () => {
    expect(Array.from(cleanText('😀'.repeat(10_000)))).toHaveLength(200);
  });
});

describe('one spelling for all schemes', () => {
  it.each([
    ['iankovska', 'янковская янковска yankovskaya iankovskaia jankovskaja jankovska'],
    ['ekaterinburg', 'екатеринбург yekaterinburg ekaterinburg'],
    ['habarovsk', 'хабаровск khabarovsk habarovsk xabarovsk'],
    ['solovev', 'соловьёв solovyov solovyev soloviev solov’ëv'],
    ['iuri', 'юрий yuri yury iurii jurij yuriy'],
    ['shegolev', 'щёголев shchegolev shchyogolev schegolev ščëgolev'],
    ['tsvetkov', 'цветков tsvetkov cvetkov tcvetkov'],
    ['aleksandr', 'александр aleksandr alexander alexandr aleksandrs'],
    ['grigorev', 'григорьев grigoryev grigoriev grigorev'],
    ['prelatov', 'прелатов prelatov prelatovs'],
  ])('%s', (spelling, words) => {
    expect(words.split(' ').map(romanisationSkeleton)).toEqual(words.split(' ').map(() => spelling));
  });
});

describe('characters', () => {
  it.each([
    ['張起翔', '张起翔'],
    ['齊齊哈爾', '齐齐哈尔'],
    ['Sun 孫', 'Sun 孙'],
  ])('%s are %s', (traditional, expected) => {
    expect(simplified(traditional)).toBe(expected);
  });

  it('are read as surnames at the head of a person', () => {
    expect(pinyinOf('单雄信', 'person')).toEqual(['shan', 'xiong', 'xin']);
    expect(pinyinOf('解晓东', 'person')[0]).toBe('xie');
    expect(pinyinOf('吕不韦', 'person')[0]).toBe('lv');
    expect(pinyinOf('重庆', 'place')).toEqual(['chong', 'qing']);
    expect(pinyinOf('Sun', 'person')).toEqual([]);
  });
});

describe('the words of a name', () => {
  const words = (name: string) => parseName(name).words.map(({ folded }) => folded);

  it.each([
    ['мэром Сунь Чже', 'сунь чже'],
    ['И.о. мэра Игорь Наумов', 'игорь наумов'],
    ['г-н Ван Чжаоли', 'ван чжаоли'],
    ['Mr. He Ping', 'he ping'],
    ['Дэн Сяопин', 'ден сяопин'],
    ['孫喆市長', '孙喆'],
    ['мэр', 'мер'],
    ['Вэньтаo', 'веньтао'],
    ['Nаumоv', 'naumov'],
    ['Школа 7', 'школа 7'],
    ['Виктор Мэров', 'виктор меров'],
  ])('%s are %s', (name, expected) => {
    expect(words(name).join(' ')).toBe(expected);
  });

  it('stand in runs of one script', () => {
    expect(scriptRuns('Харбин (Harbin) 哈尔滨!')).toEqual([
      { script: 'Cyrl', text: 'Харбин (' },
      { script: 'Latn', text: 'Harbin) ' },
      { script: 'Hani', text: '哈尔滨!' },
    ]);
    expect(scriptRuns('2024')).toEqual([]);
  });
});

describe('the key of a body', () => {
  it.each([
    ['Бюро по торговле (Харбин)', 'bureau commerce harbin'],
    ['Harbin Bureau of Commerce', 'bureau commerce harbin'],
    ['哈尔滨市商务局', 'bureau commerce harbin'],
    ['黑河市人民政府', 'government heihe'],
    ['Народным Правительством города Хэйхэ', 'government heihe'],
    ['Кубанского государственного университета', 'kuban state university'],
  ])('%s', (name, key) => {
    expect(bodyKeys(cleanText(name))).toContain(key);
  });

  it.each(['Sun Zhe', 'Университет', 'Игорь Наумов', ''])('is none of «%s»', (name) => {
    expect(bodyKeys(cleanText(name))).toEqual([]);
  });
});
