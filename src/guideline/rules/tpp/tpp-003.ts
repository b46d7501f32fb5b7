import { isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 1.4: it is settled who answers up to sending, in transit and from receipt. */
export const TPP_003 = rule({
  id: 'TPP-003',
  about: 'provision',
  clauses: managementVolume('1.4'),
  grades: { MUST: ['MAJOR'] },
  gates: ['provision.activate'],
  title: { ja: '送信〜受信までの責任範囲が未定義', en: 'Send-to-receive boundary undefined' },
  remedy: {
    ja: '送信まで・通信中・受信後のそれぞれの責任を負う者を定めて登録する',
    en: 'Settle who answers up to sending, in transit and from receipt, and register each',
  },
  judge(provision, clock) {
    const missing = STRETCHES.filter((stretch) => provision[stretch] === null);
    if (missing.length === 0 || !isProvided(provision, clock)) return SILENT;
    return [{ subject: { kind: 'PROVISION', id: provision.id }, severity: 'MAJOR', facts: { missing } }];
  },
});

/** The stretches of the way from sender to receiver; sorted. */
const STRETCHES = ['receiverResponsibility', 'senderResponsibility', 'transportResponsibility'] as const;
