import { managementVolume } from '../../clause';
import { aboutMatrix } from '../../matrix-verdict';
import { clausesOf, TEMPLATE_ROWS } from '../../matrix-template';
import { type Clock } from '../../clock';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { type TemplateCondition } from '../../template/template-row';
import { isAbroad } from '../../subcontract-standing';

/** 1.3.1, 1⑮: a duty that stays with the institution is there, whatever a matrix says; it cannot be struck out as not present. */
export const MTX_027 = rule({
  id: 'MTX-027',
  about: 'contract',
  clauses: managementVolume('1.3.1', '1⑮'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['matrix.agree'],
  title: {
    ja: '医療機関に残る責任(委譲不可)の行を対象外とした',
    en: 'Non-delegable duty struck out as not applicable',
  },
  remedy: {
    ja: '該当する行の対象外を取り消し、医療機関を責任主体とする',
    en: 'Let these rows apply and make the institution accountable for them',
  },
  judge(snapshot, clock) {
    const { contract, matrix } = snapshot;
    if (matrix === null || matrix.digest.struckOut.length === 0 || !isLive(contract, clock)) return SILENT;
    const rows = matrix.digest.struckOut.filter((key) => applies(conditions.get(key) ?? 'ALWAYS', snapshot, clock));
    if (rows.length === 0) return SILENT;
    return aboutMatrix(matrix, 'BLOCKING', { rows, clauses: clausesOf(rows) });
  },
});

const conditions = new Map(TEMPLATE_ROWS.map(({ key, condition }) => [key, condition]));

/** Whether the thing that a row is about is there, seen from the contract's facts; what nobody knows is. */
function applies(condition: TemplateCondition, { contract, subcontracts, recipients }: ContractSnapshot, clock: Clock) {
  switch (condition) {
    case 'CLOUD_EXCEPTION':
      return contract.personalDataHandling === 'CLOUD_EXCEPTION';
    case 'CLOUD':
      return contract.deploymentModel !== 'ON_PREMISES' || contract.usesThirdPartyCloud !== 'NO';
    case 'REENTRUSTMENT':
      return subcontracts.some(({ endedOn }) => endedOn === null || !clock.isPast(endedOn));
    case 'OVERSEAS_REENTRUSTMENT':
      return subcontracts.some((one) => isAbroad(one) && (one.endedOn === null || !clock.isPast(one.endedOn)));
    case 'THIRD_PARTY_PROVISION':
      return recipients.some(({ from, to }) => clock.isWithin(from, to));
    case 'ALWAYS':
    case 'PERSONAL_DATA':
    case 'MAINTENANCE':
    case 'REMOTE_MAINTENANCE':
    case 'ON_PREMISES_OR_COLOCATION':
    case 'ON_PREMISES':
    case 'EXTERNAL_CONNECTION':
    case 'SIGNATURE_USED':
    case 'EQUIPMENT':
    case 'SEVERAL_VENDORS':
      return true;
  }
}
