import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { DEPLOYMENT_MODELS, type DeploymentModel } from '../../../kernel/terms/contract-terms';
import { type PartyKind } from '../../../kernel/terms/demarcation-terms';
import { TEMPLATE_ROWS } from '../../matrix-template';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLD_005 } from './cld-005';

describe('CLD-005', () => {
  const judge = judging(CLD_005);
  const by = (
    deploymentModel: DeploymentModel | null,
    answers: Readonly<Record<string, readonly [PartyKind, boolean]>>,
  ) => {
    const layerAnswers = Object.fromEntries(
      Object.entries(answers).map(([key, [accountable, isNoted]]) => [key, { accountable, isNoted }]),
    );
    return aContractSnapshot({ deploymentModel }, { matrix: aMatrix({}, { layerAnswers }) });
  };
  const amiss = by('SAAS', { 'SR-03': ['INSTITUTION', false] });

  it('names the layers that the model gives to the other side', () => {
    expect(judge(by('SAAS', { 'SR-03': ['INSTITUTION', false], 'CD-02': ['PRIME_VENDOR', false] }))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'ADVISORY',
        facts: { revision: 1, deploymentModel: 'SAAS', rows: ['SR-03'] },
      },
    ]);
  });

  it('is silent where a note says why, where the model is not known, and without a matrix', () => {
    expect(judge(by('SAAS', { 'SR-03': ['INSTITUTION', true] }))).toEqual([]);
    expect(judge(by(null, { 'SR-03': ['INSTITUTION', false] }))).toEqual([]);
    expect(judge({ ...amiss, matrix: null })).toEqual([]);
  });

  it('leaves to the providers which of them it is', () => {
    expect(judge(by('SAAS', { 'SR-03': ['CLOUD_PROVIDER', false] }))).toEqual([]);
    expect(judge(by('SAAS', { 'SR-03': ['SUB_ENTRUSTEE', false] }))).toEqual([]);
  });

  it('follows the template, whatever the model', () => {
    for (const model of DEPLOYMENT_MODELS)
      for (const { key, allocationByModel } of TEMPLATE_ROWS) {
        const suggested = allocationByModel[model]?.find(({ role }) => role === 'ACCOUNTABLE')?.party;
        if (suggested === undefined) continue;
        const other = suggested === 'INSTITUTION' ? 'PRIME_VENDOR' : 'INSTITUTION';
        expect(judge(by(model, { [key]: [suggested, false] }))).toEqual([]);
        expect(judge(by(model, { [key]: [other, false] }))).toHaveLength(1);
      }
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_005, amiss)).toEqual([null, 'ADVISORY', 'ADVISORY', 'ADVISORY', 'ADVISORY', null]);
  });

  it('is not quieted by striking out another layer, nor by an answer to a row that has none in the model', () => {
    const two = by('SAAS', { 'SR-03': ['INSTITUTION', false], 'LG-01': ['PRIME_VENDOR', true] });
    expect(judge(two)[0]?.facts).toMatchObject({ rows: ['SR-03'] });
  });

  it('does not accuse a row of which the model says nothing', () => {
    expect(judge(by('SAAS', { 'LG-01': ['PRIME_VENDOR', false] }))).toEqual([]);
  });
});
