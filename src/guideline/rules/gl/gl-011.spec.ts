import { ANSWERS, type Answer } from '../../../kernel/terms/answers';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { GL_011 } from './gl-011';

describe('GL-011', () => {
  const judge = judging(GL_011);
  const stored = (externalStorage: Answer) => aContractSnapshot({ externalStorage });

  it('speaks where nobody has said', () => {
    expect(judge(stored('UNKNOWN'))).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR', facts: { vendorId: 'vendor-1' } },
    ]);
    expect(ANSWERS.filter((answer) => judge(stored(answer)).length > 0)).toEqual(['UNKNOWN']);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(GL_011, stored('UNKNOWN'))).toEqual([null, s, s, s, s, null]);
  });
});
