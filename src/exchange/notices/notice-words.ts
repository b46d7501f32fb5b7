import { type DatedKind, type NoticeKind } from '../../kernel/terms/notice-terms';
import { type Texts } from '../../kernel/texts';
import { type Standing } from './dues/due';
import { WAITING_SOURCES } from './dues/waiting-sources';

/** What is due, and what whoever is told does about it. */
interface NoticeWords {
  readonly title: Texts;
  readonly toDo: Texts;
}

const DATED_WORDS: Readonly<Record<DatedKind, NoticeWords>> = {
  CERTIFICATE_EXPIRY: {
    title: { ja: '認証の有効期限', en: 'Certificate expires' },
    toDo: {
      ja: '更新後の登録証を事業者に求め、新しい認証として登録する',
      en: 'Ask the vendor for the renewed certificate and record it',
    },
  },
  PMARK_RENEWAL: {
    title: { ja: 'プライバシーマークの更新申請期間', en: 'Privacy Mark renewal window' },
    toDo: {
      ja: '更新申請の有無を事業者に確認し、申請日を認証に記録する',
      en: 'Ask the vendor whether it has applied for renewal, and record the day',
    },
  },
  CONTRACT_NOTICE: {
    title: { ja: '更新拒絶の通知期限', en: 'Notice deadline of a contract' },
    toDo: {
      ja: '更新するかを決め、しないときは期限までに通知する(通知したら契約の終了を登録する)',
      en: 'Decide whether to renew; if not, give notice by that day and record the end',
    },
  },
  CONTRACT_END: {
    title: { ja: '契約期間の満了', en: 'End of a contract' },
    toDo: {
      ja: '更新するか、終了と返却・消去・移行の手順を進める',
      en: 'Renew it, or see to its end: return, erasure and migration',
    },
  },
  CONTRACT_REVIEW: {
    title: { ja: '契約の定期見直し', en: 'Review of a contract' },
    toDo: { ja: '契約を見直し、見直し日を登録する', en: 'Review the contract and record the day' },
  },
  VENDOR_REVIEW: {
    title: { ja: '委託先の定期評価', en: 'Supervision review of a vendor' },
    toDo: { ja: '取扱状況を評価し、結果を登録する', en: 'Review how the vendor handles data and record the result' },
  },
  MATRIX_REVIEW: {
    title: { ja: '責任分界表の定期見直し', en: 'Review of a matrix' },
    toDo: { ja: '責任分界表を見直し、見直し日を登録する', en: 'Review the matrix and record the day' },
  },
  END_OF_SUPPORT: {
    title: { ja: '機器のサポート終了', en: 'End of support of a device' },
    toDo: {
      ja: '更新するか、経営層の判断(代替策・期限)を登録する',
      en: 'Replace it, or record what the executives decide and until when',
    },
  },
  SUPPORT_DECISION_END: {
    title: { ja: 'サポート終了機器を使い続ける判断の期限', en: 'End of the decision to keep a device past support' },
    toDo: { ja: '機器を更新するか、改めて判断する', en: 'Replace the device, or decide anew' },
  },
  ACCEPTANCE_END: {
    title: { ja: 'リスク受容の期限', en: 'End of a risk acceptance' },
    toDo: {
      ja: '不足を解消するか、改めて受容を求める(終わると指摘は再び開く)',
      en: 'Mend what falls short, or ask anew: the finding opens again when it ends',
    },
  },
  OVERSEAS_CHECK: {
    title: { ja: '海外再委託先の定期確認', en: 'Check of an overseas sub-entrustee' },
    toDo: {
      ja: '相当措置の実施状況と現地の制度を確認し、登録する',
      en: 'Check its measures and the law of its country, and record it',
    },
  },
  SUBCONTRACT_APPROVAL_END: {
    title: { ja: '再委託の承認の期限', en: 'End of an approval of re-entrustment' },
    toDo: { ja: '続けるなら改めて承認を求める', en: 'Ask for approval anew if it is to go on' },
  },
  EVIDENCE_ANSWER: {
    title: { ja: '医療機関からの依頼への回答', en: 'Answer what an institution asks for' },
    toDo: {
      ja: '求められたものを添えて回答する(以前の回答を共有することもできます)',
      en: 'Answer with what is asked for, or share an answer given before',
    },
  },
  EVIDENCE_ASKED: {
    title: { ja: '事業者への依頼の回答期限', en: 'A vendor is to answer' },
    toDo: {
      ja: '事業者に催促するか、期限を改める',
      en: 'Remind the vendor, or set another day',
    },
  },
  SUBCONTRACT_CONDITION: {
    title: { ja: '再委託の条件の期日', en: 'Condition of a re-entrustment' },
    toDo: { ja: '条件が満たされたかを確認し、登録する', en: 'See whether it has been met, and record it' },
  },
};

export function noticeWords(kind: NoticeKind): NoticeWords {
  if (isDated(kind)) return DATED_WORDS[kind];
  const { words } = WAITING_SOURCES[kind];
  return { title: words, toDo: { ja: '内容を確かめて、判断する', en: 'Look at it and decide' } };
}

function isDated(kind: NoticeKind): kind is DatedKind {
  return Object.hasOwn(DATED_WORDS, kind);
}

/** How far it has come. */
export function standingWords({ step: { code }, daysLeft }: Standing): Texts {
  switch (code) {
    case 'OPENS':
      return { ja: `受付開始(あと${daysLeft}日)`, en: `can be done now, ${daysLeft} days left` };
    case 'OVERDUE':
      return { ja: `期限超過(${-(daysLeft ?? 0)}日)`, en: `overdue by ${-(daysLeft ?? 0)} days` };
    case 'WAITING':
      return { ja: '依頼あり', en: 'asked for' };
    default:
      return daysLeft === 0
        ? { ja: '本日が期限', en: 'last day' }
        : { ja: `あと${daysLeft}日`, en: `${daysLeft} days left` };
  }
}
