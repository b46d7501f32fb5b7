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
    expect(anew.map(({ what }) => what).sort()).toEqual([
      'EMERGENCY_COPY',
      'EVIDENCE_REVIEW',
      'MATRIX_CONFIRMATION',
      'SUBCONTRACT_APPROVAL',
    ]);
    for (const day of [again, daysFrom(again, 1), daysFrom(again, 40)]) await ground.pass(day);
    const told = anew.flatMap((one) => stepsReached(one, again).flatMap((code) => lines(one, code, again)));
    expect((await since()).sort()).toEqual([...atFirst, ...told].sort());
  }, 600_000);
});

const NOBODY = { corporate_number: null, invoice_number: null, succeeded_by: null, succeeded_on: null, country: 'US' };
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
