import {
  AnnounceSubcontract,
  DeclineAnnouncement,
  WithdrawAnnouncement,
} from '../../registry/subcontracts/announcements/dto/subcontract-announcement.dto';
import { Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';

/** What a hospital has to know beforehand (5⑤; 通則 3-4-4): what is left out counts as not said. */
export const ANNOUNCEMENT_FORM = new Form(AnnounceSubcontract, {
  counterparty: {
    label: { ja: '再委託先の名称', en: 'Name of the party' },
    help: { ja: '登記上の名称。例: サンプル保守サービス株式会社', en: 'As it is registered.' },
  },
  corporateNumber: {
    help: { ja: '国税庁の法人番号13桁。海外の相手なら空欄。', en: '13 digits; empty for a party abroad.' },
  },
  country: {},
  work: {
    label: { ja: '再委託する業務', en: 'What is entrusted' },
    help: { ja: '例: 夜間の監視、常駐保守・一次受付。', en: 'Such as watch by night, first-line support.' },
    must: true,
  },
  handlesPersonalData: { words: ANSWER_WORDS },
  personalDataHandling: {
    help: {
      ja: '個人データをどのように取り扱わせるか。書かないと、情報提供に含まれなかったものとして扱われます(5⑤)。',
      en: 'Left out, it counts as not told (5⑤).',
    },
  },
  safetyMeasures: {
    help: {
      ja: '再委託先の安全管理措置。認証、入退室管理、端末の管理など(通則3-4-4)。',
      en: 'Certificates, access to rooms, keeping of terminals.',
    },
  },
  processingCountries: {},
  storageCountries: {},
  goesFurther: { words: ANSWER_WORDS, help: { ja: '再々委託があるか。', en: 'Whether it passes the work on.' } },
  plannedStartOn: {
    help: {
      ja: '承認の前に始めることはできません。協議と承認に要る日数を見込んでください。',
      en: 'It cannot begin before it is approved: leave time for that.',
    },
  },
});

export const DECLINE_FORM = new Form(DeclineAnnouncement, {
  reason: {
    label: { ja: '受け付けない理由', en: 'Why' },
    help: { ja: '届け出た事業者に表示されます。', en: 'The vendor is shown this.' },
    must: true,
  },
});

export const WITHDRAWAL_FORM = new Form(WithdrawAnnouncement, {
  reason: {
    label: { ja: '取り下げる理由', en: 'Why' },
    help: {
      ja: '医療機関に表示されます。空欄でもかまいません。',
      en: 'The institution is shown this; it may be left empty.',
    },
  },
});
