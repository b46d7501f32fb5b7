import { CON_024 } from './con-024';
import { calendarDate } from '../../../kernel/calendar-date';
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

  it('is not quieted by leaving other things open, and the claim of an exception is asked for its proofs', () => {
    for (const over of [{ handlesMedicalInfo: 'NO' }, { serviceInUse: 'UNKNOWN' }, { externalStorage: 'NO' }] as const)
      expect(judge(aContractSnapshot({ personalDataHandling: 'UNKNOWN', ...over }))).toHaveLength(1);
    expect(judging(CON_024)(aContractSnapshot({ personalDataHandling: 'CLOUD_EXCEPTION' }))).toHaveLength(1);
  });

  it('does not accuse a contract that is over, nor a draft that was dropped', () => {
    const endedOn = calendarDate('2026-11-22');
    const dropped = { startOn: null, signedOn: null, activatedOn: null, endedOn, serviceInUse: 'NO' } as const;
    expect(judge(aContractSnapshot({ personalDataHandling: 'UNKNOWN', endedOn, serviceInUse: 'NO' }))).toEqual([]);
    expect(judge(aContractSnapshot({ personalDataHandling: 'UNKNOWN', ...dropped }))).toEqual([]);
  });
});
