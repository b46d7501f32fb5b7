import { COUNTRY_CODES } from './country-code';
import { COUNTRIES_BY_NAME } from './country-words';
import { countriesNamed, countryNamed } from './named-country';

describe('a country that somebody names', () => {
  it.each(['ja', 'en'] as const)('is found by each name that it is looked up by (%s)', (language) => {
    const names = COUNTRIES_BY_NAME[language];
    expect(names.map(([, name]) => countryNamed(name))).toEqual(names.map(([code]) => code));
    expect(new Set(names.map(([code]) => code))).toEqual(new Set(COUNTRY_CODES));
    expect(names[0]?.[0]).toBe('JP');
  });

  it.each([
    ['jp', 'JP'],
    ['ＪＰ', 'JP'],
    [' japan ', 'JP'],
    ['米国', 'US'],
    ['アメリカ', 'US'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['英国', 'GB'],
    ['香港', 'HK'],
    ['Hong Kong', 'HK'],
    ["cote d'ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['コートジボワール', 'CI'],
    ['turkiye', 'TR'],
    ['united  states', 'US'],
    ['アンティグア・バーブーダ', 'AG'],
    ['アンティグアバーブーダ', 'AG'],
  ])('is known however it is written: %s', (text, code) => expect(countryNamed(text)).toBe(code));

  it.each(['', 'ZZ', '日本国内', 'ハナマ', 'America, or so'])('is none where nothing is called so: %s', (text) =>
    expect(countryNamed(text)).toBeNull(),
  );

  it.each([
    ['jp、US', ['JP', 'US']],
    ['JP US', ['JP', 'US']],
    ['日本・米国', ['JP', 'US']],
    ['日本, United States; ベトナム', ['JP', 'US', 'VN']],
    ['アンティグア・バーブーダ、日本', ['AG', 'JP']],
    ['Bosnia & Herzegovina', ['BA']],
    ['JP, ZZ', ['JP', 'ZZ']],
    ['日本、どこか 遠く', ['JP', 'どこか 遠く']],
    [' ', []],
  ])('is one of several on a line: %s', (text, codes) => expect(countriesNamed(text)).toEqual(codes));
});
