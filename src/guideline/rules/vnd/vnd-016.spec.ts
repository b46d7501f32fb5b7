import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ClauseFacts, type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_016 } from './vnd-016';

describe('VND-016', () => {
  const judge = judging(VND_016);
  const roster = attested<'CONTRACT'>('PERSONNEL_ROSTER');
  const having = (
    clause: ClauseReview | Partial<ClauseFacts>,
    attestations: AttestationFacts<'CONTRACT'>[],
    contract: Partial<ContractFacts> = {},
  ) => aContractSnapshot(contract, { clauses: allClauses({ PERSONNEL_COMPLIANCE: clause }), attestations });

  it('speaks where the contract says nothing and nobody knows who they are', () => {
    expect(judge(having('MISSING', []))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: { vendorId: 'vendor-1', clause: 'ABSENT', hasRoster: false },
      },
    ]);
    expect(judge(having('PRESENT', [roster]))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for, or no paper shows', () => {
    for (const clause of ['UNREVIEWED', { documentId: null }] as const)
      expect(judge(having(clause, []))[0]).toMatchObject({
        severity: 'MINOR',
        strength: 'MUST',
        variant: 'UNCONFIRMED',
      });
  });

  it('only misses ours where there is one of the two', () => {
    const half = { severity: 'MINOR', strength: 'PRODUCT', variant: 'HALF' };
    expect(judge(having('PRESENT', []))[0]).toMatchObject(half);
    for (const clause of ['MISSING', 'UNREVIEWED'] as const)
      expect(judge(having(clause, [roster]))[0]).toMatchObject(half);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(VND_016, (attestations) => having('PRESENT', attestations), {
    topic: 'PERSONNEL_ROSTER',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(VND_016, having('MISSING', [], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });
});
