import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';

describe('recovery codes', () => {
  it('are ten different ones of 80 random bits', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('are known again however they are typed', () => {
    const hash = recoveryCodeHash('7K2M-0189-ABCD-EFGH');
    for (const typed of [
      '7k2m0189abcdefgh',
      ' 7K2M 0189 ABCD EFGH ',
      '７Ｋ２Ｍ－０１８９－ＡＢＣＤ－ＥＦＧＨ',
      '7K2M-OL89-ABCD-EFGH',
    ])
      expect([typed, recoveryCodeHash(typed)]).toEqual([typed, hash]);
    expect(recoveryCodeHash('7K2M-0189-ABCD-EFGJ')).not.toEqual(hash);
  });
});
