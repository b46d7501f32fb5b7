import { addDays } from '../../../kernel/calendar-date';
import { lastWord } from '../../attestation-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';

const ERASURE_DAYS = fixed(30, 'OURS', {
  ja: '廃棄・返却の前後30日以内に消去を確認',
  en: 'erasure made sure of within 30 days before or after the disposal',
});

/** Guidance IV7: what keeps medical information leaves the house erased, and somebody made sure of it. What was erased long before was used again. */
export const EQP_014 = rule({
  id: 'EQP-014',
  about: 'equipment',
  clauses: [{ document: 'MHLW-PPC-GUIDANCE', clause: 'IV7' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '廃棄・返却時の消去証明が無い', en: 'No erasure evidence on disposal/return' },
  variants: {
    NOT_ERASED: { ja: '廃棄・返却時の消去の記録が無い', en: 'No record of erasure on disposal or return' },
  },
  remedy: {
    ja: 'データの消去を確認し、消去証明とともに確認記録(ERASURE)として登録する',
    en: 'Make sure that the data are erased, and register it with its certificate as an attestation (ERASURE)',
  },
  fixedNumbers: [ERASURE_DAYS],
  judge({ id, storesData, disposedOn, attestations }, clock) {
    if (storesData === 'NO' || disposedOn === null || !clock.isPast(addDays(disposedOn, ERASURE_DAYS.value)))
      return SILENT;
    const earliest = addDays(disposedOn, -ERASURE_DAYS.value);
    const word = lastWord(
      attestations.filter(({ on }) => on >= earliest),
      'ERASURE',
      clock,
    );
    if (word?.conclusion === 'YES' && word.hasEvidence) return SILENT;
    const facts = { disposedOn, storesData, confirmedOn: word?.on ?? null, conclusion: word?.conclusion ?? null };
    const verdict = { subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts } as const;
    return word?.conclusion === 'YES'
      ? [{ ...verdict, strength: 'PRODUCT' }]
      : [{ ...verdict, strength: 'OTHER_DOCUMENT', variant: 'NOT_ERASED' }];
  },
});
