import { type Clock } from '../../clock';
import { isUnderWay } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { type ProvisionSnapshot } from '../../snapshots/provision-snapshot';

/** 1⑰: before information goes to a third party, both sides agree in writing how far each answers. */
export const TPP_002 = rule({
  id: 'TPP-002',
  about: 'provision',
  clauses: managementVolume('1⑰'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: {
    ja: '双方の責任範囲が事前に書面化されていない',
    en: 'Responsibility scope not agreed in writing',
  },
  remedy: {
    ja: '提供先と双方の責任範囲を書面で合意し、合意日を登録する',
    en: 'Agree in writing with the recipient how far each side answers, and register the day',
  },
  judge(provision, clock) {
    if (isAgreedInTime(provision, clock) || !isUnderWay(provision, clock)) return SILENT;
    const { id, plannedFrom, startedOn, scopeAgreedOn } = provision;
    const facts = { plannedFrom, startedOn, scopeAgreedOn };
    return [{ subject: { kind: 'PROVISION', id }, severity: 'BLOCKING', facts }];
  },
});

/** Agreed by the clock's day, and not later than the provision began. */
function isAgreedInTime({ scopeAgreedOn, startedOn }: ProvisionSnapshot, clock: Clock): boolean {
  if (scopeAgreedOn === null || (startedOn !== null && scopeAgreedOn > startedOn)) return false;
  return clock.hasCome(scopeAgreedOn);
}
