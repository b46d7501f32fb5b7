import type * as Argon2 from '@node-rs/argon2';
import { hashPassword, isPassword } from './password-hash';

// The module itself, as the service has it: what an import stands for is a copy.
const argon2 = jest.requireActual<typeof Argon2>('@node-rs/argon2');
const { parseOptions } = argon2;

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

  it('are worked through just the same where there is none', async () => {
    const verified = jest.spyOn(argon2, 'verify');
    const hashed = await hashPassword('five quiet herons wading');
    expect(await isPassword('wrong', hashed)).toBe(false);
    expect(await isPassword('wrong', null)).toBe(false);
    const [known, unknown] = verified.mock.calls.map(([hash]) => parseOptions(String(hash)));
    expect(verified).toHaveBeenCalledTimes(2);
    expect(unknown).toEqual(known);
  });
});
