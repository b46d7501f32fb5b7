import { calendarDate } from '../../../kernel/calendar-date';
import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { type ContractLife } from '../../snapshots/contract-life';
import { CERT_022 } from './cert-022';

const day = calendarDate;

describe('CERT-022', () => {
  const judge = judging(CERT_022);
  const renewed = (
    over: Partial<CertificationFacts> = {},
    besides: CertificationFacts[] = [],
    contract: Partial<ContractLife> = {},
  ) =>
    aVendorSnapshot(
      {
        certifications: [
          aCertification({ validFrom: day('2022-06-01'), validTo: day('2024-05-31'), successorId: 'next' }),
          aCertification({ id: 'next', validFrom: day('2024-09-01'), validTo: day('2028-08-31'), ...over }),
          ...besides,
        ],
      },
      { contracts: [aContractLife({ activatedOn: day('2023-04-01'), ...contract })] },
    );

  it('says on which days a contract was in force and no certificate counted', () => {
    expect(judge(renewed())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'next' },
        severity: 'ADVISORY',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'PMARK',
          predecessorId: 'certification-1',
          from: '2024-06-01',
          to: '2024-08-31',
        },
      },
    ]);
  });

  it('speaks once the gap is over: until then the expiry itself is spoken of', () => {
    expect(severitiesOn(CERT_022, renewed(), ['2024-08-31', '2024-09-01', '2026-11-23'])).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
    ]);
  });

  it('is silent where one follows the other the next day or earlier', () => {
    expect(judge(renewed({ validFrom: day('2024-06-01') }))).toEqual([]);
    expect(judge(renewed({ validFrom: day('2024-05-01') }))).toEqual([]);
    expect(judge(renewed({ validFrom: day('2024-06-02') }))).toMatchObject([
      { facts: { from: '2024-06-01', to: '2024-06-01' } },
    ]);
  });

  it('is silent where another certificate covers every day, and begins with the first that none covers', () => {
    const other = (from: string, to: string) => aCertification({ id: 'other', validFrom: day(from), validTo: day(to) });
    expect(judge(renewed({}, [other('2024-01-01', '2024-08-31')]))).toEqual([]);
    expect(judge(renewed({}, [other('2024-01-01', '2024-08-30')]))).toMatchObject([{ facts: { from: '2024-08-31' } }]);
    expect(judge(renewed({}, [other('2024-06-02', '2025-01-01')]))).toMatchObject([{ facts: { from: '2024-06-01' } }]);
  });

  it('looks at contracts that were in force then, and handle medical information', () => {
    expect(judge(renewed({}, [], { activatedOn: day('2024-09-01') }))).toEqual([]);
    expect(judge(renewed({}, [], { activatedOn: day('2024-08-31') }))).toMatchObject([
      { facts: { from: '2024-08-31' } },
    ]);
    expect(judge(renewed({}, [], { handlesMedicalInfo: 'NO' }))).toEqual([]);
  });

  it('is not talked out of it by another certificate that counts for nothing, and asks once where several were followed by one', () => {
    const before = (validTo: string, over: Partial<CertificationFacts> = {}) =>
      aCertification({
        id: 'besides',
        validFrom: day('2022-06-01'),
        validTo: day(validTo),
        successorId: 'next',
        ...over,
      });
    const withdrawn = { suspensions: [{ kind: 'WITHDRAWN' as const, from: day('2024-06-01'), to: null }] };
    expect(judge(renewed({}, [before('2024-04-30')]))).toMatchObject([
      { facts: { predecessorId: 'certification-1', from: '2024-06-01' } },
    ]);
    expect(judge(renewed({}, [before('2024-07-31')]))).toMatchObject([
      { facts: { predecessorId: 'besides', from: '2024-08-01' } },
    ]);
    expect(judge(renewed({}, [before('2025-01-01', { ...withdrawn, successorId: null })]))).toMatchObject([
      { facts: { from: '2024-06-01' } },
    ]);
  });

  it('speaks while the vendor is engaged', () => {
    const lately = aVendorSnapshot({
      certifications: [
        aCertification({ validTo: day('2026-05-31'), successorId: 'next' }),
        aCertification({ id: 'next', validFrom: day('2026-06-15'), validTo: day('2028-06-14') }),
      ],
    });
    expect(severitiesAroundEngagement(CERT_022, lately)).toEqual([null, null, null, 'ADVISORY', 'ADVISORY', null]);
  });
});
