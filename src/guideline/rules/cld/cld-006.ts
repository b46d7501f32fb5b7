import { ownersOf } from '../../interface-owners';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isRetired } from '../../system-standing';

/** 1.3.2: where systems of several vendors meet, the interface itself has somebody who answers for it: for this one, by name, in an agreed matrix. */
export const CLD_006 = rule({
  id: 'CLD-006',
  about: 'system',
  clauses: [...managementVolume('1.3.2'), { document: 'MHLW-6.0/企画管理編', clause: '2.2(1)' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  title: { ja: '事業者間の連携部分(インターフェース)の責任行が無い', en: 'No row for the interface between vendors' },
  remedy: {
    ja: '関係する契約の分界表で、この連携部分を対象と明示した行(CD-05 等)の責任主体を定め、合意する',
    en: 'In the matrix of a contract concerned, name this interface in a row (such as CD-05), settle its accountable party and agree it',
  },
  judge(system, clock) {
    const open = system.interfaces.filter(
      (one) => new Set(one.vendorIds).size >= 2 && ownersOf(one, system.contracts, clock).length === 0,
    );
    if (open.length === 0 || isRetired(system, clock)) return SILENT;
    const facts = {
      interfaces: open.map(({ name }) => name).sort(),
      vendors: [...new Set(open.flatMap(({ vendorIds }) => vendorIds))].sort(),
    };
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity: 'MAJOR', facts }];
  },
});
