import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3, behind it 3⑯: until it is judged whether a line leads outside, nobody knows which duties apply; every other rule takes it for one. */
export const SYS_011 = rule({
  id: 'SYS-011',
  about: 'contract',
  clauses: managementVolume('5.3', '3⑯'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '外部接続の有無が未判定', en: 'External connection not classified' },
  remedy: {
    ja: '回線・VPN 等で外部と接続するかを事業者に確認し、登録する',
    en: 'Ask the vendor whether there are lines or VPN to the outside, and register the answer',
  },
  judge({ subject, contract }, clock) {
    const { externalConnection } = contract;
    if (externalConnection !== 'UNKNOWN' || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { externalConnection } }];
  },
});
