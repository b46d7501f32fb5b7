import { type Type } from '@nestjs/common';
import { type Answer } from '../../kernel/terms/answers';
import {
  EffectivenessEvidenceQuery,
  type EffectivenessEvidenceView,
} from '../../registry/evaluations/dto/effectiveness-evidence.dto';
import { VendorEvaluationQuery, type VendorEvaluationView } from '../../registry/evaluations/dto/vendor-evaluation.dto';
import { EffectivenessEvidenceEntity } from '../../registry/evaluations/effectiveness-evidence.entity';
import { EffectivenessEvidenceReader } from '../../registry/evaluations/effectiveness-evidence.reader';
import { VendorEvaluationEntity } from '../../registry/evaluations/vendor-evaluation.entity';
import { VendorEvaluationReader } from '../../registry/evaluations/vendor-evaluation.reader';
import { PurchaseQuery, type PurchaseView } from '../../registry/purchases/dto/purchase.dto';
import { PurchaseEntity } from '../../registry/purchases/purchase.entity';
import { PurchaseReader } from '../../registry/purchases/purchase.reader';
import { EFFECTIVENESS_EVIDENCE, EVALUATION_EVIDENCE } from '../evidence/evidence-places';
import { type RecordNamesById } from '../history/record-names';
import { type ListColumn } from '../lists/list-column';
import { ANSWER_WORDS } from '../parts/registry-words';
import { recordPages } from '../record-pages/record-pages.controllers';
import { momentInCell } from '../exports/moment-in-cell';
import { type Viewer } from '../viewer';
import {
  EFFECTIVENESS_CHANGE,
  EFFECTIVENESS_FORM,
  EVALUATION_CHANGE,
  EVALUATION_FORM,
  PURCHASE_CHANGE,
  PURCHASE_FORM,
} from './evaluation-forms';
import { EFFECTIVENESS_WORDS, EVALUATION_WORDS } from './evaluation-words';

interface OfVendor {
  readonly institutionId: string;
  readonly vendorId: string;
}

/** About whom it is; whose it is stands in the file. */
function whose<View extends OfVendor>(names: RecordNamesById): readonly [ListColumn<View>, ListColumn<View>] {
  return [
    {
      name: { ja: '事業者', en: 'Vendor' },
      of: ({ vendorId }) => names.get(vendorId)?.name,
      shown: ({ vendorId }) => <a href={`/vendors/${vendorId}`}>{names.get(vendorId)?.name ?? vendorId}</a>,
    },
    {
      name: { ja: '医療機関', en: 'Institution' },
      shown: null,
      of: ({ institutionId }) => names.get(institutionId)?.name,
    },
  ];
}

const answer = ({ text }: Viewer, said: Answer | null | undefined): string => text(ANSWER_WORDS[said ?? 'UNKNOWN']);
const EVALUATION_TITLE = ({ say, text }: Viewer, { type, vendorId }: VendorEvaluationView, names: RecordNamesById) =>
  say(
    `${names.get(vendorId)?.name ?? ''} の評価: ${EVALUATION_WORDS[type].ja}`,
    `${text(EVALUATION_WORDS[type])}: ${names.get(vendorId)?.name ?? ''}`,
  );

/** What an institution made of a vendor before it chose it, and makes of it while it works (5①). */
const EVALUATION_PAGES = recordPages({
  path: 'vendor-evaluations',
  read: 'evaluation.read',
  write: 'evaluation.write',
  entity: VendorEvaluationEntity,
  reader: VendorEvaluationReader,
  query: VendorEvaluationQuery,
  create: EVALUATION_FORM,
  patch: EVALUATION_CHANGE,
  many: { ja: '事業者の評価', en: 'Evaluations of vendors' },
  ofVendor: true,
  titleOf: EVALUATION_TITLE,
  columns: (viewer, names) => {
    const [vendor, institution] = whose<VendorEvaluationView>(names);
    return [
      {
        name: { ja: '評価の種類', en: 'Type' },
        isName: true,
        of: ({ type }) => viewer.text(EVALUATION_WORDS[type]),
      },
      vendor,
      {
        name: { ja: '契約', en: 'Contract' },
        of: ({ contractId }) => (typeof contractId === 'string' ? names.get(contractId)?.name : null),
      },
      {
        name: { ja: '完了日', en: 'Completed on' },
        sort: 'completedOn',
        of: ({ completedOn }) => completedOn,
        shown: ({ completedOn }) =>
          typeof completedOn === 'string' ? viewer.date(completedOn) : viewer.say('評価中', 'under way'),
      },
      { name: { ja: '総合の結論', en: 'In all' }, of: ({ overallFit }) => answer(viewer, overallFit) },
      { name: { ja: '評価者', en: 'By whom' }, of: ({ evaluator }) => evaluator },
      institution,
    ];
  },
  filters: [{ name: 'type', label: { ja: '評価の種類', en: 'Type' }, words: EVALUATION_WORDS }],
  evidence: EVALUATION_EVIDENCE,
  none: { ja: '当てはまる評価はありません。', en: 'There is no such evaluation.' },
  toCreate: { ja: '事業者の評価を記録する', en: 'Record an evaluation' },
  toChange: { ja: '事業者の評価を変更する', en: 'Change an evaluation' },
});

/** 有効性を示す資料: that a certified management works (5.1.2, note 4). */
const EFFECTIVENESS_PAGES = recordPages({
  path: 'effectiveness-evidence',
  read: 'evaluation.read',
  write: 'evaluation.write',
  entity: EffectivenessEvidenceEntity,
  reader: EffectivenessEvidenceReader,
  query: EffectivenessEvidenceQuery,
  create: EFFECTIVENESS_FORM,
  patch: EFFECTIVENESS_CHANGE,
  many: { ja: '認証の有効性を示す資料', en: 'Evidence that a certified management works' },
  ofVendor: true,
  titleOf: ({ say, text }, { type, vendorId }: EffectivenessEvidenceView, names) =>
    say(
      `${names.get(vendorId)?.name ?? ''} の${EFFECTIVENESS_WORDS[type].ja}`,
      `${text(EFFECTIVENESS_WORDS[type])}: ${names.get(vendorId)?.name ?? ''}`,
    ),
  columns: (viewer, names) => {
    const [vendor, institution] = whose<EffectivenessEvidenceView>(names);
    return [
      {
        name: { ja: '資料の種類', en: 'Type' },
        isName: true,
        of: ({ type }) => viewer.text(EFFECTIVENESS_WORDS[type]),
      },
      vendor,
      {
        name: { ja: '受領日', en: 'Received on' },
        sort: 'receivedOn',
        of: ({ receivedOn }) => receivedOn,
        shown: ({ receivedOn }) => viewer.date(receivedOn),
      },
      {
        name: { ja: '院内で評価した日', en: 'Reviewed on' },
        of: ({ reviewedOn }) => reviewedOn,
        shown: ({ reviewedOn }) =>
          typeof reviewedOn === 'string' ? viewer.date(reviewedOn) : viewer.say('未評価', 'not yet'),
      },
      { name: { ja: '有効と認めたか', en: 'Shows that it works' }, of: ({ effective }) => answer(viewer, effective) },
      institution,
    ];
  },
  filters: [{ name: 'type', label: { ja: '資料の種類', en: 'Type' }, words: EFFECTIVENESS_WORDS }],
  evidence: EFFECTIVENESS_EVIDENCE,
  none: { ja: '当てはまる資料はありません。', en: 'There is no such paper.' },
  toCreate: { ja: '有効性を示す資料を登録する', en: 'Record such a paper' },
  toChange: { ja: '有効性を示す資料を変更する', en: 'Change such a paper' },
});

/** What is bought besides contracts, by which it is judged whether a vendor is asked for anything at all. */
const PURCHASE_PAGES = recordPages({
  path: 'purchases',
  read: 'evaluation.read',
  write: 'evaluation.write',
  entity: PurchaseEntity,
  reader: PurchaseReader,
  query: PurchaseQuery,
  create: PURCHASE_FORM,
  patch: PURCHASE_CHANGE,
  many: { ja: '購入の記録', en: 'Purchases' },
  ofVendor: true,
  titleOf: (_, { description }: PurchaseView) => description,
  columns: (viewer, names) => {
    const [vendor, institution] = whose<PurchaseView>(names);
    return [
      { name: { ja: '購入するもの', en: 'What' }, isName: true, of: ({ description }) => description },
      vendor,
      {
        name: { ja: 'システム・機器に関わるか', en: 'Works on systems' },
        of: ({ worksOnSystems }) => answer(viewer, worksOnSystems),
      },
      {
        name: { ja: '医療情報を扱うか', en: 'Handles medical information' },
        of: ({ handlesMedicalInfo }) => answer(viewer, handlesMedicalInfo),
      },
      {
        name: { ja: 'ネットワークにつながるか', en: 'Connects to the network' },
        of: ({ externalConnection }) => answer(viewer, externalConnection),
      },
      {
        name: { ja: '登録した日時', en: 'Recorded at' },
        sort: 'createdAt',
        of: ({ createdAt }) => momentInCell(createdAt),
        shown: ({ createdAt }) => viewer.moment(createdAt),
      },
      institution,
    ];
  },
  filters: [],
  none: { ja: '当てはまる購入の記録はありません。', en: 'There is no such purchase.' },
  toCreate: { ja: '購入を記録する', en: 'Record a purchase' },
  toChange: { ja: '購入の記録を変更する', en: 'Change a purchase' },
});

/** What an institution makes of its vendors. */
export const EVALUATION_PAGE_CONTROLLERS: readonly Type[] = [
  ...EVALUATION_PAGES,
  ...EFFECTIVENESS_PAGES,
  ...PURCHASE_PAGES,
];
