import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isRetired } from '../../system-standing';

/** 1.3.2: where systems of several vendors meet, the interface itself has somebody who answers for it. */
export const CLD_006 = rule({
  id: 'CLD-006',
  about: 'system',
  clauses: [...managementVolume('1.3.2'), { document: 'MHLW-6.0/企画管理編', clause: '2.2(1)' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  title: { ja: '事業者間の連携部分(インターフェース)の責任行が無い', en: 'No row for the interface between vendors' },
  remedy: {
    ja: '連携部分の行(CD-05)をいずれかの契約の分界表に設け、責任主体を定める',
    en: 'Add the interface row (CD-05) to one of the contracts’ matrices and name its accountable party',
  },
  judge(system, clock) {
    const open = system.interfaces.filter(
      ({ vendorIds, answeredRows }) => answeredRows === 0 && new Set(vendorIds).size >= 2,
    );
    if (open.length === 0 || isRetired(system, clock)) return SILENT;
    const facts = {
      interfaces: open.map(({ name }) => name).sort(),
      vendors: [...new Set(open.flatMap(({ vendorIds }) => vendorIds))].sort(),
    };
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity: 'MAJOR', facts }];
  },
});
