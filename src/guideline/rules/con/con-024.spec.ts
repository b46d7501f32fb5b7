import { aContractSnapshot, aDocument, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { grownSince } from '../../growth';
import { CON_024 } from './con-024';

describe('CON-024', () => {
  const judge = judging(CON_024);
  const claimed = (cloudExceptionClauseProof: boolean, cloudExceptionAccessControlProof: boolean) =>
    aContractSnapshot({
      personalDataHandling: 'CLOUD_EXCEPTION',
      cloudExceptionClauseProof,
      cloudExceptionAccessControlProof,
    });

  it('says which proof is not there', () => {
    expect(judge(claimed(true, false))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { missing: ['ACCESS_CONTROL'] },
      },
    ]);
  });

  it('asks for both', () => {
    expect(judge(claimed(false, false))).toHaveLength(1);
    expect(judge(claimed(false, true))).toHaveLength(1);
    expect(judge(claimed(true, true))).toEqual([]);
  });

  it('is not quieted by pointing at a clause that whoever read the contract did not find', () => {
    for (const review of ['MISSING', 'PARTIAL', 'NOT_APPLICABLE'] as const) {
      const found = judge({ ...claimed(true, true), clauses: allClauses({ CLOUD_NON_HANDLING: review }) });
      expect(found[0]).toMatchObject({ facts: { missing: ['CLAUSE'] } });
      expect(found[0]).not.toHaveProperty('variant');
    }
    const excused = allClauses({ CLOUD_NON_HANDLING: { review: 'NOT_APPLICABLE', isExcused: true } });
    expect(judge({ ...claimed(true, true), clauses: excused })[0]?.facts).toEqual({ missing: ['CLAUSE'] });
  });

  it('is not quieted by a clause that nobody has looked for or that no paper in force shows, and calls it unconfirmed', () => {
    const unread = { clauses: allClauses({ CLOUD_NON_HANDLING: 'UNREVIEWED' }) };
    const papers = [{ stored: false }, { from: null }, { to: calendarDate('2026-11-22') }].map((over) => ({
      documents: [aDocument(over)],
    }));
    for (const over of [unread, ...papers])
      expect(judge({ ...claimed(true, true), ...over })).toMatchObject([
        { severity: 'MAJOR', variant: 'UNCONFIRMED', facts: { missing: ['CLAUSE'] } },
      ]);
    // Where the other proof is missing too, or no clause is pointed at, nothing is left to confirm.
    for (const [clause, accessControl] of [
      [true, false],
      [false, true],
    ] as const)
      expect(judge({ ...claimed(clause, accessControl), ...unread })[0]).not.toHaveProperty('variant');
  });

  it('goes with the paper that shows the clause', () => {
    const shown = { ...claimed(true, true), documents: [aDocument({ to: calendarDate('2026-12-31') })] };
    expect(severitiesOn(CON_024, shown, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });

  it('does not take it for growth where one of two proofs has come since it was accepted, but where one has gone', () => {
    const [both, one] = [claimed(false, false), claimed(true, false)].map((snapshot) => judge(snapshot)[0]!);
    expect(grownSince(both!, one!, CON_024)).toEqual([]);
    expect(grownSince(one!, both!, CON_024)).toEqual(['missing']);
  });

  it('asks only who claims the exception', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(aContractSnapshot({ personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['CLOUD_EXCEPTION']);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MAJOR';
    expect(severitiesAroundLife(CON_024, claimed(false, false))).toEqual([null, m, m, m, m, null]);
  });

  it('does not accuse a provider of which both proofs are there, whatever else the contract leaves out', () => {
    const clauses = { ...allClauses({ AUDIT_REPORTING: 'MISSING', CLOUD_NON_HANDLING: 'PRESENT' }) };
    expect(judge({ ...claimed(true, true), clauses })).toEqual([]);
  });
});
