import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix, anAgreement } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_024 } from './mtx-024';

describe('MTX-024', () => {
  const judge = judging(MTX_024);
  const agreedBy = (personRole: string) =>
    aContractSnapshot({}, { matrix: aMatrix({ agreements: [anAgreement({ personRole })] }) });
  const amiss = agreedBy('SYSTEM_OPERATOR');

  it('says who has agreed for the institution', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        facts: { revision: 1, roles: ['SYSTEM_OPERATOR'] },
      },
    ]);
    expect(judge(agreedBy('事務長'))).toHaveLength(1);
  });

  it.each(['PLANNING_MANAGER', 'SAFETY_MANAGER', 'EXECUTIVE'])('is content with %s', (role) => {
    expect(judge(agreedBy(role))).toEqual([]);
  });

  it('does not look at the vendor’s person, nor for one who is missing, and is silent without a matrix', () => {
    const vendor = anAgreement({ side: 'VENDOR', personRole: '事業責任者' });
    expect(judge(aContractSnapshot({}, { matrix: aMatrix({ agreements: [vendor] }) }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_024).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_024, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is content with one of several, and names those in order who were not in charge', () => {
    const agreedByAll = (...roles: string[]) =>
      judge(
        aContractSnapshot(
          {},
          { matrix: aMatrix({ agreements: roles.map((personRole) => anAgreement({ personRole })) }) },
        ),
      );
    expect(agreedByAll('SYSTEM_OPERATOR', 'EXECUTIVE')).toEqual([]);
    expect(agreedByAll('SYSTEM_OPERATOR', 'PRIVACY_OFFICER')[0]?.facts).toMatchObject({
      roles: ['PRIVACY_OFFICER', 'SYSTEM_OPERATOR'],
    });
  });

  it('is not quieted by words that sound like the role, nor by an executive of the vendor', () => {
    for (const role of ['executive', '経営層', 'EXECUTIVE 代理']) expect(judge(agreedBy(role))).toHaveLength(1);
    const vendor = anAgreement({ side: 'VENDOR', personRole: 'EXECUTIVE' });
    const both = aMatrix({ agreements: [anAgreement({ personRole: 'SYSTEM_OPERATOR' }), vendor] });
    expect(judge(aContractSnapshot({}, { matrix: both }))).toHaveLength(1);
  });

  it('does not accuse whoever has others sign beside the one in charge', () => {
    const agreements = ['SYSTEM_OPERATOR', 'SAFETY_MANAGER'].map((personRole) => anAgreement({ personRole }));
    expect(judge(aContractSnapshot({}, { matrix: aMatrix({ agreements }) }))).toEqual([]);
  });
});
