import { type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { type Texts } from '../../kernel/texts';

/** What is asked for, as people call it. */
export const EVIDENCE_KIND_WORDS: Readonly<Record<EvidenceKind, Texts>> = {
  RENEWED_CERTIFICATE: { ja: '更新後の登録証', en: 'Renewed certificate' },
  EFFECTIVENESS_EVIDENCE: { ja: '認証の運用の有効性を示す資料', en: 'Evidence that the management works' },
  MDS: { ja: '医療情報セキュリティ開示書(MDS)', en: 'MDS' },
  SDS: { ja: 'サービス事業者の開示書(SDS)', en: 'SDS' },
  YEARLY_CHECKLIST: { ja: '年度のチェックリスト(事業者確認用)', en: 'Checklist of the year' },
  SUBCONTRACTOR_LIST: { ja: '再委託先の一覧', en: 'List of subcontractors' },
  MATRIX_FORM: { ja: '責任分界表の回答票', en: 'Form of a matrix' },
};
