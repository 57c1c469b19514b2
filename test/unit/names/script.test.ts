import { scriptOf } from '../../../src/names/script';

describe('the script of a name', () => {
  it.each([
    ['Harbin', 'Latn'],
    ['Харбин', 'Cyrl'],
    ['哈尔滨', 'Hani'],
    ['在ハバロフスク日本国総領事館', 'Jpan'],
    ['Երևան', 'Armn'],
    ['Λάρνακα', 'Grek'],
    ['서울', 'Hang'],
    ['ИА AmurMedia', 'Latn'],
    ['VIII Российско-Китайское ЭКСПО', 'Cyrl'],
    ['2024', 'Zyyy'],
    ['', 'Zyyy'],
  ])('%s is %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });
});
