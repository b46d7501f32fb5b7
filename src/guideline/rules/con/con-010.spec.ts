import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_010 } from './con-010';

describe('CON-010', () => {
  const judge = judging(CON_010);
  const reviewed = (review: ClauseReview, attestations: AttestationFacts<'CONTRACT'>[] = []) =>
    aContractSnapshot({}, { clauses: allClauses({ EMERGENCY_SUPPORT: review }), attestations });

  it('speaks where neither a clause nor a paper beside the contract settles it', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'EMERGENCY_SUPPORT', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
  });

  it('is not silenced by an arrangement of which there is no paper', () => {
    const paperless = attested<'CONTRACT'>('EMERGENCY_ARRANGEMENT', { hasEvidence: false });
    expect(judge(reviewed('MISSING', [paperless]))).toHaveLength(1);
    expect(judge(reviewed('MISSING', [attested('TRAINING')]))).toHaveLength(1);
  });

  itHoldsToTheClause(CON_010, 'EMERGENCY_SUPPORT', { mayNotApply: true });

  itWantsItConfirmed<'contract', 'CONTRACT'>(CON_010, (attestations) => reviewed('MISSING', attestations), {
    topic: 'EMERGENCY_ARRANGEMENT',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_010, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });
});
