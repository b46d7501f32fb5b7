import { lackOf } from '../../attestation-standing';
import { type Verdict, rule } from '../../rule';
import { fixed } from '../../rule-number';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { concernedAmong } from '../../subcontract-standing';
import { aboutSubcontract } from '../../subcontract-verdicts';
import { addDays } from '../../../kernel/calendar-date';

const ERASURE_DAYS = fixed(30, 'OURS', { ja: '終了から30日以内に確認', en: 'made sure of within 30 days of the end' });

/** Ours, with guidance IV7 behind it: when a sub-entrustee’s work is over, the data come back or are erased, and somebody makes sure of it. */
export const SUB_024 = rule({
  id: 'SUB-024',
  about: 'contract',
  clauses: [{ document: 'MHLW-PPC-GUIDANCE', clause: 'IV7' }],
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: '再委託終了時のデータ返却・消去確認が無い', en: 'No erasure confirmation at end of re-entrustment' },
  remedy: {
    ja: '返却・消去を確認し、確認記録(ERASURE)として登録する',
    en: 'Make sure that the data came back or are erased, and register it as an attestation (ERASURE)',
  },
  fixedNumbers: [ERASURE_DAYS],
  judge({ subcontracts }, clock) {
    const verdicts: Verdict[] = [];
    const wasAtWork = ({ startedOn }: SubcontractFacts) => startedOn !== null;
    for (const subcontract of concernedAmong(subcontracts, wasAtWork)) {
      const { endedOn, attestations } = subcontract;
      if (endedOn === null || !wasAtWork(subcontract)) continue;
      if (!clock.isPast(addDays(endedOn, ERASURE_DAYS.value))) continue;
      const lack = lackOf(
        attestations.filter(({ on }) => on >= endedOn),
        'ERASURE',
        clock,
      );
      if (lack === null || lack.isLate) continue;
      verdicts.push(aboutSubcontract(subcontract, { severity: 'MAJOR', facts: { endedOn, ...lack.facts } }));
    }
    return verdicts;
  },
});
