import { isSameName } from '../../../kernel/company-name';
import { isSameAddress } from '../../../kernel/postal-address';
import { type Clock } from '../../clock';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';

/** Ours: a vendor under its old name or at its old seat is written to where it is no more, and not found in the register. */
export const VND_015 = rule({
  id: 'VND-015',
  about: 'vendor',
  clauses: [{ document: 'BUNKAITEN', clause: 'VND-015' }],
  grades: { PRODUCT: ['MINOR'] },
  title: {
    ja: '商号・所在地変更が台帳に未反映(処理区分11/12/13)',
    en: 'Name/address change not reflected',
  },
  variants: {
    UNCONFIRMED: {
      ja: '法人番号公表サイトの商号・所在地が台帳に無く、変更が反映されているか未確認',
      en: 'What the register calls it, or where, is not on record; not confirmed whether a change is reflected',
    },
  },
  remedy: {
    ja: '法人番号公表サイトの商号・所在地と照らし合わせ、商号変更は承継の手続きで、所在地は事業者の登録で改める',
    en: 'Compare with the corporate-number register; a new name is recorded as a succession, a new seat in the vendor’s record',
  },
  judge({ vendor, contracts }, clock) {
    const register = vendor.corporateRegister;
    if (register === null || !hasCome(register.changedOn, clock)) return SILENT;
    const name = compare(register.name, vendor.name, isSameName, mayHaveChanged(register.process, '11'));
    const hasMoved = mayHaveChanged(register.process, '12') || mayHaveChanged(register.process, '13');
    const address = compare(register.address, vendor.address, isSameAddress, hasMoved);
    if (name === 'SAME' && address === 'SAME') return SILENT;
    if (!contracts.some((contract) => isActive(contract, clock))) return SILENT;
    const isFound = name === 'OTHER' || address === 'OTHER';
    const facts = {
      process: register.process,
      changedOn: register.changedOn,
      registeredName: name === 'OTHER' ? register.name : null,
      registeredAddress: address === 'OTHER' ? register.address : null,
      notCompared: [...(name === 'UNKNOWN' ? ['name'] : []), ...(address === 'UNKNOWN' ? ['address'] : [])],
    };
    const verdict = { subject: { kind: 'VENDOR', id: vendor.id }, severity: 'MINOR', facts } as const;
    return [isFound ? verdict : { ...verdict, variant: 'UNCONFIRMED' }];
  },
});

/** 処理区分: 商号又は名称の変更, 国内所在地の変更, 国外所在地の変更; one that nobody noted may be any of them. */
function mayHaveChanged(
  process: NonNullable<VendorFacts['corporateRegister']>['process'],
  change: '11' | '12' | '13',
): boolean {
  return process === null || process === change;
}

/** What only the register has is not reflected; what nobody noted of the register is asked for where it says that it changed. */
function compare(
  registered: string | null,
  recorded: string | null,
  isSame: (one: string, other: string) => boolean,
  isAskedFor: boolean,
): 'SAME' | 'OTHER' | 'UNKNOWN' {
  if (registered === null) return isAskedFor ? 'UNKNOWN' : 'SAME';
  return recorded !== null && isSame(registered, recorded) ? 'SAME' : 'OTHER';
}

function hasCome(changedOn: NonNullable<VendorFacts['corporateRegister']>['changedOn'], clock: Clock): boolean {
  return changedOn === null || clock.hasCome(changedOn);
}
