import { parseOptions } from '@node-rs/argon2';
import { hashPassword, isPassword } from './password-hash';

describe('password hashes', () => {
  it('are argon2id with a salt of their own', async () => {
    const [one, other] = [await hashPassword('坂道の紫陽花を登る𠮷①'), await hashPassword('坂道の紫陽花を登る𠮷①')];
    expect(one).not.toBe(other);
    expect(parseOptions(one)).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(await isPassword('坂道の紫陽花を登る𠮷①', one)).toBe(true);
    expect(await isPassword('坂道の紫陽花を登る𠮷②', one)).toBe(false);
  });

  it('do not depend on how the same signs were typed', async () => {
    const hashed = await hashPassword('カ\u3099キノタネ-ABC-123');
    expect(await isPassword('ガキノタネ-ABC-123', hashed)).toBe(true);
    expect(await isPassword('ガキノタネ－ＡＢＣ－１２３', hashed)).toBe(true);
  });

  it('are worked through as long where there is none', async () => {
    const hashed = await hashPassword('five quiet herons wading');
    const timed = async (hash: string | null) => {
      const began = performance.now();
      expect(await isPassword('wrong', hash)).toBe(false);
      return performance.now() - began;
    };
    const times: [number, number][] = [];
    for (let i = 0; i < 20; i++) times.push([await timed(hashed), await timed(null)]);
    // The least of many, taken in turns: whatever else this machine does only adds to it.
    const [known, unknown] = [Math.min(...times.map(([a]) => a)), Math.min(...times.map(([, b]) => b))];
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
  });
});
