import { countryWords } from './country-words';

describe('what a country is called', () => {
  it.each([
    ['JP', '日本', 'Japan'],
    ['US', 'アメリカ合衆国', 'United States'],
    ['VN', 'ベトナム', 'Vietnam'],
  ])('is its name, not its code: %s', (code, ja, en) => expect(countryWords(code)).toEqual({ ja, en }));

  it('stays as it was written where that is no code', () => {
    expect(countryWords('日本国内')).toEqual({ ja: '日本国内', en: '日本国内' });
  });
});
