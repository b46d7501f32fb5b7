import { type CorporateRegisterProcess } from '../../../kernel/terms/vendor-terms';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';
import { isEngaged } from '../../vendor-standing';

/** Ours, for 1⑭: a vendor whose registration is closed, merged away or struck off may no longer be there to answer. */
export const VND_014 = rule({
  id: 'VND-014',
  about: 'vendor',
  clauses: managementVolume('1⑭'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: '法人番号公表サイトで登記閉鎖・合併・抹消(処理区分21/71/81, closeDate)',
    en: 'Vendor registry record closed / merged / struck off',
  },
  remedy: {
    ja: '事業者に存続・承継の状況を確認し、承継先があれば契約の相手方を改める',
    en: 'Ask the vendor whether it goes on or who succeeded it, and put the contract on the successor',
  },
  judge({ vendor, contracts }, clock) {
    const register = vendor.corporateRegister;
    if (register === null || !isGone(register, clock) || !isEngaged(contracts, clock)) return SILENT;
    const { process, changedOn, closedOn, successorCorporateNumber } = register;
    const facts = { process, changedOn, closedOn, successorCorporateNumber };
    return [{ subject: { kind: 'VENDOR', id: vendor.id }, severity: 'MAJOR', facts }];
  },
});

function isGone(
  { process, changedOn, closedOn }: NonNullable<VendorFacts['corporateRegister']>,
  clock: Clock,
): boolean {
  if (closedOn !== null && clock.hasCome(closedOn)) return true;
  return endsRegistration(process) && (changedOn === null || clock.hasCome(changedOn));
}

/** 処理区分: 登記記録の閉鎖等, 吸収合併, 商号の登記の抹消, 削除 (domain 3.10). */
function endsRegistration(process: CorporateRegisterProcess): boolean {
  return process === '21' || process === '71' || process === '81' || process === '99';
}
