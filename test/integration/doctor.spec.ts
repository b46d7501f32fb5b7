import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { diagnosisLines } from '../../src/upkeep/doctor/diagnosis';
import { examine, type Surroundings } from '../../src/upkeep/doctor/examine';
import { REMARKS } from '../../src/upkeep/doctor/remarks';
import { MailPeer } from '../support/mail-peer';
import { createDatabase, type ServerConnection, testServer } from '../support/registry';

const SECRET_KEY = '3q2-7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs';

describe('the doctor', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let well: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bunkaiten-doctor-'));
    mkdirSync(join(folder, 'elsewhere'));
    database = await createDatabase();
    well = {
      DATABASE_URL: url(database.service),
      SECRET_KEY,
      DATA_FOLDER: join(folder, 'data'),
      PORT: '0',
      TRUST_PROXY: 'loopback',
      EMERGENCY_FOLDER: join(folder, 'elsewhere'),
      NODE_ENV: 'production',
    };
    await administer(`create role doctor_stranger login password 'tsuki-to-suppon-1'`);
  });
  afterAll(async () => {
    await database.drop();
    await administer('drop role doctor_stranger');
    rmSync(folder, { recursive: true });
  });

  const url = ({ host, port, user, password, database: name }: ServerConnection) =>
    `postgres://${user}:${encodeURIComponent(password)}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`;
  const administer = async (...statements: string[]) => {
    const client = new Client(testServer());
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  /** As if what is written for emergencies lay on another machine. */
  const diskOf = (path: string) => Promise.resolve(path === well['EMERGENCY_FOLDER'] ? 2 : 1);
  const told = async (values: NodeJS.ProcessEnv, given: Partial<Surroundings> = {}) =>
    (await examine({ ...well, ...values }, folder, { diskOf, ...given })).flatMap(diagnosisLines);

  it('has nothing to say of a set-up that is well, nor of the one that the project brings', async () => {
    expect(await told({})).toEqual([]);
    expect(await told({ NODE_ENV: '', DATABASE_URL: '', SECRET_KEY: '' })).toEqual([]);
  });

  it('1: a secret that is missing, and how to make it', async () => {
    expect(await told({ SECRET_KEY: '' })).toEqual([
      expect.stringMatching(
        /^FAULT 環境変数が使えません: SECRET_KEY must be set.* → README の表のとおりに直してください。SECRET_KEY は node -p /,
      ) as string,
      expect.stringMatching(
        /^FAULT The environment cannot be used: SECRET_KEY must be set.* → .*A SECRET_KEY is made by node -p /,
      ) as string,
    ]);
  });

  it('2: a database that nobody serves', async () => {
    expect(await told({ DATABASE_URL: 'postgres://bunkaiten:tsuki-to-suppon-1@127.0.0.1:1/bunkaiten' })).toEqual([
      'FAULT データベースに接続できません: bunkaiten@127.0.0.1:1/bunkaiten (ECONNREFUSED) → PostgreSQL が起動しているか、URL のホストとポート、ファイアウォールを確かめてください',
      'FAULT The database cannot be reached: bunkaiten@127.0.0.1:1/bunkaiten (ECONNREFUSED) → See that PostgreSQL is running, and check host and port in the URL and the firewall',
    ]);
  });

  it('3: a password that is wrong', async () => {
    const [ja, en] = await told({ DATABASE_URL: url({ ...database.service, password: 'tsuki-to-suppon-2' }) });
    expect(ja).toMatch(
      /^FAULT データベースがログインを拒みました: .*\(28P01\) → URL のユーザー名とパスワード、pg_hba.conf/,
    );
    expect(en).toMatch(/^FAULT The database refuses the login: .*\(28P01\) → Check user and password in the URL/);
  });

  it('4: a database that was never made', async () => {
    const [ja, en] = await told({ DATABASE_URL: url({ ...database.service, database: 'nowhere' }) });
    expect(ja).toMatch(/^FAULT データベースがありません: .*\/nowhere \(3D000\) → README の SQL/);
    expect(en).toMatch(/^FAULT There is no such database: .*\/nowhere \(3D000\) → Make it with the SQL/);
  });

  it('5: an encoding that loses Japanese', async () => {
    await administer(`create database doctor_latin encoding 'LATIN1' locale 'C' template template0`);
    const lines = await told({ DATABASE_URL: url({ ...database.service, database: 'doctor_latin' }) });
    await administer('drop database doctor_latin');
    expect(lines).toEqual(
      expect.arrayContaining([
        "FAULT データベースの文字符号化が LATIN1 です → UTF8 で作り直してください: create database … encoding 'UTF8' template template0",
        "FAULT The encoding of the database is LATIN1 → Make it anew in UTF8: create database … encoding 'UTF8' template template0",
      ]),
    );
  });

  it('6: a service that logs in as the owner', async () => {
    expect(await told({ DATABASE_URL: url(database.connection) })).toEqual([
      expect.stringMatching(/^FAULT サービスのログイン postgres は表の所有者か/) as string,
      expect.stringMatching(
        /^FAULT The service's login postgres owns the tables .* → Make a login of its own/,
      ) as string,
    ]);
  });

  it('7: a service that was never let in, and an owner who may make neither tables nor the role', async () => {
    const stranger = url({ ...database.service, user: 'doctor_stranger', password: 'tsuki-to-suppon-1' });
    expect(await told({ DATABASE_URL: stranger, DATABASE_OWNER_URL: stranger })).toEqual([
      'FAULT doctor_stranger は public スキーマに表を作れません → alter database … owner to doctor_stranger を実行してください',
      'FAULT doctor_stranger may not make tables in the schema public → Run: alter database … owner to doctor_stranger',
      expect.stringMatching(
        /^FAULT doctor_stranger はロール bunkaiten_service を作れず、.* → alter role doctor_stranger createrole/,
      ) as string,
      expect.stringMatching(
        /^FAULT doctor_stranger may neither make the role .* → Run: alter role doctor_stranger createrole; or/,
      ) as string,
      expect.stringMatching(
        /^FAULT サービスのログイン doctor_stranger はまだ bunkaiten_service の一員ではありません → .*`npm run migrate`/,
      ) as string,
      expect.stringMatching(
        /^FAULT The service's login doctor_stranger is no member of bunkaiten_service yet → Run `npm run migrate`/,
      ) as string,
    ]);
  });

  it('8: a schema that is older than the program, and one that is newer', async () => {
    const other = await createDatabase();
    const owner = new Client(other.connection);
    await owner.connect();
    await owner.query(`delete from migrations where name like 'ServiceRights%'`);
    const [ja, en] = await told({ DATABASE_URL: url(other.service) });
    await owner.query(
      `insert into migrations (timestamp, name) values (1, 'Later1'), (2, 'ServiceRights1764000000036')`,
    );
    const [, newer] = await told({ DATABASE_URL: url(other.service) });
    await owner.end();
    await other.drop();
    expect(ja).toMatch(/^FAULT スキーマが古いままです: 1 件の移行が未適用 → バックアップを取り/);
    expect(en).toMatch(/^FAULT The schema is older than the program: 1 migrations are pending → Take a backup/);
    expect(newer).toBe('FAULT The schema is newer than the program: Later1 → Use the newer version of the program');
  });

  it('9: a port that another program holds', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await told({ PORT: String(port) })).toEqual([
      `FAULT ポートは他のプログラムが使っています: 127.0.0.1:${port} → それを止めるか、PORT で別のポートを指定してください`,
      `FAULT Another program uses the port: 127.0.0.1:${port} → Stop it, or choose another with PORT`,
    ]);
    other.close();
  });

  it('10: a folder that cannot be one, and a disk that is full', async () => {
    writeFileSync(join(folder, 'file'), '');
    const [ja, en] = await told({ DATA_FOLDER: join(folder, 'file', 'data') });
    expect(ja).toMatch(/^FAULT フォルダーに書けません: .*file\/data → /);
    expect(en).toMatch(
      /^FAULT The folder cannot be written: .*file\/data → Give it to the account that runs the service/,
    );
    const [, exchange] = await told({ EXCHANGE_FOLDER: join(folder, 'nowhere') });
    expect(exchange).toMatch(/^FAULT The folder of exchanged files is not there.*nowhere → Make the folder/);
    expect(await told({ EXCHANGE_FOLDER: folder })).toEqual([]);
    const [, emergency] = await told({ EMERGENCY_FOLDER: join(folder, 'nowhere') });
    expect(emergency).toMatch(/^FAULT The folder for emergency sheets is not there.*nowhere → Mount a share/);
    const [, here] = await told({}, { diskOf: () => Promise.resolve(1) });
    expect(here).toMatch(/^NOTICE The folder for emergency sheets is on the disk of the data: .* → When this server/);
    const [, nowhere] = await told({ EMERGENCY_FOLDER: '' });
    expect(nowhere).toMatch(/^NOTICE Emergency sheets are written nowhere off this server/);
    const [, full] = await told({}, { space: Number.MAX_SAFE_INTEGER });
    expect(full).toMatch(/^FAULT The disk has too little space: .* MB\) → Free 1 GB or more/);
  });

  it('11: a clock that is off, so that second factors would fail', async () => {
    expect(await told({}, { clock: () => Date.now() - 90_000 })).toEqual([
      'FAULT 時計がデータベースと 90 秒ずれています → 双方で NTP(chrony など)を動かしてください。ずれると二要素のコードが通りません',
      'FAULT The clock differs from that of the database by 90 s → Run NTP (such as chrony) on both: the codes of second factors fail otherwise',
    ]);
  });

  it('12: a proxy that it was not told of, and plain HTTP to everybody', async () => {
    const lines = await told({ TRUST_PROXY: '', HOST: '0.0.0.0' });
    expect(lines).toEqual([
      expect.stringMatching(/^NOTICE 本番で TRUST_PROXY がありません/) as string,
      expect.stringMatching(/^NOTICE TRUST_PROXY is not set in production/) as string,
      expect.stringMatching(/^NOTICE 0.0.0.0 で平文の HTTP を外に開きます/) as string,
      expect.stringMatching(/^NOTICE It opens plain HTTP to others on 0.0.0.0/) as string,
    ]);
  });

  it('13: a login with settings of its own, and a Node.js of the past', async () => {
    await administer(`alter role bunkaiten in database ${database.service.database} set bunkaiten.institutions = '*'`);
    const [, settings] = await told({});
    await administer(`alter role bunkaiten in database ${database.service.database} reset all`);
    expect(settings).toMatch(
      /^FAULT The service's login has settings of its own: bunkaiten.institutions=\* → Run: alter role … reset all/,
    );
    expect(await told({}, { nodeVersion: '18.20.4' })).toEqual([
      'FAULT Node.js 18.20.4 は古すぎます → Node.js 24(最低 20.19)を入れてください',
      'FAULT Node.js 18.20.4 is too old → Install Node.js 24 (at least 20.19)',
    ]);
  });

  it('14: a mail server that is not there, and none of a set-up that is well', async () => {
    const peer = await MailPeer.start();
    const mail = { SMTP_URL: peer.url, MAIL_FROM: 'bunkaiten@example.jp', PUBLIC_URL: 'https://bunkaiten.example.jp' };
    expect(await told(mail)).toEqual([]);
    await peer.stop();
    expect(await told(mail)).toEqual([
      expect.stringMatching(
        /^FAULT メールサーバーが使えません: 127\.0\.0\.1:\d+ \(.*ECONNREFUSED.*\) → SMTP_URL/,
      ) as string,
      expect.stringMatching(/^FAULT The mail server cannot be used: /) as string,
    ]);
  });

  it('says all that it can say in both languages', () => {
    for (const { found, remedy } of Object.values(REMARKS)) {
      expect(`${found.ja}${remedy.ja}`).toMatch(/[ぁ-ん]/);
      expect(`${found.en}${remedy.en}`).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });
});
