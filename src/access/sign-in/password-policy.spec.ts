import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Problem } from '../../kernel/problem';
import { BreachedPasswords } from './breached-passwords';
import { hashPassword } from './password-hash';
import { PasswordPolicy } from './password-policy';

const OWNER = {
  name: '髙﨑 良子',
  email: 'ryoko.takasaki@example.jp',
  houses: ['医療法人 さくら見本総合病院', 'サクラミホンソウゴウビョウイン'],
  former: [],
};
const GOOD = 'five quiet herons wading';

const judged = async (
  password: string,
  owner = OWNER as typeof OWNER & { former: string[] },
  url: string | null = null,
) => {
  try {
    await new PasswordPolicy(new BreachedPasswords(url)).demand(password, owner, '/password');
    return null;
  } catch (thrown) {
    const [found] = (thrown as Problem).faults;
    expect(found?.pointer).toBe('/password');
    return found?.code;
  }
};

describe('a new password', () => {
  it('has 13 characters or more, whatever they take in UTF-16, and 128 at most', async () => {
    expect(await judged('x7$Kq9!vB2m#')).toBe('TOO_SHORT');
    expect(await judged('x7$Kq9!vB2m#w')).toBeNull();
    expect(await judged('𠮷野家紫陽花坂道登雨')).toBe('TOO_SHORT');
    expect(await judged('𠮷野家の紫陽花坂道を登る雨')).toBeNull();
    expect(
      await judged(Array.from({ length: 64 }, (_, i) => String.fromCodePoint(0x20_000 + i * 7)).join('') + GOOD),
    ).toBeNull();
    expect(await judged(`${GOOD}${'紫'.repeat(105)}`)).toBe('TOO_LONG');
  });

  it.each([
    'takasaki-byouin-77',
    'xxRYOKO1234-bird',
    '髙﨑の秘密の合言葉です①②',
    '髙﨑良子髙﨑良子髙﨑良子髙',
    'ｒｙｏｋｏ-kingfisher',
  ])('does not contain name or address: %s', async (password) => {
    expect(await judged(password)).toBe('PERSONAL');
  });

  it.each([
    'さとう髙﨑さとう髙﨑さとう髙﨑',
    'たかさきの紫陽花と坂道の雨',
    'ﾀｶｻｷ-kingfisher-42',
    't4k4s4k1-kingfisher',
    'ｂｕｎｋａｉｔｅｎ-kingfisher',
    'B.u.n.k.a.i.t.e.n-heron',
    'ブンカイテン-kingfisher',
    '責任分界点を登る紫陽花の坂道',
    'sekinin-bunkai-kingfisher',
    'sakura-kingfisher-42',
    'さくらの紫陽花と坂道を登る',
    'サクラ-kingfisher-heron',
    '見本の紫陽花と坂道を登る雨',
    'mihon-kingfisher-heron',
    'sakuramihon-heron-42',
  ])('is not what this registry, the house or the person is called, however spelt: %s', async (password) => {
    expect(await judged(password)).toBe('PERSONAL');
  });

  it.each(['hospital-hospital-1', 'byouin-byouin-1234', 'びょういんびょういんびょういん'])(
    'is not made of what every house is called: %s',
    async (password) => expect(await judged(password)).not.toBeNull(),
  );

  it.each([
    'Password123456',
    'passwordpassword',
    'qwertyuiop1234',
    'iloveyou12345678',
    'P@ssw0rd12345',
    'aaaaaaaaaaaaaaaa',
  ])('is none that attackers try first: %s', async (password) => {
    expect(await judged(password)).toBe('BREACHED');
  });

  it('is none of the former ones', async () => {
    const former = [await hashPassword('坂道の紫陽花を登る雨の日曜'), await hashPassword(GOOD)];
    expect(await judged(GOOD, { ...OWNER, former: former as never })).toBe('REUSED');
    expect(await judged(`${GOOD}!`, { ...OWNER, former: former as never })).toBeNull();
  });
});

describe('leaked passwords', () => {
  const leaked = 'slow green kettle humming';
  const digest = createHash('sha1').update(leaked).digest('hex').toUpperCase();
  const asked: string[] = [];
  let server: Server;
  let url: string;
  let status = 200;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response
        .writeHead(status)
        .end(`${'0'.repeat(35)}:3\r\n${digest.slice(5)}:${leaked.length}\r\n${'F'.repeat(35)}:0\r\n`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are refused, and only five digits of the SHA-1 leave', async () => {
    expect(await judged(leaked, OWNER, url)).toBe('BREACHED');
    expect(asked).toEqual([`/range/${digest.slice(0, 5)}`]);
    expect(await judged(GOOD, OWNER, url)).toBeNull();
  });

  it('are left to the dictionary where the service fails or cannot be reached', async () => {
    status = 503;
    expect(await judged(leaked, OWNER, url)).toBeNull();
    expect(await judged('Password123456', OWNER, url)).toBe('BREACHED');
    expect(await judged(leaked, OWNER, 'http://127.0.0.1:1/')).toBeNull();
  });
});
