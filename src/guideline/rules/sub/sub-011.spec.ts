import { aCertification } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { SUB_011 } from './sub-011';

describe('SUB-011', () => {
  const judge = judging(SUB_011);
  const holding = (...certifications: CertificationFacts[]) => ({
    party: { corporateNumber: '7000012050002', formerNumbers: [], certifications },
  });
  const bare = holding();

  it('speaks of a sub-entrustee without any certificate, and of one whose certificates do not count', () => {
    expect(judge(withSubcontract(bare))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-2', schemes: [] },
      },
    ]);
    const over = holding(aCertification({ validTo: calendarDate('2026-11-22') }), aCertification({ scheme: 'ISMAP' }));
    expect(judge(withSubcontract(over))[0]?.facts).toEqual({ vendorId: 'vendor-2', schemes: ['ISMAP', 'PMARK'] });
  });

  it('is silent through the last day of a certificate, and speaks on the next', () => {
    const good = holding(aCertification({ validTo: calendarDate('2026-12-31') }));
    const days = ['2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(SUB_011, withSubcontract(good), days)).toEqual([null, null, 'MINOR']);
    const toCome = holding(aCertification({ validFrom: calendarDate('2026-11-24') }));
    const coming = severitiesOn(SUB_011, withSubcontract(toCome), ['2026-11-23', '2026-11-24']);
    expect(coming).toEqual(['MINOR', null]);
  });

  it('says that it is not confirmed where a certificate may be another’s', () => {
    const whose = (holderCorporateNumber: string | null) =>
      judge(withSubcontract(holding(aCertification({ holderCorporateNumber }))))[0];
    expect(whose(null)).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(whose('1180301018771')?.variant).toBeUndefined();
    expect(whose('1180301018771')?.severity).toBe('MINOR');
    expect(whose('7000012050002')).toBeUndefined();
  });

  it('is not silenced by the certificate of the vendor above', () => {
    expect(withSubcontract(bare).vendor.certifications).toHaveLength(1);
    expect(judge(withSubcontract(bare))).toHaveLength(1);
  });

  it('speaks from the first day of the work to its last, while the contract lives', () => {
    expect(severitiesAroundEnd(SUB_011, bare)).toEqual(['MINOR', 'MINOR', null]);
    const early = withSubcontract({ ...bare, startedOn: calendarDate('2023-01-01') });
    const m = 'MINOR';
    expect(severitiesAroundLife(SUB_011, early)).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_011, bare, 'SILENT');
});
