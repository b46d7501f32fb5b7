import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_005 } from './sub-005';

describe('SUB-005', () => {
  const judge = judging(SUB_005);
  const uninformed = { information: null, informationProvidedOn: null };

  it('says that no information is on record', () => {
    expect(judge(withSubcontract(uninformed))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', informationProvidedOn: null },
      },
    ]);
  });

  it('is silent where information was given, and asks before the work begins', () => {
    expect(judge(withSubcontract())).toEqual([]);
    expect(judge(withSubcontract({ ...uninformed, startedOn: null, approvalState: 'NOT_REQUESTED' }))).toHaveLength(1);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_005, uninformed)).toEqual([b, b, null]);
    expect(severitiesAroundLife(SUB_005, withSubcontract(uninformed))).toEqual([null, b, b, b, b, null]);
  });
});
