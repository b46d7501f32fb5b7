import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { SUB_009 } from './sub-009';

describe('SUB-009', () => {
  const judge = judging(SUB_009);
  const under = (review: ClauseReview, over: Partial<ContractSnapshot> = {}) =>
    aContractSnapshot({}, { clauses: allClauses({ REENTRUSTMENT: review }), subcontracts: [aSubcontract()], ...over });
  const prohibiting = {
    prohibited: true,
    priorInformation: false,
    consultation: false,
    agreement: false,
    approval: false,
  };

  it('is blocking where the contract prohibits it', () => {
    expect(judge(under('PRESENT', { reentrustment: prohibiting }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', review: 'PRESENT', prohibited: true },
      },
    ]);
  });

  it('leaves a clause that is missing to CON-008', () => {
    const speaking = (over: Partial<ContractSnapshot>) =>
      CLAUSE_REVIEWS.filter((review) => judge(under(review, over)).length > 0);
    expect(speaking({})).toEqual(['UNREVIEWED']);
    expect(speaking({ reentrustment: prohibiting })).toEqual(['PRESENT', 'PARTIAL', 'UNREVIEWED']);
  });

  it('stops the approval while nobody has looked whether it is prohibited, and says so and no more', () => {
    const found = [judge(under('UNREVIEWED')), judge(under('PRESENT', { reentrustment: null }))];
    for (const [verdict] of found)
      expect(verdict).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED', stopsGate: true });
  });

  it('answers for every re-entrustment, and is silent where there is none', () => {
    const two = [aSubcontract({ id: 'a' }), aSubcontract({ id: 'b', startedOn: null })];
    const found = judge(under('PRESENT', { reentrustment: prohibiting, subcontracts: two }));
    expect(found.map(({ subject }) => subject.id)).toEqual(['a', 'b']);
    expect(judge(under('PRESENT', { reentrustment: prohibiting, subcontracts: [] }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    const reentrustment = prohibiting;
    const ending = [aSubcontract({ endedOn: calendarDate('2026-12-31') })];
    const snapshot = under('PRESENT', { reentrustment, subcontracts: ending });
    expect(severitiesOn(SUB_009, snapshot, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([b, b, null]);
    expect(severitiesAroundLife(SUB_009, under('PRESENT', { reentrustment }))).toEqual([null, b, b, b, b, null]);
  });

  it('accuses nobody of what touches neither medical information nor its systems, and of what has not begun nothing yet', () => {
    const found = (over: Partial<SubcontractFacts>) =>
      judge(under('PRESENT', { reentrustment: prohibiting, subcontracts: [aSubcontract(over)] }));
    expect(found({ concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' })).toEqual([]);
    expect(found({ concernsMedicalSystems: 'NO', handlesPersonalData: 'UNKNOWN' })).toHaveLength(1);
    expect(found({ concernsMedicalSystems: 'UNKNOWN' })).toHaveLength(1);
    expect(found({ startedOn: calendarDate('2026-11-24') })[0]).toMatchObject({
      severity: 'BLOCKING',
      openForGate: true,
    });
  });

  it('is not quieted by an approval, nor by a term that is over while the work goes on', () => {
    const approved = aSubcontract({
      approvedOn: calendarDate('2025-03-01'),
      approvedUntil: calendarDate('2026-03-31'),
    });
    expect(judge(under('PRESENT', { reentrustment: prohibiting, subcontracts: [approved] }))[0]?.severity).toBe(
      'BLOCKING',
    );
  });
});
