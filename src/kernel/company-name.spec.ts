import { isSameCompany, isSameName } from './company-name';

describe('names of companies', () => {
  it.each([
    ['㈱髙﨑メディカル', '株式会社高崎メディカル'],
    ['株式会社 見本 システム', '株式会社見本システム'],
    ['（有）見本商会', '有限会社見本商会'],
    ['ＡＢＣ・システムズ株式会社', 'ABCシステムズ株式会社'],
    ['Sample Cloud, Inc.', 'SAMPLE CLOUD INC'],
    ['渡邉󠄀商店', '渡辺商店'],
  ])('%s is registered as %s', (one, other) => {
    expect([isSameName(one, other), isSameName(other, one), isSameCompany(one, other)]).toEqual([true, true, true]);
  });

  it.each([
    ['有限会社見本商会', '株式会社見本商会'],
    ['見本商会', '株式会社見本商会'],
    ['株式会社見本商会', '見本商会株式会社'],
    ['Sample Cloud', 'Sample Cloud, Inc.'],
  ])('%s has another form than %s, and may be the same company', (one, other) => {
    expect([isSameName(one, other), isSameCompany(one, other)]).toEqual([false, true]);
  });

  it.each([
    ['株式会社見本', '株式会社見本データ'],
    ['株式会社見本電子カルテ', '株式会社見本電算'],
    ['株式会社', '見本'],
  ])('%s is not %s', (one, other) => {
    expect([isSameName(one, other), isSameCompany(one, other)]).toEqual([false, false]);
  });
});
