import { anInstitutionSnapshot } from '../../test/factories/snapshots/other-snapshots';
import { aMadeUpRule, subjectOf } from '../../test/support/made-up-rule';
import { calendarDate } from '../kernel/calendar-date';
import { type Clock } from './clock';
import { evaluate } from './evaluate';
import { type Finding } from './evaluate';
import { isSame, spanOf } from './finding-span';
import { type Facts, type Rule, type Severity, SILENT } from './rule';

const institution = anInstitutionSnapshot();
const DAY = '2026-11-23';

/** The span, seen from a day, of what a rule finds of the institution. */
function spanOn(rule: Rule<'institution'>, day: string = DAY) {
  const asOf = calendarDate(day);
  const found = evaluate('institution', institution, asOf, [], () => [rule]).findings.find(
    ({ subject }) => subject.kind === 'INSTITUTION' && subject.id === institution.id,
  );
  if (found === undefined) throw new Error('the rule is silent');
  return spanOf(found, institution, asOf, []);
}

const answering = (answer: (clock: Clock) => { severity: Severity; facts?: Facts } | null) =>
  aMadeUpRule('901', (snapshot, clock) => {
    const found = answer(clock);
    return found === null ? SILENT : [{ subject: subjectOf(snapshot), facts: {}, ...found }];
  });

const day = calendarDate;

describe('spanOf', () => {
  it('begins on the day the finding appears and changes on the day it goes', () => {
    const rule = answering((clock) =>
      clock.isWithin(day('2026-10-01'), day('2026-12-24')) ? { severity: 'MAJOR' } : null,
    );
    for (const on of ['2026-10-01', DAY, '2026-12-24']) {
      expect(spanOn(rule, on)).toEqual({ beganOn: '2026-10-01', changesOn: '2026-12-25' });
    }
  });

  it('has neither where no date governs the finding', () => {
    expect(spanOn(answering(() => ({ severity: 'MAJOR' })))).toEqual({ beganOn: null, changesOn: null });
  });

  it('has no beginning where the finding stands however far one goes back, and no change where it stands for ever', () => {
    const until = answering((clock) => (clock.isPast(day('2026-12-24')) ? null : { severity: 'MAJOR' }));
    expect(spanOn(until)).toEqual({ beganOn: null, changesOn: '2026-12-25' });
    const since = answering((clock) => (clock.hasCome(day('2026-10-01')) ? { severity: 'MAJOR' } : null));
    expect(spanOn(since)).toEqual({ beganOn: '2026-10-01', changesOn: null });
  });

  it('begins when the finding first stood, however grave it was then, and changes when it grows graver', () => {
    const growing = answering((clock) => {
      if (!clock.hasCome(day('2026-06-01'))) return null;
      if (clock.hasCome(day('2027-02-01'))) return { severity: 'BLOCKING' };
      return { severity: clock.hasCome(day('2026-09-01')) ? 'MAJOR' : 'MINOR' };
    });
    expect(spanOn(growing, '2026-08-31')).toEqual({ beganOn: '2026-06-01', changesOn: '2026-09-01' });
    expect(spanOn(growing)).toEqual({ beganOn: '2026-06-01', changesOn: '2027-02-01' });
    expect(spanOn(growing, '2027-02-01')).toEqual({ beganOn: '2026-06-01', changesOn: null });
  });

  it('changes when the facts do', () => {
    const restating = answering((clock) => ({
      severity: 'MAJOR',
      facts: { reviewedOn: clock.latest([day('2026-01-15'), day('2027-01-15')]) },
    }));
    expect(spanOn(restating)).toEqual({ beganOn: null, changesOn: '2027-01-15' });
  });

  it('passes over turns that leave the finding as it is', () => {
    const indifferent = answering((clock) => {
      const since = clock.hasCome(day('2026-05-01'));
      for (const turn of ['2026-07-01', '2026-11-23', '2026-11-24', '2027-03-01']) clock.hasCome(day(turn));
      return since && !clock.hasCome(day('2027-06-01')) ? { severity: 'MINOR' } : null;
    });
    expect(spanOn(indifferent)).toEqual({ beganOn: '2026-05-01', changesOn: '2027-06-01' });
  });

  it('counts from the last gap only, and to the next', () => {
    const twice = answering((clock) =>
      clock.isWithin(day('2026-01-01'), day('2026-03-31')) || clock.isWithin(day('2026-10-01'), day('2026-12-31'))
        ? { severity: 'MAJOR' }
        : null,
    );
    expect(spanOn(twice, '2026-02-01')).toEqual({ beganOn: '2026-01-01', changesOn: '2026-04-01' });
    expect(spanOn(twice)).toEqual({ beganOn: '2026-10-01', changesOn: '2027-01-01' });
  });

  it('sees a gap of a single day', () => {
    const gap = answering((clock) =>
      clock.isWithin(day('2026-11-01'), day('2026-11-01')) ? null : { severity: 'MAJOR' },
    );
    expect(spanOn(gap)).toEqual({ beganOn: '2026-11-02', changesOn: null });
    expect(spanOn(gap, '2026-10-31')).toEqual({ beganOn: null, changesOn: '2026-11-01' });
  });

  it('follows the subject of the finding, not what the rule finds of others', () => {
    const several = aMadeUpRule('901', (snapshot, clock) => [
      { subject: { kind: 'RISK_ACCEPTANCE', id: snapshot.id }, severity: 'MINOR', facts: {} },
      { subject: { kind: 'INSTITUTION', id: 'institution-2' }, severity: 'MINOR', facts: {} },
      ...(clock.isWithin(day('2026-10-01'), day('2026-12-31'))
        ? [{ subject: subjectOf(snapshot), severity: 'MAJOR' as const, facts: {} }]
        : []),
    ]);
    expect(spanOn(several)).toEqual({ beganOn: '2026-10-01', changesOn: '2027-01-01' });
  });
});

describe('isSame', () => {
  const verdict: Finding = {
    rule: aMadeUpRule('901', () => []),
    subject: subjectOf(institution),
    severity: 'MAJOR',
    strength: 'MUST',
    openForGate: false,
    facts: { role: 'CISO', rows: ['LG-01'] },
  };

  it('compares how grave it is, how strongly it binds, how it is said and on which facts', () => {
    expect(isSame(verdict, { ...verdict, facts: { role: 'CISO', rows: ['LG-01'] } })).toBe(true);
    expect(isSame(verdict, { ...verdict, severity: 'MINOR' })).toBe(false);
    expect(isSame(verdict, { ...verdict, facts: { role: 'CISO', rows: ['LG-02'] } })).toBe(false);
    expect(isSame(verdict, { ...verdict, facts: { role: 'CISO' } })).toBe(false);
    expect(isSame(verdict, { ...verdict, strength: 'PRODUCT' })).toBe(false);
    expect(isSame(verdict, { ...verdict, variant: 'LATE' })).toBe(false);
    expect(isSame(verdict, { ...verdict, openForGate: true })).toBe(false);
  });
});
