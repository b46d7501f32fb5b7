import { type Texts } from '../../kernel/texts';
import { INSTITUTION_ROLE_WORDS } from '../actions/role-words';
import { SUSPENSION_WORDS } from '../certifications/certificate-words';
import { TABLE_41_WORDS } from '../history/code-words';
import { INSTITUTION_KIND_WORDS } from '../institutions/institution-words';
import { LAYER_WORDS, PARTY_WORDS, PHASE_WORDS, ROLE_WORDS, STATUS_WORDS } from '../../reports/words';
import { CLAUSE_WORDS } from '../../reports/clause-words';
import { TOPIC_WORDS } from '../../reports/topic-words';
import {
  APPROVAL_WORDS,
  CHAIN_WORDS,
  DEPLOYMENT_WORDS,
  DOCUMENT_TYPE_WORDS,
  HANDLING_WORDS,
  IMPORTANCE_WORDS,
  REVIEW_WORDS,
} from '../contracts/contract-words';
import { EFFECTIVENESS_WORDS, EVALUATION_WORDS } from '../evaluations/evaluation-words';
import { EOS_DECISION_WORDS, EQUIPMENT_ROLE_WORDS, EQUIPMENT_STATUS_WORDS } from '../equipment/equipment-words';
import { fieldWords } from '../history/field-words';
import { ATTACK_WORDS, LEAK_WORDS } from '../incidents/incident-words';
import { STALE_WORDS } from '../matrices/matrix-words';
import { ANSWER_WORDS, CONTRACT_STATUS_WORDS, LEGAL_FORM_WORDS } from '../parts/registry-words';
import {
  FOREIGN_BASIS_WORDS,
  FOREIGN_INFORMATION_WORDS,
  LEGAL_BASIS_WORDS,
  PROVISION_SCHEME_WORDS,
} from '../provisions/provision-words';
import { valueWords } from '../history/value-words';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from '../systems/system-words';
import { DISCLOSURE_WORDS, GUIDELINE_WORDS } from '../vendors/vendor-part-words';

/** Facts that rules have worked out, which are no record’s field. */
const NAMES: Readonly<Record<string, Texts>> = {
  answer: { ja: '回答', en: 'Answer' },
  applicationFrom: { ja: '更新申請の始まり', en: 'Renewal may be asked for from' },
  applicationTo: { ja: '更新申請の終わり', en: 'Renewal may be asked for until' },
  assessedOn: { ja: '評価した日', en: 'Assessed on' },
  auditedOn: { ja: '監査した日', en: 'Audited on' },
  categories: { ja: '種別', en: 'Categories' },
  causeRows: { ja: '原因究明の行', en: 'Rows about finding the cause' },
  certificationsOnRecord: { ja: '登録済みの認証', en: 'Certificates on record' },
  changed: { ja: '変わったこと', en: 'What has changed' },
  changedSince: { ja: '確認の後に変わった日', en: 'Changed since' },
  checkedOn: { ja: '確認した日', en: 'Checked on' },
  chosenOn: { ja: '選定した日', en: 'Chosen on' },
  clauses: { ja: '条項', en: 'Clauses' },
  clouds: { ja: 'クラウド', en: 'Clouds' },
  collectedOn: { ja: '収集した日', en: 'Collected on' },
  committeeSince: { ja: '委員会の開始', en: 'Committee since' },
  concludedOn: { ja: '結論の日', en: 'Concluded on' },
  confirmedAtSelection: { ja: '選定時に確認したか', en: 'Confirmed when it was chosen' },
  contactsOnRecord: { ja: '登録済みの連絡先', en: 'Contacts on record' },
  contracts: { ja: '契約', en: 'Contracts' },
  countries: { ja: '国', en: 'Countries' },
  declared: { ja: '申告の数', en: 'Declared' },
  demarcationClause: { ja: '責任分界の条項', en: 'Clause on the demarcation' },
  departments: { ja: '部門', en: 'Departments' },
  dependencies: { ja: '依存先', en: 'Built on' },
  documents: { ja: '文書', en: 'Documents' },
  documentsOnRecord: { ja: '登録済みの文書', en: 'Documents on record' },
  doneOn: { ja: '行った日', en: 'Done on' },
  emergencyRows: { ja: '非常時の行', en: 'Rows for emergencies' },
  flaws: { ja: '足りない点', en: 'What is wrong with it' },
  from: { ja: '始まり', en: 'From' },
  hasConsentEvidence: { ja: '同意の記録があるか', en: 'Consent is on record' },
  hasEndOfSupportSource: { ja: '終了日の出典があるか', en: 'Source of the end of support' },
  hasFlowDownEvidence: { ja: '義務の引継ぎの証拠があるか', en: 'Evidence that duties are passed on' },
  hasOwnerDepartment: { ja: '所管部門があるか', en: 'A department owns it' },
  hasPlan: { ja: '計画があるか', en: 'There is a plan' },
  hasProcedureRecord: { ja: '手順の記録があるか', en: 'The procedure is on record' },
  hasRationale: { ja: '同等とする理由があるか', en: 'Why it is equivalent is on record' },
  hasRoster: { ja: '従事者の名簿があるか', en: 'There is a roster' },
  hasSchemeAllocation: { ja: '制度上の責任分担の記録があるか', en: 'The scheme’s allocation is on record' },
  hasScopeAgreement: { ja: '範囲の合意があるか', en: 'Its scope is agreed' },
  heldUntil: { ja: '保有の期限', en: 'Held until' },
  informationProvidedOn: { ja: '事前情報提供の日', en: 'Informed beforehand on' },
  interfaces: { ja: '接続', en: 'Interfaces' },
  intervalEndsOn: { ja: '見直しの間隔の終わり', en: 'Interval of review ends on' },
  isAssigned: { ja: '割り当てたか', en: 'Assigned' },
  isContentKept: { ja: '内容を保管しているか', en: 'Its content is kept' },
  isCore: { ja: '中核となる部分か', en: 'A core part' },
  isPaperKept: { ja: '書面の所在が分かるか', en: 'Its paper is kept' },
  isReachedFromOutside: { ja: '外部から入れるか', en: 'Reached from outside' },
  isRecorded: { ja: '記録があるか', en: 'On record' },
  isSelfApproved: { ja: '自分で承認したか', en: 'Approved by who asked' },
  items: { ja: '項目', en: 'Items' },
  keptAtLeastUntil: { ja: '少なくともこの日まで保存', en: 'Kept at least until' },
  lapsesOn: { ja: '効力を失う日', en: 'Lapses on' },
  lastValidOn: { ja: '最後に有効だった日', en: 'Last valid on' },
  lastVerifiedOn: { ja: '最後に照合した日', en: 'Last verified on' },
  late: { ja: '遅れ', en: 'Late' },
  leads: { ja: '先立つもの', en: 'Leads' },
  legalRows: { ja: '法的責任の行', en: 'Legal rows' },
  maintainers: { ja: '保守する者', en: 'Maintainers' },
  managerNamed: { ja: '責任者を定めたか', en: 'A manager is named' },
  matrixStatus: { ja: '責任分界表の状態', en: 'State of the matrix' },
  missing: { ja: '足りないもの', en: 'Missing' },
  neverVerified: { ja: '一度も照合していないもの', en: 'Never verified' },
  new: { ja: '新しいもの', en: 'New' },
  nextRenewalOn: { ja: '次の更新日', en: 'Next renewal' },
  normalRows: { ja: '通常時の行', en: 'Rows for normal operation' },
  notCompared: { ja: '比べられなかったもの', en: 'Not compared' },
  notCovering: { ja: '対象に含まないもの', en: 'Does not cover' },
  noticeDeadline: { ja: '更新拒絶の通知期限', en: 'Notice deadline' },
  noticeFrom: { ja: '通知できる最初の日', en: 'Notice from' },
  notStored: { ja: '保管していないもの', en: 'Not stored' },
  oldestOn: { ja: '最も古い日', en: 'Oldest on' },
  on: { ja: '日', en: 'On' },
  operationalRows: { ja: '運用の行', en: 'Operational rows' },
  orgChartOnFile: { ja: '体制図があるか', en: 'Organisation chart on file' },
  outOfOrder: { ja: '順序の逆転', en: 'Out of order' },
  parties: { ja: '責任分界表の列', en: 'Columns of the matrix' },
  privacyMarkValidTo: { ja: 'プライバシーマークの期限', en: 'Privacy mark valid until' },
  products: { ja: '製品', en: 'Products' },
  rank: { ja: '階層', en: 'Tier' },
  registeredAddress: { ja: '公表された所在地', en: 'Address in the public register' },
  registeredName: { ja: '公表された名称', en: 'Name in the public register' },
  reportedOn: { ja: '報告した日', en: 'Reported on' },
  roles: { ja: '役割', en: 'Roles' },
  row: { ja: '行', en: 'Row' },
  rows: { ja: '行', en: 'Rows' },
  schemes: { ja: '制度', en: 'Schemes' },
  selectedOn: { ja: '選定した日', en: 'Selected on' },
  settledByMatrix: { ja: '責任分界表で定めているか', en: 'Settled by the matrix' },
  since: { ja: 'いつから', en: 'Since' },
  stale: { ja: '古くなったもの', en: 'Out of date' },
  successorCorporateNumber: { ja: '承継先の法人番号', en: 'Corporate number of the successor' },
  targetOn: { ja: '目標の日', en: 'Target date' },
  to: { ja: '終わり', en: 'To' },
  treatedOn: { ja: '対応した日', en: 'Treated on' },
  unapproved: { ja: '未承認のもの', en: 'Not approved' },
  unassigned: { ja: '割り当てていないもの', en: 'Not assigned' },
  uncovered: { ja: '対象から漏れたもの', en: 'Not covered' },
  unengaged: { ja: '契約のない者', en: 'Not engaged' },
  unknown: { ja: '分からないもの', en: 'Unknown' },
  unmetSince: { ja: '満たさなくなった日', en: 'Unmet since' },
  unnamed: { ja: '名前のないもの', en: 'Unnamed' },
  unsettled: { ja: '決まっていないもの', en: 'Not settled' },
  until: { ja: 'いつまで', en: 'Until' },
  untold: { ja: '知らせていないもの', en: 'Not told' },
  vendorCountry: { ja: '事業者の国', en: 'Country of the vendor' },
  vendorIds: { ja: '事業者', en: 'Vendors' },
  vendors: { ja: '事業者', en: 'Vendors' },
};

type Words = Readonly<Record<string, Texts | { readonly word: Texts }>>;

/** Codes that rules have worked out, which no record bears. */
const WORKED_OUT: Words = {
  ABSENT: { ja: '定めがない', en: 'Not there' },
  ACCESS_CONTROL: { ja: 'アクセス制御', en: 'Access control' },
  CLAUSE: { ja: '条項', en: 'A clause' },
  EXPIRED: { ja: '期限切れ', en: 'Expired' },
  OUTDATED: { ja: '確認の後に変わった', en: 'Changed since it was reviewed' },
  SETTLED: { ja: '定めがある', en: 'Settled' },
  UNPROVEN: { ja: '示す文書がない', en: 'No paper shows it' },
};

/** What codes are called, whichever fact they stand in; of two that bear one code, the first. */
const CODES: readonly Words[] = [
  CLAUSE_WORDS,
  REVIEW_WORDS,
  STATUS_WORDS,
  PARTY_WORDS,
  TOPIC_WORDS,
  ANSWER_WORDS,
  APPROVAL_WORDS,
  CHAIN_WORDS,
  DEPLOYMENT_WORDS,
  HANDLING_WORDS,
  IMPORTANCE_WORDS,
  DOCUMENT_TYPE_WORDS,
  LAYER_WORDS,
  PHASE_WORDS,
  ROLE_WORDS,
  STALE_WORDS,
  EQUIPMENT_ROLE_WORDS,
  EQUIPMENT_STATUS_WORDS,
  SYSTEM_STATUS_WORDS,
  MFA_WORDS,
  PROVIDER_WORDS,
  LEGAL_FORM_WORDS,
  CONTRACT_STATUS_WORDS,
  LEGAL_BASIS_WORDS,
  FOREIGN_BASIS_WORDS,
  PROVISION_SCHEME_WORDS,
  GUIDELINE_WORDS,
  DISCLOSURE_WORDS,
  EVALUATION_WORDS,
  EFFECTIVENESS_WORDS,
  ATTACK_WORDS,
  LEAK_WORDS,
  INSTITUTION_KIND_WORDS,
  INSTITUTION_ROLE_WORDS,
  EOS_DECISION_WORDS,
  TABLE_41_WORDS,
  SUSPENSION_WORDS,
  FOREIGN_INFORMATION_WORDS,
  WORKED_OUT,
];

const CODE = /^[A-Z][A-Z0-9_]+$/;
const FIELD = /^[a-z][a-z]*(?:[A-Z][a-zA-Z]*)*$/;

/** What a fact of a finding is called. */
export function factWords(name: string): Texts {
  return NAMES[name] ?? fieldWords(name);
}

/** What a code, or the name of a field, is called in a fact; null: it is called nothing else. */
export function factValueWords(name: string, value: string): Texts | null {
  if (!CODE.test(value)) return FIELD.test(value) && name === 'missing' ? factWords(value) : null;
  const of = name === 'schemes' || name === 'certificationsOnRecord' ? 'scheme' : name;
  const known = valueWords('certifications', of, value);
  if (known !== null) return known;
  for (const words of CODES) {
    const told = words[value];
    if (told !== undefined) return 'word' in told ? told.word : told;
  }
  return null;
}
