import { type ForeignInformation } from '../../kernel/terms/provision-terms';
import { type Appi28Basis } from '../../kernel/terms/subcontract-terms';
import { type Texts } from '../../kernel/texts';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';

/** What each step of a re-entrustment is called where it is taken. */
export const SUBCONTRACT_STEP_WORDS: Readonly<Record<SubcontractStepName, Texts>> = {
  REQUEST_APPROVAL: { ja: '承認を申請する', en: 'Ask for approval' },
  APPROVE: { ja: '承認する', en: 'Approve' },
  RATIFY: { ja: '追認する(開始後の承認について)', en: 'Ratify an approval that came after the start' },
  REJECT: { ja: '却下する', en: 'Reject' },
  REVOKE: { ja: '承認を取り消す', en: 'Revoke the approval' },
  START: { ja: '開始を記録する', en: 'Record that it has begun' },
  END: { ja: '終了を記録する', en: 'Record its end' },
};

/** What follows from the steps that refuse or end a re-entrustment. */
export const SUBCONTRACT_STEP_LOSSES: Readonly<Partial<Record<SubcontractStepName, Texts>>> = {
  REJECT: {
    ja: '申請は却下され、この申請を承認することはできなくなります。改めて申請することはできます。',
    en: 'What was asked for is rejected and cannot be approved any more; it can be asked for anew.',
  },
  REVOKE: {
    ja: '承認はこの日で効かなくなり、元に戻せません。続けるには、改めて申請と承認が必要です。',
    en: 'The approval holds no more from that day, for good: to go on, it is asked for and approved anew.',
  },
  END: {
    ja: '終了の記録は取り消せません。同じ事業者に再び委託するときは、新しい再委託として登録します。',
    en: 'The end cannot be taken back: the same party is registered anew to work again.',
  },
};

export const APPI28_WORDS: Readonly<Record<Appi28Basis, Texts>> = {
  EQUIVALENT_COUNTRY: { ja: '同等の水準と認められた国(EU・英国)', en: 'A country held to be equivalent' },
  EQUIVALENT_SYSTEM: { ja: '基準に適合する体制を整備している者', en: 'A party with an equivalent system' },
  CONSENT: { ja: '本人の同意', en: 'Consent' },
  EXCEPTION: { ja: '法令に基づく例外', en: 'An exception of the law' },
};

/** What people are told of a country before they consent (APPI 28(2)). */
export const FOREIGN_INFORMATION_WORDS: Readonly<Record<ForeignInformation, Texts>> = {
  COUNTRY: { ja: '国の名称', en: 'The country' },
  REGIME: { ja: 'その国の個人情報保護の制度', en: 'Its regime of protection' },
  MEASURES: { ja: '相手方が講じる措置', en: 'The measures of the party' },
};

/** What the information beforehand is to name (通則編 3-4-4), by the field that says whether it did. */
export const INFORMATION_ITEMS = {
  informationCounterparty: { ja: '相手方', en: 'Other party' },
  informationWork: { ja: '業務の内容', en: 'Work' },
  informationPersonalData: { ja: '個人データの取扱方法', en: 'How personal data are handled' },
  informationSafetyMeasures: { ja: '安全管理措置', en: 'Safety measures' },
  informationCountry: { ja: '所在国', en: 'Country' },
  informationFurtherReentrustment: { ja: '再々委託の有無', en: 'Whether it goes further down' },
} as const satisfies Readonly<Record<string, Texts>>;
