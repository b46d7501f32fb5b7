import {
  CreateEffectivenessEvidence,
  PatchEffectivenessEvidence,
} from '../../registry/evaluations/dto/effectiveness-evidence.dto';
import { CreateVendorEvaluation, PatchVendorEvaluation } from '../../registry/evaluations/dto/vendor-evaluation.dto';
import { CreatePurchase, PatchPurchase } from '../../registry/purchases/dto/purchase.dto';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { EFFECTIVENESS_WORDS, EVALUATION_WORDS } from './evaluation-words';

const OF_WHOM = {
  institutionId: { label: { ja: '医療機関', en: 'Institution' } },
  vendorId: {
    label: { ja: '事業者', en: 'Vendor' },
    help: { ja: 'どの事業者についてか。', en: 'About which vendor.' },
  },
} satisfies Readonly<Record<string, FieldWords>>;

const EVALUATION = {
  type: {
    label: { ja: '評価の種類', en: 'Type' },
    help: {
      ja: '契約の前に選ぶときは「選定」、契約してから定期に見るときは「監督」。',
      en: 'Selection before the contract, supervision while it runs.',
    },
    words: EVALUATION_WORDS,
  },
  contractId: {
    label: { ja: '対象の契約', en: 'For which contract' },
    help: { ja: 'その事業者との契約すべてについての評価なら空欄。', en: 'Empty: for all with that vendor.' },
  },
  completedOn: { help: { ja: '評価を終えた日。途中なら空欄。', en: 'Empty while it is under way.' } },
  functionalFit: {
    label: { ja: '機能・仕様が要求と合致するか', en: 'Functions and specification fit' },
    help: { ja: '5.1.2: 要求仕様と突き合わせた結果。', en: '5.1.2: held against what was required.' },
    words: ANSWER_WORDS,
  },
  securityFit: {
    label: { ja: '情報セキュリティ対策が十分か', en: 'Security measures suffice' },
    help: { ja: '5.1.2: MDS・SDS などで確かめた結果。', en: '5.1.2: as MDS, SDS and the like show.' },
    words: ANSWER_WORDS,
  },
  organisationFit: {
    label: { ja: '事業者自体を評価したか', en: 'The vendor itself was looked at' },
    help: { ja: '5.1.2: 組織としての情報セキュリティマネジメント。', en: '5.1.2: its own security management.' },
    words: ANSWER_WORDS,
  },
  guidelineFit: {
    label: { ja: 'ガイドライン・法令の要件を満たすか', en: 'Guideline and law are met' },
    help: { ja: '5①: 選定の記録に必ず求められます。', en: '5①: every selection says so.' },
    words: ANSWER_WORDS,
  },
  overallFit: {
    label: { ja: '総合の結論', en: 'In all' },
    help: {
      ja: '「はい」だけが選定の確認になります。監督では、指摘が無ければ「はい」。',
      en: 'Only yes confirms a selection; of a supervision, that nothing was found.',
    },
    words: ANSWER_WORDS,
  },
  followedUpOn: {
    help: { ja: '監督で見つかったことの是正を確かめた日。', en: 'When what was found had been followed up.' },
  },
  evaluator: { help: { ja: '評価した人の氏名。', en: 'Who evaluated.' } },
  conclusion: { help: { ja: 'なぜその結論か、一文で。', en: 'Why, in a sentence.' } },
  documentRef: {
    help: {
      ja: '評価書を別の場所に保管している場合。ファイルは登録した後のページで登録できます。',
      en: 'Where it is kept elsewhere; a file is uploaded at its page.',
    },
  },
} satisfies { readonly [K in keyof PatchVendorEvaluation]?: FieldWords };

const EFFECTIVENESS = {
  type: {
    label: { ja: '資料の種類', en: 'Type' },
    help: { ja: '5.1.2 注4: 認証の仕組みが実際に働いていることを示す資料。', en: '5.1.2, note 4.' },
    words: EFFECTIVENESS_WORDS,
  },
  receivedOn: { help: { ja: '事業者から受け取った日。', en: 'When it came in.' } },
  reviewedOn: {
    label: { ja: '院内で評価した日', en: 'Reviewed on' },
    help: { ja: '受け取っただけでは裏付けになりません。読んで評価した日。', en: 'When somebody read and judged it.' },
  },
  reviewer: { label: { ja: '評価した人', en: 'Reviewer' }, help: { ja: '氏名。', en: 'By name.' } },
  effective: {
    label: { ja: '有効と認めたか', en: 'Shows that it works' },
    help: { ja: '「はい」だけが裏付けになります。', en: 'Only yes counts.' },
    words: ANSWER_WORDS,
  },
  conclusion: { help: { ja: 'なぜその結論か、一文で。', en: 'Why, in a sentence.' } },
  documentRef: {
    help: {
      ja: '別の場所に保管している場合。ファイルは登録した後のページで登録できます。',
      en: 'Where it is kept elsewhere; a file is uploaded at its page.',
    },
  },
} satisfies { readonly [K in keyof PatchEffectivenessEvidence]?: FieldWords };

const PURCHASE = {
  description: {
    label: { ja: '購入するもの', en: 'What is bought' },
    help: { ja: '例: 文具。', en: 'Such as: paper.' },
  },
  worksOnSystems: {
    help: {
      ja: 'システム・情報機器を納入、設置、保守、運用するなら「はい」。',
      en: 'Yes where it supplies, installs, maintains or runs any.',
    },
    words: ANSWER_WORDS,
  },
  handlesMedicalInfo: {
    help: { ja: '食事箋なども医療情報です。', en: 'Diet orders and the like count.' },
    words: ANSWER_WORDS,
  },
  externalConnection: {
    label: { ja: '病院のネットワークにつながるか', en: 'Connects to the hospital’s network' },
    help: { ja: '回線、VPN、リモート保守、持込機器。', en: 'A line, a VPN, remote maintenance, a device brought in.' },
    words: ANSWER_WORDS,
  },
} satisfies { readonly [K in keyof PatchPurchase]?: FieldWords };

export const EVALUATION_FORM = new Form(CreateVendorEvaluation, { ...OF_WHOM, ...EVALUATION });
export const EVALUATION_CHANGE = new Form(PatchVendorEvaluation, EVALUATION);
export const EFFECTIVENESS_FORM = new Form(CreateEffectivenessEvidence, { ...OF_WHOM, ...EFFECTIVENESS });
export const EFFECTIVENESS_CHANGE = new Form(PatchEffectivenessEvidence, EFFECTIVENESS);
export const PURCHASE_FORM = new Form(CreatePurchase, { ...OF_WHOM, ...PURCHASE });
export const PURCHASE_CHANGE = new Form(PatchPurchase, PURCHASE);
