import { managementVolume } from '../../clause';
import { lackOf } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

const EVERYBODY = ['STAFF_TRAINING', 'VENDOR_STAFF_TRAINING'] as const;

/** 3⑨, 3⑤, 3.2.2: everybody under control is trained, vendors’ and agencies’ people too; how often is ours. */
export const GOV_011 = rule({
  id: 'GOV-011',
  about: 'institution',
  clauses: managementVolume('3⑨', '3⑤', '3.2.2'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '全統制対象者(委託先・派遣含む)への定期教育が未実施',
    en: 'Training missing for all controlled persons',
  },
  variants: {
    LATE: {
      ja: '教育・訓練から、医療機関の定めた間隔を過ぎている',
      en: 'The last training lies further back than the institution’s own interval',
    },
  },
  remedy: {
    ja: '職員と、委託先・派遣の従事者に教育・訓練を行い、確認記録(STAFF_TRAINING、VENDOR_STAFF_TRAINING)として登録する',
    en: 'Train the staff and the people of vendors and agencies, and register it as attestations (STAFF_TRAINING, VENDOR_STAFF_TRAINING)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, policy) {
    const lacks = EVERYBODY.map((topic) => ({
      topic,
      lack: lackOf(institution.attestations, topic, clock, policy.confirmationIntervalMonths),
    }));
    const having = (isLate: boolean) => lacks.filter(({ lack }) => lack?.isLate === isLate).map(({ topic }) => topic);
    const facts = { missing: having(false), late: having(true) };
    if (facts.missing.length > 0) return aboutInstitution(institution, 'MINOR', facts, { strength: 'MUST' });
    if (facts.late.length === 0) return SILENT;
    return aboutInstitution(institution, 'MINOR', facts, { strength: 'PRODUCT', variant: 'LATE' });
  },
});
