import { aContractSnapshot, aDocument } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { grownSince } from '../../growth';
import { type Verdict } from '../../rule';
import { type ContractFacts, type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { CON_001 } from './con-001';

describe('CON-001', () => {
  const judge = judging(CON_001);
  const withDocuments = (documents: ContractSnapshot['documents'], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { documents });

  it('says that a service in use has no written contract, and what is there instead', () => {
    const papers = [aDocument({ type: 'SLA' }), aDocument({ type: 'MEMORANDUM' })];
    expect(judge(withDocuments(papers))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', documentsOnRecord: ['MEMORANDUM', 'SLA'] },
      },
    ]);
  });

  it('takes a contract or terms for one, wherever they are kept', () => {
    expect(judge(withDocuments([aDocument({ stored: false })]))).toEqual([]);
    expect(judge(withDocuments([aDocument({ type: 'TERMS' })]))).toEqual([]);
  });

  it('is blocking before the contract is in force and major once the service runs under it', () => {
    expect(severitiesOn(CON_001, withDocuments([]), ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([
      'BLOCKING',
      'MAJOR',
      'MAJOR',
    ]);
    expect(CON_001.blocksAt).toEqual(['contract.activate']);
  });

  it('takes no paper for one that is not in force yet, or any more', () => {
    const replaced = aDocument({ from: calendarDate('2025-04-01'), to: calendarDate('2026-06-30') });
    expect(severitiesOn(CON_001, withDocuments([replaced]), ['2026-06-30', '2026-07-01'])).toEqual([null, 'MAJOR']);
    const coming = aDocument({ from: calendarDate('2026-12-01') });
    expect(severitiesOn(CON_001, withDocuments([coming]), ['2026-11-30', '2026-12-01'])).toEqual(['MAJOR', null]);
  });

  it('is not silenced by a paper of which nobody says since when it counts, and accuses nobody of having none', () => {
    const undated = aDocument({ from: null });
    expect(judge(withDocuments([undated]))).toMatchObject([{ severity: 'MAJOR', variant: 'UNDATED' }]);
    expect(judge(withDocuments([undated, aDocument()]))).toEqual([]);
    expect(judge(withDocuments([{ ...undated, type: 'SLA' }]))[0]?.variant).toBeUndefined();
    const over = { ...undated, to: calendarDate('2026-06-30') };
    expect(judge(withDocuments([over]))[0]?.variant).toBeUndefined();
  });

  it('does not grow by papers that are added', () => {
    const [{ severity, facts }] = judge(withDocuments([])) as [Verdict];
    const [later] = judge(withDocuments([aDocument({ type: 'SLA' })])) as [Verdict];
    expect(grownSince({ severity, facts }, later, CON_001)).toEqual([]);
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
