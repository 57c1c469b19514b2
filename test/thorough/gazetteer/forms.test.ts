import { chineseForms, latinForms, russianForms } from '../../../scripts/gazetteer/forms.mjs';

describe('names chosen from a list without languages', () => {
  it('are Russian when no letter belongs to another language', () => {
    const names = ['Харбин', 'Харбін', 'Москъва', 'Мәскеу', 'Нью-Йорк', 'Harbin', 'Подъячево'];
    expect(russianForms(names)).toEqual(['Харбин', 'Нью-Йорк', 'Подъячево']);
  });

  it('are Chinese with simplified characters first, and without the word for a city', () => {
    const simplify = (text: string) => text.replaceAll('爾', '尔').replaceAll('濱', '滨');
    expect(chineseForms(['哈爾濱', '哈尔滨', '哈尔滨市', 'ハルビン'], simplify)).toEqual(['哈尔滨']);
    expect(chineseForms(['哈爾濱'], simplify)).toEqual(['哈尔滨']);
  });

  it('are a few Latin ones, neither codes nor the same name again', () => {
    const names = ['HRB', 'Harbin', 'Hárbin', 'Kharbin', 'ha er bin', 'Charbin', 'Ha’erbin'];
    const likeness = (form: string) => (form.startsWith('Kh') ? 1 : 0);
    expect(latinForms('Harbin', names, likeness, 2)).toEqual(['Kharbin', 'Charbin']);
  });
});
