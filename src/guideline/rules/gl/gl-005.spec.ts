import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { GL_005 } from './gl-005';

describe('GL-005', () => {
  const judge = judging(GL_005);
  const storing = (over: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ externalStorage: 'YES', statutoryRecords: 'YES', jurisdictionConfirmed: 'NO', ...over });

  it('speaks about statutory records stored where Japanese law may not reach', () => {
    expect(judge(storing())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-1',
          externalStorage: 'YES',
          statutoryRecords: 'YES',
          jurisdictionConfirmed: 'NO',
        },
      },
    ]);
  });

  it('takes every unknown for the stricter case', () => {
    expect(judge(storing({ externalStorage: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(storing({ statutoryRecords: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(storing({ jurisdictionConfirmed: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('is silent without external storage, without statutory records, and once the jurisdiction is confirmed', () => {
    expect(judge(storing({ externalStorage: 'NO' }))).toEqual([]);
    expect(judge(storing({ statutoryRecords: 'NO' }))).toEqual([]);
    expect(judge(storing({ jurisdictionConfirmed: 'YES' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const stop = 'BLOCKING';
    expect(severitiesAroundLife(GL_005, storing())).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is another document’s, asked when a contract is to come into force', () => {
    expect([GL_005.strengths[0], GL_005.gates]).toEqual(['OTHER_DOCUMENT', ['contract.activate']]);
  });

  it('is not quieted by what is said of the work besides', () => {
    for (const over of [
      { handlesMedicalInfo: 'NO' },
      { serviceInUse: 'NO' },
      { deploymentModel: 'ON_PREMISES' },
    ] as const)
      expect(judge(storing(over))).toHaveLength(1);
  });

  it('does not accuse whoever keeps such records in the house, though nobody confirmed anything', () => {
    expect(judge(storing({ externalStorage: 'NO', jurisdictionConfirmed: 'UNKNOWN' }))).toEqual([]);
  });
});
