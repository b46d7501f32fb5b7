import { Secret } from 'otpauth';
import { newTotpSecret, totpInvitation, totpStep } from './totp';

/** The secret of the test vectors in RFC 6238, appendix B. */
const RFC = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('time-based codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('are those of RFC 6238 at %d', (seconds, code) => {
    expect(totpStep(RFC, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early and late, and not two', () => {
    const code = '005924';
    const step = Math.floor(1_234_567_890 / 30);
    for (const drift of [-1, 0, 1]) expect(totpStep(RFC, code, at(1_234_567_890 + drift * 30))).toBe(step);
    for (const drift of [-2, 2]) expect(totpStep(RFC, code, at(1_234_567_890 + drift * 30))).toBeNull();
  });

  it.each(['', '5924', '0005924', '00592x', '005925'])('are not %p', (code) => {
    expect(totpStep(RFC, code, at(1_234_567_890))).toBeNull();
  });

  it('come from 160 random bits that an app reads from the address', () => {
    const secret = newTotpSecret();
    expect(secret).toHaveLength(20);
    expect(secret).not.toEqual(newTotpSecret());
    const { uri, secret: typed } = totpInvitation(secret, 'sato@example.jp');
    const read = new URL(uri);
    expect(read.protocol).toBe('otpauth:');
    expect(Object.fromEntries(read.searchParams)).toMatchObject({ period: '30', digits: '6', algorithm: 'SHA1' });
    expect(Buffer.from(Secret.fromBase32(typed).bytes)).toEqual(secret);
    expect(read.searchParams.get('secret')).toBe(typed);
  });
});
