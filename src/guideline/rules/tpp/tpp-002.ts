import { isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/**
 * 1⑰: before information goes to a third party, both sides agree in writing how far each answers. Agreed only after the start,
 * it stays on record; a single provision that the law demands leaves no time for it.
 */
export const TPP_002 = rule({
  id: 'TPP-002',
  about: 'provision',
  clauses: managementVolume('1⑰'),
  grades: { MUST: ['BLOCKING', 'MINOR', 'ADVISORY'] },
  gates: ['provision.activate'],
  title: { ja: '双方の責任範囲が事前に書面化されていない', en: 'Responsibility scope not agreed in writing' },
  remedy: {
    ja: '提供先と双方の責任範囲を書面で合意し、合意日を登録する',
    en: 'Agree in writing with the recipient how far each side answers, and register the day',
  },
  judge(provision, clock) {
    const { id, plannedFrom, startedOn, scopeAgreedOn, isOneOff, legalBasis } = provision;
    const isAgreed = scopeAgreedOn !== null && clock.hasCome(scopeAgreedOn);
    // Of one that may have begun on any day, nobody can say that it was agreed before.
    const isInTime = isAgreed && (startedOn === null ? plannedFrom !== null : scopeAgreedOn <= startedOn);
    if (isInTime || !isProvided(provision, clock)) return SILENT;
    const facts = { plannedFrom, startedOn, scopeAgreedOn };
    const severity = isOneOff && legalBasis === 'LAW' ? 'ADVISORY' : isAgreed ? 'MINOR' : 'BLOCKING';
    return [{ subject: { kind: 'PROVISION', id }, severity, facts }];
  },
});
