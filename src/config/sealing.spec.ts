import { randomBytes } from 'node:crypto';
import { Sealing } from './sealing';

describe('sealing', () => {
  const key = randomBytes(32);
  const sealing = new Sealing(key, 'second factor');
  const plain = Buffer.from('秘密 𠮷');

  it('opens what it sealed for the same owner, and seals the same text differently each time', () => {
    const [one, other] = [sealing.seal(plain, 'a'), sealing.seal(plain, 'a')];
    expect(sealing.open(one, 'a')).toEqual(plain);
    expect(one).not.toEqual(other);
    expect(one.includes(plain)).toBe(false);
  });

  it('opens for no other owner, key or purpose', () => {
    const sealed = sealing.seal(plain, 'a');
    expect(() => sealing.open(sealed, 'b')).toThrow();
    expect(() => new Sealing(randomBytes(32), 'second factor').open(sealed, 'a')).toThrow();
    expect(() => new Sealing(key, 'other').open(sealed, 'a')).toThrow();
  });

  it('opens nothing of which a single byte was changed or cut off', () => {
    const sealed = sealing.seal(plain, 'a');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1;
      expect(() => sealing.open(changed, 'a')).toThrow();
      expect(() => sealing.open(sealed.subarray(0, i), 'a')).toThrow();
    }
  });
});
