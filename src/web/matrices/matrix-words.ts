import { type Coverage, type CoverKind } from '../../demarcation/coverage/coverage';
import { type RowState } from '../../demarcation/declarations/concord';
import {
  type AgreementSide,
  type MatrixConclusion,
  type RowApplicability,
  type StaleReason,
} from '../../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES } from '../../kernel/terms/institution-terms';
import { type Texts } from '../../kernel/texts';
import { ROLE_WORDS } from '../../reports/words';
import { type Tone } from '../findings/finding-words';

/** What the terms of a matrix are called on pages, where paper has no room for them. */
export const SIDE_WORDS: Readonly<Record<AgreementSide, Texts>> = {
  INSTITUTION: { ja: '医療機関', en: 'Institution' },
  VENDOR: { ja: '事業者', en: 'Vendor' },
};

export const CONCLUSION_WORDS: Readonly<Record<MatrixConclusion, Texts>> = {
  DECLARED: { ja: '双方がそれぞれ申告する', en: 'Each side declares on its own' },
  RECORDED: { ja: '医療機関が書面の合意を記録する', en: 'The institution records what was agreed on paper' },
};

export const APPLICABILITY_WORDS: Readonly<Record<RowApplicability, Texts>> = {
  APPLICABLE: { ja: '対象', en: 'Applies' },
  NOT_PRESENT: { ja: '対象となるものがありません', en: 'There is no such thing here' },
  SETTLED_ELSEWHERE: { ja: '別の契約の責任分界表で定めます', en: 'Settled in another contract’s matrix' },
};

export const STATE_TONES: Readonly<Record<RowState, Tone>> = {
  UNDECLARED: 'soft',
  ONE_SIDED: 'note',
  DIFFERING: 'bad',
  SETTLED: 'good',
  CONCORDANT: 'good',
};

/** How a row stands, and what comes next. */
export const STATE_MEANINGS: Readonly<Record<RowState, Texts>> = {
  UNDECLARED: { ja: 'どちらの側もまだ申告していません。', en: 'Neither side has declared yet.' },
  ONE_SIDED: {
    ja: '一方だけが申告しています。相手方の申告は、双方が申告してから見えます。',
    en: 'One side has declared. Each sees the other’s declaration once both have.',
  },
  DIFFERING: {
    ja: '双方の申告に違いがあります。協議のうえ、どちらかが申告し直すか、協議の結果を医療機関が記録します。',
    en: 'The two sides differ. One of them declares anew, or the institution records what was settled.',
  },
  SETTLED: {
    ja: '双方の申告に違いがありましたが、協議の結果を記録済みです。事業者は、版全体の確認によってこれに同意します。',
    en: 'The two sides differed, and it is settled. The vendor agrees to it by confirming the whole revision.',
  },
  CONCORDANT: { ja: '双方の申告が一致しています。', en: 'Both sides say the same.' },
};

export const STALE_WORDS: Readonly<Record<StaleReason, Texts>> = {
  CONTRACT_FACTS: {
    ja: '契約の前提(サービス類型・個人データの取扱い・リモート保守・外部接続など)',
    en: 'What the contract is about (service model, personal data, remote maintenance, lines from outside)',
  },
  MEMBER: { ja: '契約の構成員(共同企業体)', en: 'The members of a contract with several vendors' },
  SYSTEM: { ja: '対象のシステム', en: 'The systems it covers' },
  DEPENDENCY: { ja: '契約が頼る他のサービス・事業者', en: 'The services and vendors it rests on' },
  SUBCONTRACT: { ja: '再委託先', en: 'Subcontractors' },
  EQUIPMENT: { ja: '機器と、その所有・設置・保守の担い手', en: 'Equipment, and who owns, installed and maintains it' },
  PROVISION: { ja: '第三者への提供', en: 'Provision to third parties' },
  TEMPLATE: { ja: '自院のひな形の改定', en: 'A later edition of the institution’s own template' },
};

/** The institution's roles have words of ours; a vendor's people call themselves what they like. */
export function personRoleWord(role: string): Texts {
  const known = INSTITUTION_ROLES.find((one) => one === role);
  return known === undefined ? { ja: role, en: role } : ROLE_WORDS[known];
}

export const COVERAGE_WORDS: Readonly<Record<Coverage, { readonly word: Texts; readonly tone: Tone }>> = {
  COVERED: { word: { ja: '一者に決定', en: 'Covered' }, tone: 'good' },
  GAP: { word: { ja: '空白', en: 'Gap' }, tone: 'bad' },
  OVERLAP: { word: { ja: '重複', en: 'Overlap' }, tone: 'warn' },
  CONTRADICTION: { word: { ja: '矛盾', en: 'Contradiction' }, tone: 'bad' },
};

/** What stands behind a row. */
export const COVER_KIND_WORDS: Readonly<Record<CoverKind, { readonly word: Texts; readonly tone: Tone }>> = {
  AGREED: { word: { ja: '合意済', en: 'Agreed' }, tone: 'good' },
  NAMED_ONLY: { word: { ja: '名指しのみ(義務なし)', en: 'Named, but not bound' }, tone: 'bad' },
  UNDER_CONSULTATION: { word: { ja: '協議中', en: 'Under consultation' }, tone: 'warn' },
  DRAFT: { word: { ja: '案', en: 'Draft' }, tone: 'warn' },
  DIFFERING: { word: { ja: '双方の申告が相違', en: 'The sides differ' }, tone: 'bad' },
  DECLARED_BY_ONE: { word: { ja: '一方のみ申告', en: 'Declared by one side' }, tone: 'note' },
  NOBODY: { word: { ja: '未申告', en: 'Nobody' }, tone: 'bad' },
};

export const COVERAGE_MEANINGS: Readonly<Record<Coverage, Texts>> = {
  COVERED: {
    ja: '最終責任を負う者が一者で、合意済みの責任分界表により義務を負っています',
    en: 'One party is accountable, and bound by an agreed matrix',
  },
  GAP: {
    ja: '最終責任を負う者が決まっていないか、合意がまだないか、名指しされた者がどの契約でも義務を負っていません',
    en: 'Nobody is accountable, nothing is agreed yet, or whoever is named is bound by no contract',
  },
  OVERLAP: {
    ja: '複数の者が、それぞれの契約で最終責任を負うとしています',
    en: 'Several claim it, each in its own contract',
  },
  CONTRADICTION: { ja: '契約ごとに、別の者を最終責任者としています', en: 'Contracts point at others' },
};
