import { scopeOf } from '../../src/access/principal';
import { Recipients } from '../../src/access/recipients';
import { Database } from '../../src/database/database';
import { Inbox, type SeenNotice } from '../../src/exchange/notices/inbox/inbox';
import { calendarDate } from '../../src/kernel/calendar-date';
import { type NoticeKind, type WaitingKind } from '../../src/kernel/terms/notice-terms';
import { anotherRow } from '../support/another-row';
import { daysFrom } from '../support/days-by-hand';
import { BEFORE, daysAround, LAST_DAYS, LEAP, NoticeGround } from '../support/notice-ground';
import { type Waiting, WaitingThings } from '../support/waiting-things';

/** By name: those who may do all, whoever has asked for all, those with one role, and those of elsewhere. */
const PEOPLE = {
  HANAKO: '告知 花子',
  TARO: '申請 太郎',
  BUYER: '調達 ㈱四郎',
  ADMINISTRATOR: '管理 𠮷郎',
  AUDITOR: '監査 髙子',
  VENDOR: '告知 業者',
  OTHER_VENDOR: '他社 神\uFA19',
  ELSEWHERE: '別院 ①子',
} as const;
type PersonKey = keyof typeof PEOPLE;
const NAMES = Object.values(PEOPLE);
const OURS = [180, 90, 60, 30, 14, 7];

/** Who may see it and act: nobody decides what they asked for, and the administrator is asked about others' accounts only. */
const TOLD: Readonly<Record<Waiting['what'], readonly PersonKey[]>> = {
  MATRIX_CONFIRMATION: ['HANAKO', 'VENDOR'],
  ANSWERED_ON_BEHALF: ['HANAKO'],
  CONFIRMATION_CHECK: ['HANAKO'],
  SUBCONTRACT_APPROVAL: ['HANAKO'],
  FACT_CORRECTION: ['HANAKO'],
  PAPER_DECISION: ['HANAKO'],
  IDENTITY_REQUEST: ['HANAKO', 'ADMINISTRATOR'],
  OWN_ACCOUNT: ['HANAKO'],
  EVIDENCE_REVIEW: ['HANAKO', 'TARO', 'BUYER'],
  EMERGENCY_COPY: ['HANAKO', 'TARO', 'ADMINISTRATOR'],
};

describe('what waits for somebody over a year', () => {
  let ground: NoticeGround;
  let things: WaitingThings;

  beforeAll(async () => {
    ground = await NoticeGround.make();
    const { owner, registry, institutionId } = ground;
    const [vendor, stranger] = [
      await anotherRow(owner, 'vendors', { ...NOBODY, name: '待つ㈱' }),
      await anotherRow(owner, 'vendors', { ...NOBODY, name: '他の㈱' }),
    ];
    const elsewhere = await anotherRow(owner, 'institutions', { name: '別の病院', medical_institution_code: null });
    await registry.as({ institutionId, name: PEOPLE.HANAKO });
    await registry.as({ institutionId, name: PEOPLE.TARO });
    await registry.as({ institutionId, name: PEOPLE.BUYER, roles: ['PROCUREMENT'] });
    await registry.as({ institutionId, name: PEOPLE.ADMINISTRATOR, roles: ['ADMINISTRATOR'] });
    await registry.as({ institutionId, name: PEOPLE.AUDITOR, roles: ['AUDITOR'] });
    await registry.as({ vendorId: vendor, name: PEOPLE.VENDOR, roles: ['VENDOR_REPRESENTATIVE'] });
    await registry.as({ vendorId: stranger, name: PEOPLE.OTHER_VENDOR, roles: ['VENDOR_REPRESENTATIVE'] });
    await registry.as({ institutionId: elsewhere, name: PEOPLE.ELSEWHERE });
    await ground.tell(NAMES);
    things = new WaitingThings(owner, {
      institutionId,
      vendor,
      asker: await accountOf('TARO'),
      administrator: await accountOf('ADMINISTRATOR'),
      auditor: await accountOf('AUDITOR'),
    });
  }, 120_000);
  afterAll(() => ground.stop());

  const accountOf = async (key: PersonKey): Promise<string> => {
    const [one] = await ground.registry.sql<{ id: string }>('select id from accounts where name = $1', [PEOPLE[key]]);
    return one?.id ?? '';
  };
  const inboxOf = async (key: PersonKey, day: string): Promise<readonly SeenNotice[]> => {
    const { app } = ground.registry;
    const { principal } = (await app.get(Recipients).one(await accountOf(key)))!;
    const scope = scopeOf(principal, 'institution.read')!;
    return app.get(Database).as(scope, () => app.get(Inbox).withLooks(principal, calendarDate(day)));
  };
  const toldOf = async (waiting: readonly Waiting[]): Promise<string[]> => {
    const known = new Set<string>(waiting.map(({ kind, id }) => `${kind} ${id}`));
    const told = await ground.told(
      NAMES,
      waiting.map(({ id }) => id),
    );
    return told.filter((line) => known.has(line.split(' ').slice(2, 4).join(' ')));
  };
  const lines = ({ what, kind, id, dueOn }: Waiting, code: string, day: string): string[] =>
    TOLD[what].map((key) => `${PEOPLE[key]} ${kind} ${id} ${dueOn ?? '-'} ${code} ${day}`);

  it('is told each step on its day in Japan or the first after days of downtime, once, only to who may see and act', async () => {
    const waiting: Waiting[] = [await things.failingCopy(`${LEAP}-02-29`)];
    for (const last of LAST_DAYS) waiting.push(...(await things.dated(last)), ...(await things.undated(last)));
    const all = waiting.map((one) => ({ one, steps: stepsOf(one) }));
    const visits = daysAround(all.flatMap(({ steps }) => steps.map(([, on]) => on)));
    for (const day of visits) await ground.pass(day);

    const meant = all.flatMap(({ one, steps }) =>
      steps.flatMap(([code, on]) => {
        const day = visits.find((visit) => visit >= on);
        if (day === undefined || (one.endsOn !== undefined && day > one.endsOn)) return [];
        return lines(one, code, day);
      }),
    );
    expect((await toldOf(waiting)).sort()).toEqual(meant.sort());
    const kinds = new Set<NoticeKind>(waiting.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  }, 600_000);

  it('is told no more once it is settled, and anew where it waits again', async () => {
    const first = `${LEAP + 1}-02-28`;
    const due = daysFrom(first, 100);
    await things.mendCopy();
    await ground.pass(daysFrom(first, -1));
    const waiting = [
      await things.failingCopy(first),
      ...(await things.dated(due, first)),
      ...(await things.undated(first)),
    ];
    const before = new Set(await toldOf(waiting));
    const since = async () => (await toldOf(waiting)).filter((line) => !before.has(line));
    await ground.pass(first);
    const atFirst = waiting.flatMap((one) => [
      ...lines(one, 'WAITING', first),
      ...(one.dueOn === null ? [] : lines(one, 'D180', first)),
    ]);
    expect((await since()).sort()).toEqual(atFirst.sort());

    for (const one of waiting) await things.settle(one);
    for (const day of [daysFrom(first, 1), daysFrom(due, -30), due, daysFrom(due, 1)]) await ground.pass(day);
    expect((await since()).sort()).toEqual(atFirst.sort());

    const again = daysFrom(due, 40);
    const anew: Waiting[] = [];
    for (const one of waiting) {
      const waits = await things.askAnew(one, again);
      if (waits !== null) anew.push(waits);
    }
    expect(anew.map(({ what }) => what).sort()).toEqual(ANEW);
    for (const day of [again, daysFrom(again, 1), daysFrom(again, 40)]) await ground.pass(day);
    const told = anew.flatMap((one) => stepsReached(one, again).flatMap((code) => lines(one, code, again)));
    expect((await since()).sort()).toEqual([...atFirst, ...told].sort());
  }, 600_000);

  it('is told again with the next mail where it waits twice on one day, and unseen again in the inbox', async () => {
    const first = `${LEAP + 2}-02-28`;
    const next = daysFrom(first, 1);
    const noon = `${first}T12:00:00+09:00`;
    await things.mendCopy();
    const waiting = [
      await things.failingCopy(first),
      ...(await things.dated(daysFrom(first, 20), first)),
      ...(await things.undated(first)),
    ];
    const twice = waiting.filter(({ what }) => ANEW.includes(what));
    const known = new Set(await toldOf(waiting));
    const fresh = async () => (await toldOf(waiting)).filter((line) => !known.has(line) && line.includes(' WAITING '));
    const meant = (some: readonly Waiting[], day: string) => some.flatMap((one) => lines(one, 'WAITING', day));
    const unseen = async () => {
      const ids = new Set(twice.map(({ kind, id }) => `${kind} ${id}`));
      return (await inboxOf('HANAKO', first)).filter(
        ({ kind, subject, seenAt }) => seenAt === null && ids.has(`${kind} ${subject.id}`),
      );
    };
    await ground.pass(first);
    expect((await fresh()).sort()).toEqual(meant(waiting, first).sort());
    const looked = await unseen();
    expect(looked).toHaveLength(twice.length);
    await ground.owner.query(
      'insert into notice_looks (account_id, notice_id, seen_at) select $1, unnest($2::uuid[]), $3',
      [await accountOf('HANAKO'), looked.map(({ id }) => id), noon],
    );
    expect(await unseen()).toEqual([]);

    for (const one of waiting) await things.settle(one);
    for (const one of twice) await things.askAnew(one, first, `${first}T15:00:00+09:00`);
    expect(await unseen()).toHaveLength(twice.length);
    await ground.pass(first);
    expect((await fresh()).sort()).toEqual(meant(waiting, first).sort());
    for (const day of [next, daysFrom(next, 1)]) await ground.pass(day);
    const again = [...meant(waiting, first), ...meant(twice, next)];
    expect((await fresh()).sort()).toEqual(again.sort());

    // Before the mail of a day is made, what has waited twice is told of once.
    const later = daysFrom(first, 10);
    for (const hour of ['09', '15'])
      for (const one of twice) {
        await things.settle(one);
        await things.askAnew(one, later, `${later}T${hour}:00:00+09:00`);
      }
    for (const day of [later, daysFrom(later, 1)]) await ground.pass(day);
    expect((await fresh()).sort()).toEqual([...again, ...meant(twice, later)].sort());
  }, 600_000);
});

const NOBODY = { corporate_number: null, invoice_number: null, succeeded_by: null, succeeded_on: null, country: 'US' };
/** What may wait again; of the others, each is asked for once. */
const ANEW: readonly Waiting['what'][] = [
  'EMERGENCY_COPY',
  'EVIDENCE_REVIEW',
  'MATRIX_CONFIRMATION',
  'SUBCONTRACT_APPROVAL',
];
const KINDS: readonly WaitingKind[] = [
  'MATRIX_CONFIRMATION',
  'CONFIRMATION_CHECK',
  'SUBCONTRACT_APPROVAL',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'IDENTITY_REQUEST',
  'EVIDENCE_REVIEW',
  'EMERGENCY_COPY',
];

function stepsOf({ since, dueOn }: Waiting): [code: string, on: string][] {
  const waiting: [string, string] = ['WAITING', since < BEFORE ? BEFORE : since];
  if (dueOn === null) return [waiting];
  return [
    waiting,
    ...[...OURS, 0].map((days): [string, string] => [`D${days}`, daysFrom(dueOn, -days)]),
    ['OVERDUE', daysFrom(dueOn, 1)],
  ];
}

/** Of what waits anew, all that has been reached by then. */
function stepsReached(one: Waiting, day: string): string[] {
  return stepsOf(one)
    .filter(([, on]) => on <= day)
    .map(([code]) => code);
}
