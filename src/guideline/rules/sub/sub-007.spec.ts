import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_007 } from './sub-007';

describe('SUB-007', () => {
  const judge = judging(SUB_007);
  const unrecorded = { consultationRecorded: false };

  it('says that a consultation, if there was one, is not on record', () => {
    expect(judge(withSubcontract(unrecorded))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', consultedOn: '2025-05-10' },
      },
    ]);
    expect(judge(withSubcontract({ ...unrecorded, consultedOn: null }))).toHaveLength(1);
  });

  it('is silent where it is', () => {
    expect(judge(withSubcontract())).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    expect(severitiesAroundEnd(SUB_007, unrecorded)).toEqual([m, m, null]);
    expect(severitiesAroundLife(SUB_007, withSubcontract(unrecorded))).toEqual([null, m, m, m, m, null]);
  });
});
