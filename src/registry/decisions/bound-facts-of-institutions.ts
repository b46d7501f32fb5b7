import { type BoundFacts } from './bound-decision';

/** What binds decisions about systems, devices and findings. */
export const BOUND_FACTS_OF_INSTITUTIONS: readonly BoundFacts[] = [
  {
    kind: 'MFA_EXCEPTION',
    name: {
      ja: '二要素認証の対応困難の猶予(次期更新時に対応事業者を選定する計画)',
      en: 'Grace for two-factor authentication (the plan to choose an able vendor at the next renewal)',
    },
    takenBy: {
      ja: '計画と次期更新日がそろった時、または再決定 (decisions/{id}/renewal)',
      en: 'The plan and the day of the renewal, once both are there; or a renewal (decisions/{id}/renewal)',
    },
    facts: {
      mfaClient: { ja: '二要素認証への対応(クライアント)', en: 'Two-factor support of the client' },
      mfaServer: { ja: '二要素認証への対応(サーバ)', en: 'Two-factor support of the server' },
      mfaPlannedOn: { ja: '対応予定日', en: 'When support is planned' },
      provider: { ja: '提供元', en: 'Who provides the system' },
      deploymentModel: { ja: '提供形態', en: 'How the system is provided' },
      reason: { ja: '対応が困難な理由', en: 'Why it cannot be done yet' },
      nextRenewalOn: { ja: '次期更新日', en: 'When the contract is renewed next' },
      plan: { ja: '次期更新時の計画', en: 'The plan for that renewal' },
      contractTerms: {
        ja: '発効済みの契約とその満了日(更新・新契約は選定の機会)',
        en: 'The contracts in force and their last days (a renewal or a new one is the occasion to choose)',
      },
    },
  },
  {
    kind: 'EQUIPMENT_INTRODUCTION',
    name: { ja: '機器の導入の承認 (3⑥)', en: 'Approval to introduce a device (3⑥)' },
    takenBy: {
      ja: '導入承認日・承認者の入力(変更より前の日付では再承認とならない)、または再決定 (decisions/{id}/renewal)',
      en: 'The approval’s day and approver, entered (one dated before the change is no approval of it); or a renewal (decisions/{id}/renewal)',
    },
    facts: {
      category: { ja: '種別', en: 'What kind of device' },
      systemId: { ja: '属するシステム', en: 'For which system' },
      storesData: { ja: '医療情報を保存するか', en: 'Whether it keeps medical information' },
      remoteMaintenance: { ja: 'リモート保守があるか', en: 'Whether it is maintained from afar' },
      networkSegment: { ja: '接続するネットワーク', en: 'To which network it is connected' },
    },
  },
  {
    kind: 'CERTIFICATE_EQUIVALENCE',
    name: { ja: '同等規格とみなす判断 (5②)', en: 'That a certificate is an equivalent one (5②)' },
    takenBy: {
      ja: '根拠・承認者・役割・承認日がそろった時(変更より前の日付では再承認とならない)、または再決定 (decisions/{id}/renewal)',
      en: 'The rationale with who approved it, as whom and when, once all are there (one dated before the change is no approval of it); or a renewal (decisions/{id}/renewal)',
    },
    facts: {
      rationale: { ja: '同等とする根拠', en: 'Why it is an equivalent' },
      scheme: { ja: '認証の種類', en: 'The scheme' },
      standardEdition: { ja: '規格の版', en: 'The edition of the standard' },
      registrationNumber: { ja: '登録番号', en: 'Its number' },
      holderCorporateNumber: { ja: '名義法人の法人番号', en: 'Whose it is' },
      scopeText: { ja: '認証の範囲', en: 'What it covers' },
      scopeNamesVendor: { ja: '範囲に事業者が明記されているか', en: 'Whether its scope names the vendor' },
      body: { ja: '認証機関', en: 'The certification body' },
      accreditation: { ja: '認定機関', en: 'The accreditation body' },
      validFrom: { ja: '有効期間の初日', en: 'Its first day' },
      validTo: { ja: '有効期間の末日', en: 'Its last day' },
    },
  },
  {
    kind: 'MATRIX_CONFIRMATION',
    name: { ja: '責任分界表の確認 (5⑥)', en: 'Confirmation of a responsibility matrix (5⑥)' },
    takenBy: {
      ja: '各当事者の確認 (matrices/{id}/confirmations)。`outdatedBy` に示す',
      en: 'Each side’s confirmation (matrices/{id}/confirmations), which tells it by `outdatedBy`',
    },
    facts: {
      contentHash: { ja: '責任分界表の内容', en: 'What the matrix says' },
      facts: {
        ja: '契約・再委託・機器・連携先など、その契約の責任分界に関わる登録内容',
        en: 'What is on record of the contract, its re-entrustments, devices, interfaces and dependencies',
      },
    },
  },
  {
    kind: 'RISK_ACCEPTANCE',
    name: { ja: '不備の受容(リスク受容) (4②)', en: 'Acceptance of a finding, as a risk (4②)' },
    takenBy: {
      ja: '経営層の決定 (risk-acceptances)。受容した時より重く、または広くなれば失効する',
      en: 'An executive’s decision (risk-acceptances); it lapses once the finding is graver or wider than it was',
    },
    facts: {
      ruleId: { ja: 'どのルールの不備か', en: 'By which rule' },
      subjectId: { ja: 'どの記録についてか', en: 'About which record' },
      gate: { ja: 'どの手続きを止める不備か', en: 'Which step it stands in the way of' },
      severity: { ja: '受容した時の重大度', en: 'How grave it was' },
      facts: {
        ja: '受容した時に不備が示していた事実(広がりの測り方はルールごとに rules に示す)',
        en: 'What the finding said then; how its growth is measured, each rule says (`/v1/rules`)',
      },
    },
  },
];
