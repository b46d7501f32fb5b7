import { type EffectivenessEvidenceType, type EvaluationType } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';

export const EVALUATION_WORDS: Readonly<Record<EvaluationType, Texts>> = {
  SELECTION: { ja: '選定(5①)', en: 'Selection (5①)' },
  SUPERVISION: { ja: '監督・定期評価', en: 'Supervision' },
};

/** What shows that a certified management works (5.1.2, note 4). */
export const EFFECTIVENESS_WORDS: Readonly<Record<EffectivenessEvidenceType, Texts>> = {
  MANAGEMENT_METHOD_EXPLANATION: { ja: '具体的な管理方法の説明', en: 'How it is managed, explained' },
  SOA: { ja: '適用宣言書(SoA)', en: 'Statement of applicability' },
  INTERNAL_AUDIT_REPORT: { ja: '内部監査報告書', en: 'Report of an internal audit' },
  SURVEILLANCE_REPORT: { ja: '維持審査の報告書', en: 'Report of a surveillance' },
  PENTEST_SUMMARY: { ja: '脆弱性診断の要約', en: 'Summary of a penetration test' },
  SOC2_TYPE2: { ja: 'SOC2 Type2 報告書', en: 'SOC 2 type 2' },
  MDS_SDS: { ja: 'MDS・SDS', en: 'MDS or SDS' },
  SERVICE_SPEC_CONFORMITY: { ja: 'サービス仕様適合開示書', en: 'Conformity of a service’s specification' },
  ONSITE_VISIT_RECORD: { ja: '現地確認の記録', en: 'Record of a visit' },
};
