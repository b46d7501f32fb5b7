import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { CON_023 } from './con-023';

describe('CON-023', () => {
  const judge = judging(CON_023);
  const unknown = aContractSnapshot({ personalDataHandling: 'UNKNOWN' });

  it('says that nobody has decided', () => {
    expect(judge(unknown)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', personalDataHandling: 'UNKNOWN' },
      },
    ]);
  });

  it('is silent once the class is decided, whichever it is', () => {
    const silencing = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(aContractSnapshot({ personalDataHandling })).length === 0,
    );
    expect(silencing).toEqual(['HANDLED', 'CLOUD_EXCEPTION', 'NOT_HANDLED']);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MAJOR';
    expect(severitiesAroundLife(CON_023, unknown)).toEqual([null, m, m, m, m, null]);
  });
});
