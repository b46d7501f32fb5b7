import { type Texts } from '../../kernel/texts';

/** Decisions that are bound to what they were taken on. */
export const DECISION_KINDS = ['SUBCONTRACT_APPROVAL', 'CONTRACT_APPROVAL'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** A kind of decision, and the facts that it stands on: when one of them is another, it is outdated. */
export interface BoundFacts {
  readonly kind: DecisionKind;
  readonly name: Texts;
  /** Who takes it, and how. */
  readonly takenBy: Texts;
  readonly facts: Readonly<Record<string, Texts>>;
}

/**
 * Which facts bind which decision. PostgreSQL freezes them (deciding_facts() in the migrations, held to this table by
 * test/e2e/outdated-decisions.spec.ts) and the API serves them as they stand here.
 */
export const BOUND_FACTS: readonly BoundFacts[] = [
  {
    kind: 'SUBCONTRACT_APPROVAL',
    name: { ja: '再委託の承認 (5⑤)', en: 'Approval of a re-entrustment (5⑤)' },
    takenBy: { ja: '手続き APPROVE、または引継ぎ', en: 'The step APPROVE, or a take-over' },
    facts: {
      vendorId: { ja: '再委託先', en: 'To whom' },
      vendorCountry: { ja: '再委託先の国', en: 'Of which country they are' },
      parentId: { ja: '再委託の元(何次か)', en: 'Under whom, at which tier' },
      work: { ja: '業務の内容', en: 'What work' },
      concernsMedicalSystems: {
        ja: '医療情報・医療情報システムに関わるか',
        en: 'Whether it concerns medical information or its systems',
      },
      handlesPersonalData: { ja: '個人データを扱うか', en: 'Whether it handles personal data' },
      overseas: { ja: '外国での取扱いがあるか', en: 'Whether anything goes abroad' },
      processingCountries: { ja: '処理する国', en: 'Where data are processed' },
      storageCountries: { ja: '保存する国', en: 'Where data are stored' },
    },
  },
  {
    kind: 'CONTRACT_APPROVAL',
    name: { ja: '契約の経営層承認', en: 'Approval of a contract by an executive' },
    takenBy: {
      ja: '承認依頼への決定 (executive-approvals)、または経営層による承認日の入力',
      en: 'The decision on a request (executive-approvals), or an executive entering the day',
    },
    facts: {
      vendorId: { ja: '委託先', en: 'With whom' },
      vendorCountry: { ja: '委託先の国', en: 'Of which country they are' },
      systemIds: { ja: '対象システム', en: 'For which systems' },
      importance: { ja: '重要度', en: 'How important it is' },
      handlesMedicalInfo: { ja: '医療情報を取り扱うか', en: 'Whether it handles medical information' },
      personalDataHandling: { ja: '個人データの取扱い', en: 'How it handles personal data' },
      externalStorage: { ja: '外部保存か', en: 'Whether records are stored outside' },
      statutoryRecords: { ja: '法定保存文書を含むか', en: 'Whether statutory records are among them' },
      storageCountries: { ja: '保存する国', en: 'Where data are stored' },
      deploymentModel: { ja: '提供形態', en: 'How the system is provided' },
      usesThirdPartyCloud: { ja: '他社のクラウドを使うか', en: 'Whether it uses another company’s cloud' },
      remoteMaintenance: { ja: 'リモート保守があるか', en: 'Whether it is maintained from afar' },
      externalConnection: { ja: '外部接続があるか', en: 'Whether it is connected to the outside' },
    },
  },
];
