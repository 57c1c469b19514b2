import { chineseForms } from '../../../src/names/chineseForms';
import { exonymId } from '../../../src/names/exonyms';
import { personForms } from '../../../src/names/personForms';
import { placeForms } from '../../../src/names/placeForms';
import { russianPerson } from '../../../src/names/russianPerson';

describe('the parts of a Russian name', () => {
  it.each([
    ['игорь викторович наумов', 'наумов', 'игорь', 'викторович', 'male'],
    ['наумов игорь викторович', 'наумов', 'игорь', 'викторович', 'male'],
    ['игорь наумов', 'наумов', 'игорь', '', 'male'],
    ['наумов евгений ильич', 'наумов', 'евгений', 'ильич', 'male'],
    ['марко вукич', 'вукич', 'марко', '', 'male'],
    ['янковская ливия', 'янковская', 'ливия', '', 'female'],
    ['айталина попова', 'попова', 'айталина', '', 'female'],
    ['ткачук ирина сергеевна', 'ткачук', 'ирина', 'сергеевна', 'female'],
    ['кравчук', 'кравчук', '', '', 'male'],
    ['сергей', '', 'сергей', '', 'male'],
  ])('%s', (text, family, given, patronymic, sex) => {
    expect(russianPerson(text.split(' '))).toMatchObject({ family, given, patronymic, sex });
  });

  it('may be initials', () => {
    expect(russianPerson(['и', 'в', 'наумов'])).toMatchObject({ family: 'наумов', initials: ['и', 'в'] });
  });

  it('are none of four words', () => {
    expect(russianPerson('дальневосточный государственный университет путей'.split(' '))).toBeNull();
  });
});

describe('cases', () => {
  const cases = (text: string) => {
    const person = russianPerson(text.split(' '));
    return person ? personForms(person).map(({ family, given }) => `${given} ${family}`) : [];
  };

  it('of persons follow their sex', () => {
    expect(cases('игорь наумов')).toEqual([
      'игоря наумова',
      'игорю наумову',
      'игоря наумова',
      'игорем наумовым',
      'игоре наумове',
    ]);
    expect(cases('ирина ткачук')[3]).toBe('ириной ткачук');
    expect(cases('ливия янковска')).toEqual(cases('ливия янковская'));
  });

  it.each([
    ['якутск', 'якутска якутску якутском якутске'],
    ['москва', 'москвы москве москву москвой'],
    ['казань', 'казани казанью'],
    ['ярославль', 'ярославля ярославлю ярославлем ярославле'],
    ['пекин', 'пекина пекину пекином пекине'],
    ['хабаровский', 'хабаровского хабаровскому'],
  ])('of %s', (place, forms) => {
    expect(placeForms([place])).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each([
    ['ростов на дону', 'ростове на дону'],
    ['нижний новгород', 'нижнего новгорода'],
    ['нижний новгород', 'нижнем новгороде'],
    ['набережные челны', 'набережных челнах'],
    ['старая русса', 'старой руссе'],
    ['великие луки', 'великими луками'],
    ['минеральные воды', 'минеральных водах'],
  ])('of %s: %s', (place, form) => {
    expect(placeForms(place.split(' '))).toContain(form);
  });

  it.each(['токио', 'улан уде', 'хайкоу', ''])('there are none of «%s»', (place) => {
    expect(placeForms(place.split(' '))).toEqual([]);
  });

  it('of Chinese names change the last word, after a consonant', () => {
    expect(chineseForms(['си', 'цзиньпин'])).toContain('си цзиньпином');
    expect(chineseForms(['сунь', 'юнбинь'])).toContain('сунь юнбиню');
    expect(chineseForms(['сунь', 'чже'])).toEqual([]);
  });

  it('of exonyms are known', () => {
    expect(['харбине', 'цицикара', '北京', 'peking', 'хух хото'].map(exonymId)).toEqual([
      'harbin',
      'qiqihar',
      'beijing',
      'beijing',
      'hohhot',
    ]);
  });
});
