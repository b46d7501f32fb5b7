import { type Answer } from '../../../kernel/terms/answers';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { GL_006 } from './gl-006';

describe('GL-006', () => {
  const judge = judging(GL_006);
  const stored = (externalStorage: Answer, ...storageCountries: string[]) =>
    aContractSnapshot({ externalStorage, storageCountries });

  it('speaks of external storage that is nobody knows where', () => {
    expect(judge(stored('YES'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', externalStorage: 'YES' },
      },
    ]);
    expect(judge(stored('YES', 'US'))).toEqual([]);
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(stored('UNKNOWN'))).toHaveLength(1);
    expect(judge(stored('NO'))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(GL_006, stored('YES'))).toEqual([null, s, s, s, s, null]);
  });
});
