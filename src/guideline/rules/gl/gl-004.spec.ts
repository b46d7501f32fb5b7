import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { GL_004 } from './gl-004';

describe('GL-004', () => {
  const judge = judging(GL_004);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ externalStorage: 'YES', ...contract }, { attestations });

  it('speaks where nobody has confirmed it', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        strength: 'OTHER_DOCUMENT',
        facts: { vendorId: 'vendor-1', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having([attested('PERSONNEL_ROSTER')]))).toHaveLength(1);
  });

  it('says that a late confirmation is late, and that this is ours', () => {
    expect(judge(having([attested('COMPLIANCE_REPORT')]), '2027-06-16')[0]).toMatchObject({
      severity: 'MINOR',
      strength: 'PRODUCT',
      variant: 'LATE',
      facts: { confirmedOn: '2026-06-15', conclusion: 'YES' },
    });
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(having([], { externalStorage: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(having([], { externalStorage: 'NO' }))).toEqual([]);
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GL_004, having([], term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(GL_004, having, {
    topic: 'COMPLIANCE_REPORT',
    never: 'MINOR',
    late: 'MINOR',
    over: 'MINOR',
  });
});
