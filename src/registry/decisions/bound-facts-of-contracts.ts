import { type BoundFacts } from './bound-decision';

/** What binds decisions about contracts and what belongs to them. */
export const BOUND_FACTS_OF_CONTRACTS: readonly BoundFacts[] = [
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
      members: {
        ja: '共同企業体の構成員(とその国)',
        en: 'Who stands in it beside them, and of which country they are',
      },
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
  {
    kind: 'CLOUD_EXCEPTION',
    name: {
      ja: 'クラウド例外(個人データを取り扱わない)の判断',
      en: 'That a provider does not handle personal data (cloud exception)',
    },
    takenBy: {
      ja: '取扱い区分 CLOUD_EXCEPTION と条項・アクセス制御の根拠がそろった時、または再決定 (decisions/{id}/renewal)',
      en: 'The class CLOUD_EXCEPTION with both of its proofs, once they are there; or a renewal (decisions/{id}/renewal)',
    },
    facts: {
      vendorId: { ja: '委託先', en: 'With whom' },
      members: {
        ja: '共同企業体の構成員(とその国)',
        en: 'Who stands in it beside them, and of which country they are',
      },
      systemIds: { ja: '対象システム', en: 'For which systems' },
      clause: { ja: '根拠とする契約条項', en: 'The clause it rests on' },
      accessControl: { ja: 'アクセス制御の確認資料', en: 'The proof of access control' },
      handlesMedicalInfo: { ja: '医療情報を取り扱うか', en: 'Whether it handles medical information' },
      deploymentModel: { ja: '提供形態', en: 'How the system is provided' },
      usesThirdPartyCloud: { ja: '他社のクラウドを使うか', en: 'Whether it uses another company’s cloud' },
      remoteMaintenance: { ja: 'リモート保守があるか', en: 'Whether it is maintained from afar' },
      storageCountries: { ja: '保存する国', en: 'Where data are stored' },
      reentrustments: {
        ja: '個人データを扱う(または不明の)再委託',
        en: 'Re-entrustments that handle personal data, or may',
      },
      clouds: { ja: '他社のクラウドとその国', en: 'Other companies’ clouds, and where they are' },
    },
  },
  {
    kind: 'CLAUSE_REVIEW',
    name: { ja: '契約条項の確認', en: 'Review of a clause of a contract' },
    takenBy: {
      ja: '条項の確認の登録 (contracts/{id}/clauses/{kind})。改めて登録すれば新しい確認となる',
      en: 'A review put on record (contracts/{id}/clauses/{kind}); one put on record again is a new one',
    },
    facts: {
      documentId: { ja: '条項のある契約文書', en: 'The paper in which it stands' },
      documentSha256: { ja: 'その文書の内容', en: 'What that paper says' },
      documentDatedOn: { ja: 'その文書の日付', en: 'The date on that paper' },
      laterPapers: {
        ja: '確認日より後の、または日付の無い契約書・約款・覚書',
        en: 'Contracts, terms and memoranda dated after the review, or not dated',
      },
    },
  },
  {
    kind: 'CLAUSE_EXCLUSION',
    name: { ja: '契約条項を適用外とした判断', en: 'That a clause does not apply to a contract' },
    takenBy: {
      ja: '条項の確認 NOT_APPLICABLE の登録 (contracts/{id}/clauses/{kind})',
      en: 'A review NOT_APPLICABLE put on record (contracts/{id}/clauses/{kind})',
    },
    facts: {
      handlesMedicalInfo: { ja: '医療情報を取り扱うか', en: 'Whether it handles medical information' },
      personalDataHandling: { ja: '個人データの取扱い', en: 'How it handles personal data' },
      externalStorage: { ja: '外部保存か', en: 'Whether records are stored outside' },
      statutoryRecords: { ja: '法定保存文書を含むか', en: 'Whether statutory records are among them' },
      deploymentModel: { ja: '提供形態', en: 'How the system is provided' },
      usesThirdPartyCloud: { ja: '他社のクラウドを使うか', en: 'Whether it uses another company’s cloud' },
      remoteMaintenance: { ja: 'リモート保守があるか', en: 'Whether it is maintained from afar' },
      externalConnection: { ja: '外部接続があるか', en: 'Whether it is connected to the outside' },
      systemIds: { ja: '対象システム', en: 'For which systems' },
      storageCountries: {
        ja: '保存する国(STORAGE_LOCATION、FOREIGN_PROCESSING)',
        en: 'Where data are stored (STORAGE_LOCATION, FOREIGN_PROCESSING)',
      },
      reentrustments: {
        ja: '再委託(REENTRUSTMENT、VENDOR_STRUCTURE)',
        en: 'What is re-entrusted (REENTRUSTMENT, VENDOR_STRUCTURE)',
      },
      reentrustmentsAbroad: {
        ja: '外国での取扱いがある(または不明の)再委託(STORAGE_LOCATION、FOREIGN_PROCESSING)',
        en: 'What is re-entrusted abroad, or may be (STORAGE_LOCATION, FOREIGN_PROCESSING)',
      },
      clouds: {
        ja: '他社のクラウドとその国(STORAGE_LOCATION、FOREIGN_PROCESSING、CLOUD_NON_HANDLING)',
        en: 'Other companies’ clouds, and where they are (STORAGE_LOCATION, FOREIGN_PROCESSING, CLOUD_NON_HANDLING)',
      },
      devices: {
        ja: '契約の機器(SECURITY_UPDATE_RESPONSIBILITY、VULN_EOS_INFO)',
        en: 'Devices under the contract (SECURITY_UPDATE_RESPONSIBILITY, VULN_EOS_INFO)',
      },
    },
  },
];
