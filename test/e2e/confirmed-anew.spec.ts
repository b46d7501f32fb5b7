import { type Agent } from 'supertest';
import { DigestMaking } from '../../src/exchange/notices/mail/digest-making';
import { DigestSending } from '../../src/exchange/notices/mail/digest-sending';
import { type InboxView, type NoticeView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aCustomRow } from '../factories/custom-rows';
import { Client, type Shown } from '../support/client';
import { MailPeer } from '../support/mail-peer';
import { readCalendar } from '../support/read-calendar';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';
import { type Answer, TwoSides } from '../support/two-sides';

type Way = (sides: TwoSides) => PromiseLike<unknown>;

describe('a matrix that has to be confirmed anew', () => {
  let mail: MailPeer;
  let registry: TestRegistry;
  beforeAll(async () => {
    mail = await MailPeer.start();
    registry = await TestRegistry.start({
      SMTP_URL: mail.url,
      MAIL_FROM: 'bunkaiten@hospital.example.jp',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
      KEEP_FINDINGS: 'false',
    });
    // The service's own pass of today comes first, and finds nobody.
    await settled(
      async () => (await registry.sql(`select from jobs.daily_passes where name = 'notice-digests'`)).length,
      1,
    );
  });
  afterAll(async () => {
    await registry.stop();
    await mail.stop();
  });

  const done = async (answer: PromiseLike<Pick<Answer, 'status' | 'text'>>): Promise<Answer['body']> => {
    const { status, text } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Answer['body'];
  };
  const patch = (agent: Agent, path: string, body: object) =>
    done(
      agent
        .patch(`/v1/${path}`)
        .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify(body)),
    );
  const remove = (agent: Agent, path: string) => done(agent.delete(`/v1/${path}`).set('If-Match', '*'));
  const post = (agent: Agent, path: string, body: object) => done(agent.post(`/v1/${path}`).send(body));
  const applicable = async (sides: TwoSides) =>
    (await sides.matrix()).rows.filter(({ applicability }) => applicability === 'APPLICABLE');
  const declareOtherwise: Way = async (sides) => {
    const [row] = await applicable(sides);
    await done(sides.declare(sides.vendor, row!.id, await sides.usual(row!), { note: '夜間を除く①' }));
  };
  const consult: Way = (sides) => done(sides.step('UNDER_CONSULTATION', sides.drafter));
  const addLine: Way = (sides) =>
    post(registry.http, `contracts/${sides.contractId}/dependencies`, { kind: 'NETWORK', name: '閉域網' });
  const takeBack =
    (side: string): Way =>
    async (sides) => {
      const given = (await sides.matrix()).agreements.find((one) => one.side === side) as unknown as Shown;
      await remove(sides.drafter, `matrix-agreements/${given.id}`);
    };

  const BOTH = ['㈱見本 責任者', '山﨑 経営', '𠮷田 確認'];
  const HOSPITAL = BOTH.slice(1);
  /** In which ways what was confirmed has to be confirmed anew, and by whom. */
  const WAYS: Readonly<
    Record<string, { readonly change: Way; readonly told?: readonly string[]; readonly prepare?: Way }>
  > = {
    'a declaration': { change: declareOtherwise },
    'a settlement': {
      change: async (sides) => {
        const [row] = await applicable(sides);
        await done(sides.declare(sides.vendor, row!.id, await sides.usual(row!), { note: '別の範囲' }));
        await done(
          sides.drafter
            .put(`/v1/matrix-rows/${row!.id}/settlement`)
            .set('If-Match', '*')
            .send({ roles: await sides.usual(row!), reason: '協議のとおり' }),
        );
      },
    },
    'why a row does not apply': {
      change: async (sides) => {
        const row = (await sides.matrix()).rows.find(({ applicability }) => applicability === 'NOT_PRESENT');
        await patch(sides.drafter, `matrix-rows/${row!.id}`, { reason: '設備がないため' });
      },
    },
    'a row of the hospital’s own': {
      change: (sides) => post(sides.drafter, `matrices/${sides.matrixId}/rows`, aCustomRow()),
    },
    'what a party is called': {
      change: async (sides) => {
        const [party] = (await sides.matrix()).parties;
        await patch(sides.drafter, `matrix-parties/${party!.id}`, { label: '別の呼び名㈱' });
      },
    },
    'a party that joins': {
      change: (sides) =>
        post(sides.drafter, `matrices/${sides.matrixId}/parties`, {
          kind: 'SECURITY_FIRM',
          label: '警備の会社',
          position: 90,
        }),
    },
    'a party that leaves': {
      prepare: (sides) =>
        post(sides.drafter, `matrices/${sides.matrixId}/parties`, {
          kind: 'SECURITY_FIRM',
          label: '警備の会社',
          position: 90,
        }),
      change: async (sides) => {
        const party = (await sides.matrix()).parties.find(({ label }) => label === '警備の会社');
        await remove(sides.drafter, `matrix-parties/${party!.id}`);
      },
    },
    'what is carried over': {
      change: async (sides) => {
        await addLine(sides);
        await sides.carry();
      },
    },
    'a fact that has moved': { change: addLine },
    'another contract number': {
      change: (sides) =>
        patch(registry.http, `contracts/${sides.contractId}`, { contractNo: `改 ${sides.contractId}` }),
    },
    'a confirmation that the hospital takes back': { change: takeBack('INSTITUTION'), told: HOSPITAL },
    'the vendor’s that is taken back': { change: takeBack('VENDOR'), told: BOTH.slice(0, 1) },
    'a draft that it is again in between': {
      change: async (sides) => {
        await done(sides.step('DRAFT', sides.drafter));
        await consult(sides);
      },
    },
  };

  it('is told once more to whoever has to, whatever voided what they had confirmed, and no more until they have', async () => {
    const all: [string, TwoSides][] = [];
    for (const [way, { prepare }] of Object.entries(WAYS)) {
      const sides = await TwoSides.meet(registry);
      await prepare?.(sides);
      await sides.declareEverything();
      await consult(sides);
      all.push([way, sides]);
    }
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    await registry.sql(
      `insert into notice_preferences (account_id, digest, monthly) select id, case when name = any($1) then 'DAILY' else 'OFF' end, false from accounts`,
      [BOTH],
    );
    /** Who is told on this day that a matrix waits for them. */
    const toldOn = async (day: number) => {
      const on = addDays(today(), day);
      await registry.app.get(DigestMaking).pass({ after: null, through: on }, new AbortController().signal);
      const rows = await registry.sql<{ matrix: string; name: string }>(
        `select n.subject_id as matrix, a.name from digest_notices n join digests d on d.id = n.digest_id join accounts a on a.id = n.account_id
         where n.kind = 'MATRIX_CONFIRMATION' and n.step = 'WAITING' and d.day = $1`,
        [on],
      );
      return Object.fromEntries(
        all.map(([way, { matrixId }]) => [
          way,
          rows
            .filter(({ matrix }) => matrix === matrixId)
            .map(({ name }) => name)
            .sort(),
        ]),
      );
    };
    const everybody = (names: readonly string[]) => Object.fromEntries(Object.keys(WAYS).map((way) => [way, names]));

    expect(await toldOn(1)).toEqual(everybody(BOTH));
    for (const [, sides] of all) await sides.confirmBoth();
    expect(await toldOn(2)).toEqual(everybody([]));
    for (const [way, sides] of all) await WAYS[way]!.change(sides);
    expect(await toldOn(3)).toEqual(
      Object.fromEntries(Object.entries(WAYS).map(([way, { told = BOTH }]) => [way, told])),
    );
    // It still waits, whatever else is changed before they have confirmed: those for whom it did not are told, and nobody twice.
    for (const [, sides] of all) await declareOtherwise(sides);
    const others = (told: readonly string[] = BOTH) => BOTH.filter((name) => !told.includes(name));
    expect(await toldOn(4)).toEqual(
      Object.fromEntries(Object.entries(WAYS).map(([way, { told }]) => [way, others(told)])),
    );
    expect(await toldOn(5)).toEqual(everybody([]));
  }, 300_000);

  it('is told again where the facts moved, came back and moved once more, though nobody confirmed in between', async () => {
    const sides = await TwoSides.meet(registry);
    await sides.declareEverything();
    await consult(sides);
    await sides.confirmBoth();
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    const toldOn = async (day: number) => {
      const on = addDays(today(), day);
      await registry.app.get(DigestMaking).pass({ after: null, through: on }, new AbortController().signal);
      const rows = await registry.sql(
        `select from digest_notices n join digests d on d.id = n.digest_id where n.subject_id = $1 and n.kind = 'MATRIX_CONFIRMATION' and d.day = $2`,
        [sides.matrixId, on],
      );
      return rows.length;
    };
    expect(await toldOn(20)).toBe(0);
    const line = (await addLine(sides)) as Shown;
    const first = await toldOn(21);
    expect(first).toBeGreaterThan(1);
    expect(await toldOn(22)).toBe(0);
    await remove(registry.http, `contract-dependencies/${line.id}`);
    expect(await toldOn(23)).toBe(0);
    await addLine(sides);
    expect(await toldOn(24)).toBe(first);
    expect(await toldOn(25)).toBe(0);
  }, 120_000);

  it('is unseen again in the inbox on the same day, and the same entry in a calendar', async () => {
    const sides = await TwoSides.meet(registry);
    await sides.declareEverything();
    await consult(sides);
    await registry.sql(
      'update accounts set password_changed_at = now(), second_factor_since = now() where second_factor_since is null',
    );
    const { vendor } = sides;
    const notice = async (): Promise<NoticeView | undefined> =>
      (await new Client(vendor).read<InboxView>('inbox')).items.find(({ kind }) => kind === 'MATRIX_CONFIRMATION');
    const see = async () => {
      const { id } = (await notice())!;
      await vendor
        .post('/v1/inbox/seen')
        .send({ ids: [id] })
        .expect(200);
      return (await notice())?.seenAt;
    };
    const { path } = await new Client(vendor).create('calendar-feeds', { name: 'Outlook' });
    const entries = async () =>
      readCalendar((await registry.http.get(String(path)).expect(200)).text).map(({ uid, day, sequence, status }) => [
        ...[uid, day, sequence, status],
      ]);

    expect(await notice()).toMatchObject({ seenAt: null });
    expect(await see()).toEqual(expect.any(String));
    expect(await see()).toEqual(expect.any(String));
    const before = await entries();
    expect(before).not.toEqual([]);
    await sides.confirmBoth();
    expect(await notice()).toBeUndefined();
    await declareOtherwise(sides);
    expect(await notice()).toMatchObject({ seenAt: null });
    expect(await entries()).toEqual(before);
    expect(await see()).toEqual(expect.any(String));
    // The next words change the same wait.
    await declareOtherwise(sides);
    expect((await notice())?.seenAt).toEqual(expect.any(String));
  });

  it('is left to the next mail where it waits again before a mail that was made has gone', async () => {
    const sides = await TwoSides.meet(registry);
    await sides.declareEverything();
    await consult(sides);
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    const { items } = await new Client(sides.vendor).read<InboxView>('inbox');
    const { subject, institutionId, dueOn } = items.find(({ kind }) => kind === 'MATRIX_CONFIRMATION')!;
    /** What becomes of a mail that tells of what waits by now. */
    const made = async (day: number): Promise<() => Promise<string | undefined>> => {
      const id = newId();
      await registry.sql(
        `insert into digests (id, account_id, kind, day) select $1, id, 'DAILY', $2 from accounts where vendor_id = $3`,
        [id, addDays(today(), day), sides.vendorId],
      );
      await registry.sql(
        `insert into digest_notices (digest_id, account_id, kind, subject_id, institution_id, due_on, step, waiting_since)
         select id, account_id, 'MATRIX_CONFIRMATION', $2, $3, $4, 'WAITING', now() from digests where id = $1`,
        [id, subject.id, institutionId, dueOn],
      );
      return async () => {
        await registry.app.get(DigestSending).send(id);
        const [digest] = await registry.sql<{ state: string }>('select state from digests where id = $1', [id]);
        return digest?.state;
      };
    };
    const sendLate = await made(10);
    expect(await (await made(11))()).toBe('SENT');
    await sides.confirmBoth();
    await declareOtherwise(sides);
    expect(await sendLate()).toBe('NOTHING_LEFT');
    expect(await (await made(12))()).toBe('SENT');
  });
});
