import { type CorporateRegisterProcess } from '../../../kernel/terms/vendor-terms';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { isOnlyPlanned } from '../../planned';
import { rule, SILENT } from '../../rule';
import { isActive, isLive } from '../../snapshots/contract-life';
import { type VendorFacts, type VendorSnapshot } from '../../snapshots/vendor-snapshot';

/** Ours, for 1⑭: a vendor whose registration is closed, merged away or struck off may no longer be there to answer. */
export const VND_014 = rule({
  id: 'VND-014',
  about: 'vendor',
  clauses: managementVolume('1⑭'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: '法人番号公表サイトで登記閉鎖・合併・抹消(処理区分21/71/81/99, closeDate)',
    en: 'Vendor registry record closed / merged / struck off',
  },
  remedy: {
    ja: '事業者に存続・承継の状況を確認し、承継先があれば契約の相手方を改める',
    en: 'Ask the vendor whether it goes on or who succeeded it, and put the contract on the successor',
  },
  judge({ vendor, contracts }, clock) {
    const register = vendor.corporateRegister;
    if (register === null || !isGone(vendor, register, clock)) return SILENT;
    if (!isAsked({ vendor, contracts }, clock)) return SILENT;
    const { process, changedOn, closedOn, successorCorporateNumber } = register;
    const facts = { process, changedOn, closedOn, successorCorporateNumber };
    return [{ subject: { kind: 'VENDOR', id: vendor.id }, severity: 'MAJOR', facts }];
  },
});

/** A contract with the vendor is in force, or none is signed and somebody talks about one. */
function isAsked({ vendor, contracts }: VendorSnapshot, clock: Clock): boolean {
  if (contracts.some((contract) => isActive(contract, clock))) return true;
  return isOnlyPlanned('vendor', { vendor, contracts }, clock) && contracts.some((contract) => isLive(contract, clock));
}

/** What the register's latest record says of the vendor, from its day on. */
function isGone(
  { corporateNumber }: VendorFacts,
  { process, changedOn, closedOn, successorCorporateNumber }: NonNullable<VendorFacts['corporateRegister']>,
  clock: Clock,
): boolean {
  if (isUndone(process)) return false;
  // Merged, and the vendor on record is the one that goes on.
  const goesOn = successorCorporateNumber !== null && successorCorporateNumber === corporateNumber;
  if (process === '71' && goesOn) return false;
  const goneFrom = closedOn ?? changedOn;
  if (closedOn === null && !endsRegistration(process)) return false;
  return goneFrom === null || clock.hasCome(goneFrom);
}

/** 処理区分: 復活, 合併の取消し: a closing from before is undone (domain 3.10). */
function isUndone(process: CorporateRegisterProcess | null): boolean {
  return process === '22' || process === '72';
}

/** 処理区分: 登記記録の閉鎖等, 吸収合併, 商号の登記の抹消, 削除 (domain 3.10). */
function endsRegistration(process: CorporateRegisterProcess | null): boolean {
  return process === '21' || process === '71' || process === '81' || process === '99';
}
