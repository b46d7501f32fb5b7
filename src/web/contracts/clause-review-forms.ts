import { type ClauseKind } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { ReviewClause } from '../../registry/contracts/dto/contract-clause.dto';
import { type FieldWords, Form } from '../forms/form';
import { REVIEW_WORDS } from './contract-words';

const FOUND: Readonly<Record<string, Texts>> = Object.fromEntries(
  Object.entries(REVIEW_WORDS).map(([review, { word }]) => [review, word]),
);

const asked = (ja: string, en: string): FieldWords => ({ label: { ja, en } });

const FIRST = {
  review: { label: { ja: '確認の結果', en: 'What was found' }, words: FOUND },
  reference: {
    label: { ja: '契約書の箇所', en: 'Where it stands' },
    help: { ja: '例: 第12条第2項', en: 'For example: article 12 (2)' },
  },
  documentId: {
    label: { ja: '定めのある文書', en: 'In which paper' },
    help: {
      ja: '「あり」は、保管された有効な文書を選んではじめて認められます。',
      en: 'PRESENT counts once a paper that is kept and in force is named.',
    },
  },
} satisfies { readonly [K in keyof ReviewClause]?: FieldWords };

const REENTRUSTMENT = {
  prohibited: asked('再委託を禁じている', 'Re-entrustment is prohibited'),
  priorInformation: asked('事前の情報提供を求めている', 'Prior information is asked for'),
  consultation: asked('協議を求めている', 'Consultation is asked for'),
  agreement: asked('合意を求めている', 'Agreement is asked for'),
  approval: asked('承認を求めている', 'Approval is asked for'),
} satisfies { readonly [K in keyof ReviewClause]?: FieldWords };

const BREACH_NOTICE = {
  noticeHours: asked('報告の期限(時間)', 'Notice within so many hours'),
} satisfies { readonly [K in keyof ReviewClause]?: FieldWords };

const LAST = {
  inapplicableReason: {
    label: { ja: '非該当の理由', en: 'Why it does not apply' },
    help: {
      ja: '理由と承認者がなければ「なし」と同じに扱います。',
      en: 'Without reason and approval it counts as missing.',
    },
  },
  inapplicableApprovedBy: asked('非該当を承認した人', 'Who approved that'),
  reviewedOn: asked('確認した日', 'Looked at on'),
  reviewedBy: asked('確認した人', 'By whom'),
  note: asked('備考', 'Note'),
} satisfies { readonly [K in keyof ReviewClause]?: FieldWords };

const OF_ANY_CLAUSE = new Form(ReviewClause, { ...FIRST, ...LAST });

/** A clause on re-entrustment has four parts (5.2.2), one on notice its hours. */
const OF_ONE_KIND: { readonly [K in ClauseKind]?: Form<ReviewClause> } = {
  REENTRUSTMENT: new Form(ReviewClause, { ...FIRST, ...REENTRUSTMENT, ...LAST }),
  BREACH_NOTICE: new Form(ReviewClause, { ...FIRST, ...BREACH_NOTICE, ...LAST }),
};

/** What is asked for at the review of a clause. */
export function clauseReviewForm(kind: ClauseKind): Form<ReviewClause> {
  return OF_ONE_KIND[kind] ?? OF_ANY_CLAUSE;
}
