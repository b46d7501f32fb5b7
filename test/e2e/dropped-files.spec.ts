import { setTimeout as wait } from 'node:timers/promises';
import { encode } from 'iconv-lite';
import { GateFiles } from '../../src/exchange/files/drops/gate-files';
import { newId } from '../../src/kernel/identifier';
import { addDays, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { LARGEST_TABLE } from '../../src/http/body';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { bucketGround, type DropGround, folderGround } from '../support/drop-ground';
import { moveClock, setClockRight } from '../support/moved-clock';
import { TestRegistry } from '../support/registry';

const HEAD = 'コード,名称,法人番号\r\n';
const COLUMNS = [
  { heading: 'コード', field: 'key' },
  { heading: '名称', field: 'name' },
  { heading: '法人番号', field: 'corporateNumber' },
];
const shiftJis = (bytes: Buffer) => new TextDecoder('shift_jis').decode(bytes);

describe.each([
  ['a folder', folderGround],
  ['a bucket', bucketGround],
])('files dropped in %s', (place, groundOf) => {
  let ground: DropGround;
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let profile: Shown;
  let box: string;

  beforeAll(async () => {
    ground = await groundOf();
    registry = await TestRegistry.start(ground.variables);
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    const its = { name: '会計', resource: 'vendors', system: 'kaikei', encoding: 'CP932', columns: COLUMNS };
    profile = await api.create(`institutions/${institution.id}/exchange-profiles`, its);
    box = boxOf((await clientOf(['vendor.read', 'vendor.write', 'finding.read'])).id);
  });
  afterAll(async () => {
    await registry.stop();
    await ground.stop();
  });

  const clientOf = (permissions: string[], institutionId = institution.id) =>
    api.create('api-clients', { institutionId, name: `購買ERP ${newId()}`, permissions });
  const boxOf = (clientId: string, profileId = profile.id) => `購買ERP_${clientId}/取引先_${profileId}`;
  const cp932 = (rows: string) => encode(HEAD + rows, 'cp932');
  /** The one file of a folder of the box, once there is one. */
  const arrived = async (folder: string, ending: string, before: readonly string[] = []): Promise<string> => {
    for (let tries = 0; tries < 300; tries++) {
      const found = (await ground.list(folder)).find((name) => name.endsWith(ending) && !before.includes(name));
      if (found !== undefined) return found;
      await wait(100);
    }
    throw new Error(`nothing has come to ${folder}`);
  };
  const imports = () =>
    registry.sql<{ name: string; state: string; actor_name: string }>(
      'select name, state, actor_name from file_imports',
    );

  it('are taken once, in the name of the box’s program, and what became of them lies beside them', async () => {
    await ground.drop(`${box}/in/夜間.csv`, cp932('V-1,㈱髙﨑①,7000012050002\r\nV-2,番号違い,1180301018772\r\n'));
    const done = await arrived(`${box}/done`, '_夜間.csv');
    expect(done).toMatch(/^\d{8}T\d{9}_夜間\.csv$/);
    // A bucket knows no moving: what lies there by now is taken away from here next.
    for (let tries = 0; tries < 100 && (await ground.list(`${box}/in`)).length > 0; tries++) await wait(50);
    expect(await ground.list(`${box}/in`)).toEqual([]);
    expect(await api.read('external/vendors/kaikei/V-1')).toMatchObject({ name: '㈱髙﨑①' });
    const out = await ground.list(`${box}/out`);
    const result = out.find((name) => name.endsWith('_夜間_result.csv')) ?? '';
    expect(shiftJis(await ground.read(`${box}/out/${result}`))).toBe(
      'ファイル,結果,行数,新規,変更,変更なし,取り込めない行,理由\r\n夜間.csv,TAKEN,2,1,0,0,1,\r\n',
    );
    const refused = out.find((name) => name.endsWith('_夜間_refused.csv')) ?? '';
    expect(shiftJis(await ground.read(`${box}/out/${refused}`))).toContain('V-2,番号違い,1180301018772,法人番号: ');
    const [one, ...others] = await imports();
    expect([one?.state, one?.actor_name.startsWith('購買ERP'), others]).toEqual(['TAKEN', true, []]);
    const entries = await registry.sql<{ n: string }>(
      `select count(*) as n from journal j join api_clients c on c.id = j.actor where j.subject_table = 'vendors'`,
    );
    expect(entries[0]?.n).toBe('1');
  });

  it('are taken whole or not at all where that is asked for', async () => {
    const before = await ground.list(`${box}/out`);
    await ground.drop(`${box}/in-whole/全件.csv`, cp932('V-3,良い,\r\nV-4,番号違い,1180301018772\r\n'));
    await arrived(`${box}/refused`, '_全件.csv');
    const result = await arrived(`${box}/out`, '_全件_result.csv', before);
    expect(shiftJis(await ground.read(`${box}/out/${result}`))).toContain(
      '全件.csv,REFUSED,2,1,0,0,1,取り込めない行がある',
    );
    await registry.http.get('/v1/external/vendors/kaikei/V-3').expect(404);
  });

  it('are not touched while somebody writes them, and refused where the program may not do that', async () => {
    await ground.drop(`${box}/in/途中.csv.part`, cp932('V-5,途中,\r\n'));
    const reader = boxOf((await clientOf(['vendor.read'])).id);
    const other = await api.create('institutions', anInstitutionBody());
    const stranger = boxOf((await clientOf(['vendor.write'], other.id)).id);
    const gone = await clientOf(['vendor.write']);
    await api.patch(`api-clients/${gone.id}`, gone.version, { isDisabled: true });
    const boxes = [reader, stranger, boxOf(gone.id), boxOf(newId())];
    for (const one of boxes) await ground.drop(`${one}/in/x.csv`, cp932('V-6,名,\r\n'));
    for (const one of boxes) {
      await arrived(`${one}/refused`, '_x.csv');
      const result = await arrived(`${one}/out`, '_x_result.csv');
      expect(shiftJis(await ground.read(`${one}/out/${result}`))).toContain('x.csv,REFUSED,,,,,,');
    }
    await registry.http.get('/v1/external/vendors/kaikei/V-6').expect(404);
    expect(await ground.list(`${box}/in`)).toEqual(['途中.csv.part']);
  });

  it('have the nightly answer beside them: from whom may be bought, in the letters of the profile', async () => {
    const day = today();
    await registry.app.get(GateFiles).write(day, new AbortController().signal);
    const [head, first] = shiftJis(await ground.read(`${box}/out/procurement-gates_${day}.csv`)).split('\r\n');
    expect(head).toContain('取引先コード,名称,判定日,RFQ 判定,RFQ 案内,PO 判定');
    expect(first).toContain(`V-1,㈱髙﨑①,${day},`);
    const asked = await registry.http
      .post('/v1/procurement-gates')
      .send({ institutionId: institution.id, system: 'kaikei', keys: ['V-1'], asOf: day });
    const tag = (asked.body as { items: { entityTag: string }[] }).items[0]?.entityTag.replaceAll('"', '');
    expect(first).toContain(tag);
  });

  it('have it also where no file lies any more, and with letters that the profile lacks', async () => {
    await api.create('vendors', aVendorBody({ name: '𠮷野\u2014①', externalIds: [{ system: 'kaikei', key: 'V-9' }] }));
    const quiet = boxOf((await clientOf(['vendor.write', 'finding.read'])).id);
    await ground.drop(`${quiet}/done/昨日.csv`, cp932(''));
    const day = today();
    await registry.app.get(GateFiles).write(day, new AbortController().signal);
    const text = shiftJis(await ground.read(`${quiet}/out/procurement-gates_${day}.csv`));
    expect(text).toMatch(new RegExp(`\r\nV-9,〓野[—―]①,${day},`));
  });

  it('are refused unread where they are too large', async () => {
    const before = await ground.list(`${box}/refused`);
    await ground.drop(`${box}/in/巨大.csv`, Buffer.alloc(LARGEST_TABLE + 1, 'あ,い\r\n'));
    await arrived(`${box}/refused`, '_巨大.csv', before);
    const result = await arrived(`${box}/out`, '_巨大_result.csv');
    expect(shiftJis(await ground.read(`${box}/out/${result}`))).toContain(
      '巨大.csv,REFUSED,,,,,,ファイルは40MBまでです',
    );
    expect((await imports()).map(({ name }) => name)).not.toContain('巨大.csv');
  });

  // A bucket refuses whose clock is not its own.
  (place === 'a folder' ? it : it.skip)(
    'have it written by the night’s pass itself: not before three in Japan, and once it is',
    async () => {
      // Two days ahead: what the night of the real day has written is neither asked for nor in the way.
      const [before, day] = [addDays(today(), 1), addDays(today(), 2)];
      const name = (of: CalendarDate) => `procurement-gates_${of}.csv`;
      const written = () => ground.list(`${box}/out`);
      try {
        moveClock(`${before}T12:00:00+09:00`);
        await arrived(`${box}/out`, name(before));
        moveClock(`${day}T02:59:00+09:00`);
        await wait(1_500);
        expect(await written()).not.toContain(name(day));
        moveClock(`${day}T03:00:00+09:00`);
        await arrived(`${box}/out`, name(day));
        const lines = shiftJis(await ground.read(`${box}/out/${name(day)}`)).split('\r\n');
        expect(lines[1]).toContain(`V-1,㈱髙﨑①,${day},`);
      } finally {
        setClockRight();
      }
    },
  );
});
