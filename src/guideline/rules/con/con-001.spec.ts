import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type ContractFacts, type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { CON_001 } from './con-001';

describe('CON-001', () => {
  const judge = judging(CON_001);
  const withDocuments = (documents: ContractSnapshot['documents'], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { documents });

  it('says that a service in use has no written contract, and what is there instead', () => {
    const papers = [
      { type: 'SLA', stored: true },
      { type: 'MEMORANDUM', stored: true },
    ] as const;
    expect(judge(withDocuments(papers))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', documentsOnRecord: ['MEMORANDUM', 'SLA'] },
      },
    ]);
  });

  it('takes a contract or terms for one, wherever they are kept', () => {
    expect(judge(withDocuments([{ type: 'CONTRACT', stored: false }]))).toEqual([]);
    expect(judge(withDocuments([{ type: 'TERMS', stored: true }]))).toEqual([]);
  });

  it('is blocking before the contract is in force and major once the service runs under it', () => {
    expect(severitiesOn(CON_001, withDocuments([]), ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([
      'BLOCKING',
      'MAJOR',
      'MAJOR',
    ]);
    expect(CON_001.blocksAt).toEqual(['contract.activate']);
  });

  it('is not silenced by saying that the service is not used, or nobody knows', () => {
    expect(judge(withDocuments([], { serviceInUse: 'NO' }))).toHaveLength(1);
    expect(judge(withDocuments([], { serviceInUse: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CON_001, withDocuments([]))).toEqual([
      null,
      'BLOCKING',
      'BLOCKING',
      'MAJOR',
      'MAJOR',
      null,
    ]);
  });
});
