import { addDays, type CalendarDate, calendarDate, today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { type ContractStatus } from '../../kernel/terms/contract-terms';
import {
  CONTRACT_STEPS,
  type ContractLifeFields,
  type ContractStepName,
  demandNoRenewal,
  isEndAnnounced,
  nextContractStep,
  takenOver,
} from './contract-lifecycle';

const TALKS = calendarDate('2026-01-10');
const SIGNED = calendarDate('2026-03-20');
const IN_FORCE = calendarDate('2026-04-01');
const OVER_SINCE = calendarDate('2026-06-30');
const LAST_DAY = calendarDate('2029-03-31');

/** A contract that came to its status the usual way. */
function aContract(status: ContractStatus, over: Partial<ContractLifeFields> = {}): ContractLifeFields {
  const reached = ['DRAFT', 'NEGOTIATING', 'SIGNED', 'ACTIVE', 'ENDED'].indexOf(status);
  return {
    status,
    negotiatingFrom: reached >= 1 ? TALKS : null,
    signedOn: reached >= 2 ? SIGNED : null,
    activatedOn: reached >= 3 ? IN_FORCE : null,
    endedOn: status === 'ENDED' || status === 'CANCELLED' ? OVER_SINCE : null,
    endOn: LAST_DAY,
    endTakenBackOn: null,
    endTakenBackReason: null,
    ...over,
  };
}

function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

const faultsOf = (work: () => unknown) => problemOf(work).faults.map(({ pointer, code }) => [pointer, code]);

describe('the steps of a contract', () => {
  const ALLOWED: Readonly<Record<ContractStatus, readonly ContractStepName[]>> = {
    DRAFT: ['NEGOTIATE', 'CANCEL'],
    NEGOTIATING: ['SIGN', 'CANCEL'],
    SIGNED: ['ACTIVATE', 'CANCEL'],
    ACTIVE: ['RENEW', 'END'],
    ENDED: ['TAKE_BACK_END'],
    CANCELLED: [],
  };
  const illegal = (Object.keys(ALLOWED) as ContractStatus[]).flatMap((status) =>
    CONTRACT_STEPS.filter((step) => !ALLOWED[status].includes(step)).map((step) => [status, step] as const),
  );

  it.each([
    ['DRAFT', 'NEGOTIATE', { status: 'NEGOTIATING', negotiatingFrom: '2026-06-01' }],
    ['NEGOTIATING', 'SIGN', { status: 'SIGNED', signedOn: '2026-06-01' }],
    ['SIGNED', 'ACTIVATE', { status: 'ACTIVE', activatedOn: '2026-06-01' }],
    ['ACTIVE', 'RENEW', { endOn: '2029-04-01' }],
    ['ACTIVE', 'END', { status: 'ENDED', endedOn: '2026-06-01' }],
    ['DRAFT', 'CANCEL', { status: 'CANCELLED', endedOn: '2026-06-01' }],
    ['NEGOTIATING', 'CANCEL', { status: 'CANCELLED', endedOn: '2026-06-01' }],
    ['SIGNED', 'CANCEL', { status: 'CANCELLED', endedOn: '2026-06-01' }],
  ] as const)('%s takes %s', (status, step, changes) => {
    const taken = { step, on: calendarDate('2026-06-01'), endOn: calendarDate('2029-04-01') };
    expect(nextContractStep(aContract(status), taken)).toEqual(changes);
  });

  it.each(illegal)('%s does not take %s, and says what it takes', (status, step) => {
    const problem = problemOf(() => nextContractStep(aContract(status), { step, on: LAST_DAY, endOn: LAST_DAY }));
    expect(problem).toMatchObject({
      kind: 'CONFLICT',
      code: 'ILLEGAL_STEP',
      members: { state: status, allowed: ALLOWED[status] },
    });
  });

  it.each([
    ['NEGOTIATING', 'SIGN', '2026-01-09', '2026-01-10'],
    ['SIGNED', 'ACTIVATE', '2026-01-09', '2026-01-10'],
    ['NEGOTIATING', 'CANCEL', '2026-01-09', '2026-01-10'],
    ['SIGNED', 'CANCEL', '2026-03-19', '2026-03-20'],
    ['ACTIVE', 'RENEW', '2026-03-31', '2026-04-01'],
    ['ACTIVE', 'END', '2026-03-31', '2026-04-01'],
  ] as const)('%s refuses to %s on %s and takes it on %s', (status, step, before, day) => {
    const on = (date: string) =>
      nextContractStep(aContract(status), { step, on: calendarDate(date), endOn: calendarDate('2030-03-31') });
    expect(faultsOf(() => on(before))).toEqual([['/on', 'OUT_OF_ORDER']]);
    expect(() => on(day)).not.toThrow();
  });

  it.each([
    ['DRAFT', 'NEGOTIATE'],
    ['NEGOTIATING', 'SIGN'],
    ['SIGNED', 'ACTIVATE'],
    ['ACTIVE', 'RENEW'],
    ['SIGNED', 'CANCEL'],
  ] as const)('%s records %s once it is so, and not before', (status, step) => {
    const on = (day: CalendarDate) =>
      nextContractStep(aContract(status), { step, on: day, endOn: calendarDate('2099-03-31') });
    expect(faultsOf(() => on(addDays(today(), 1)))).toEqual([['/on', 'TO_COME']]);
    expect(() => on(today())).not.toThrow();
  });

  it('lets an end be announced', () => {
    const on = addDays(today(), 30);
    expect(nextContractStep(aContract('ACTIVE'), { step: 'END', on })).toEqual({ status: 'ENDED', endedOn: on });
  });

  it('keeps a contract in force until the end that is announced: another day can be set, or the end taken back', () => {
    const announced = aContract('ENDED', { endedOn: addDays(today(), 30) });
    expect(problemOf(() => nextContractStep(announced, { step: 'RENEW', on: today() }))).toMatchObject({
      texts: { en: expect.stringContaining('end is announced') as string },
      members: { state: 'ACTIVE', allowed: ['END', 'TAKE_BACK_END'] },
    });
    expect(nextContractStep(announced, { step: 'END', on: today() })).toEqual({ status: 'ENDED', endedOn: today() });
    expect([-1, 0].map((days) => isEndAnnounced({ status: 'ENDED', endedOn: addDays(today(), days) }))).toEqual([
      false,
      true,
    ]);
  });

  it('takes a mistaken end back with a reason', () => {
    const on = today();
    const reason = '別の契約と取り違え';
    expect(nextContractStep(aContract('ENDED'), { step: 'TAKE_BACK_END', on, reason })).toEqual({
      status: 'ACTIVE',
      endedOn: null,
      endTakenBackOn: on,
      endTakenBackReason: reason,
    });
    expect(faultsOf(() => nextContractStep(aContract('ENDED'), { step: 'TAKE_BACK_END', on }))).toEqual([
      ['/reason', 'REQUIRED'],
    ]);
    const beforehand = { step: 'TAKE_BACK_END', on: addDays(IN_FORCE, -1), reason } as const;
    expect(faultsOf(() => nextContractStep(aContract('ENDED'), beforehand))).toEqual([['/on', 'OUT_OF_ORDER']]);
  });

  it('renews itself from then on where the renewal says so', () => {
    const step = { step: 'RENEW', on: IN_FORCE, endOn: calendarDate('2030-03-31'), autoRenew: true } as const;
    expect(nextContractStep(aContract('ACTIVE'), step)).toEqual({ endOn: '2030-03-31', autoRenew: true });
  });

  it('takes a contract that is signed after it came into force: effect can reach back', () => {
    const changes = nextContractStep(aContract('SIGNED'), { step: 'ACTIVATE', on: calendarDate('2026-03-01') });
    expect(changes).toMatchObject({ status: 'ACTIVE', activatedOn: '2026-03-01' });
  });

  it.each([
    [undefined, 'REQUIRED'],
    // null would make a contract without term of one that has a term
    [null, 'REQUIRED'],
    [calendarDate('2029-03-30'), 'BEFORE_START'],
    [LAST_DAY, 'BEFORE_START'],
  ])('does not renew to %s', (endOn, code) => {
    const step = { step: 'RENEW', on: IN_FORCE, ...(endOn === undefined ? {} : { endOn }) } as const;
    expect(faultsOf(() => nextContractStep(aContract('ACTIVE'), step))).toEqual([['/endOn', code]]);
  });

  it('gives a contract without term a last day', () => {
    const step = { step: 'RENEW', on: IN_FORCE, endOn: LAST_DAY } as const;
    expect(nextContractStep(aContract('ACTIVE', { endOn: null }), step)).toEqual({ endOn: LAST_DAY });
  });
});

describe('a contract that is taken over', () => {
  const RAN = { signedOn: SIGNED, activatedOn: IN_FORCE };

  it.each([
    [RAN, 'ACTIVE', SIGNED],
    [{ signedOn: IN_FORCE, activatedOn: SIGNED }, 'ACTIVE', SIGNED],
    [{ ...RAN, negotiatingFrom: TALKS, endedOn: LAST_DAY }, 'ENDED', TALKS],
  ])('%j is %s, talked about from %s', (past, status, negotiatingFrom) => {
    expect(takenOver(aContract('DRAFT'), past)).toEqual({ endedOn: null, ...past, status, negotiatingFrom });
  });

  it.each([
    [{ ...RAN, negotiatingFrom: SIGNED, signedOn: TALKS }, '/signedOn', 'OUT_OF_ORDER'],
    [{ negotiatingFrom: SIGNED, signedOn: SIGNED, activatedOn: TALKS }, '/activatedOn', 'OUT_OF_ORDER'],
    [{ ...RAN, endedOn: SIGNED }, '/endedOn', 'OUT_OF_ORDER'],
  ])('is refused with %j, naming %s', (past, pointer, code) => {
    expect(faultsOf(() => takenOver(aContract('DRAFT'), past))).toEqual([[pointer, code]]);
  });

  it.each(['NEGOTIATING', 'SIGNED', 'ACTIVE', 'ENDED', 'CANCELLED'] as const)(
    'is a draft until then, not %s',
    (status) => {
      expect(problemOf(() => takenOver(aContract(status), RAN))).toMatchObject({
        code: 'ILLEGAL_STEP',
        members: { allowed: [] },
      });
    },
  );
});

describe('a patch', () => {
  const term = (status: ContractStatus, endOn: CalendarDate | null, autoRenew = false) => ({
    ...aContract(status, { endOn }),
    autoRenew,
  });
  const LATER = calendarDate('2029-04-01');

  it.each(['ACTIVE', 'ENDED'] as const)('makes no term longer that is %s', (status) => {
    for (const endOn of [LATER, null])
      expect(faultsOf(() => demandNoRenewal(term(status, LAST_DAY), { endOn }))).toEqual([
        ['/endOn', 'RENEWAL_IS_A_STEP'],
      ]);
    expect(faultsOf(() => demandNoRenewal(term(status, LAST_DAY), { autoRenew: true }))).toEqual([
      ['/autoRenew', 'RENEWAL_IS_A_STEP'],
    ]);
  });

  it.each([{}, { endOn: LAST_DAY }, { endOn: SIGNED }, { autoRenew: false }])('may say %j of it', (patch) => {
    expect(() => demandNoRenewal(term('ACTIVE', LAST_DAY), patch)).not.toThrow();
  });

  it('may repeat what is so already, and give a last day to a term that has none', () => {
    expect(() => demandNoRenewal(term('ACTIVE', null, true), { endOn: null, autoRenew: true })).not.toThrow();
    expect(() => demandNoRenewal(term('ACTIVE', null, true), { endOn: LAST_DAY })).not.toThrow();
  });

  it.each(['DRAFT', 'NEGOTIATING', 'SIGNED', 'CANCELLED'] as const)(
    'says what it likes of the term of one that is %s',
    (status) => {
      expect(() => demandNoRenewal(term(status, LAST_DAY), { endOn: LATER, autoRenew: true })).not.toThrow();
    },
  );
});
