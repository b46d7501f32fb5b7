import { CreateIncident, PatchIncident } from '../../registry/incidents/dto/incident.dto';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { ATTACK_WORDS, LEAK_WORDS } from './incident-words';

/** What people enter of an incident, in the order in which it comes to be known and dealt with. */
const FIELDS = {
  title: {
    label: { ja: '件名', en: 'What happened' },
    help: { ja: '例: VPN装置経由の不正アクセス。', en: 'E.g. entry through the VPN box.' },
  },
  happenedOn: { help: { ja: '分からなければ空欄。', en: 'Empty: not known yet.' } },
  knownOn: {
    help: { ja: '医療機関が最初に知った日。報告の期限はこの日から数えます。', en: 'Every clock runs from this day.' },
  },
  knownBy: { help: { ja: '最初に知った人の氏名。', en: 'Who first knew of it.' } },
  contractIds: {
    heading: { ja: 'どこで起きたか', en: 'Where' },
    label: { ja: '関係する契約', en: 'Contracts' },
    help: {
      ja: '漏えい等の通知期限と分界表の見直しは、これらの契約で判定します。',
      en: 'Their terms of notice and their matrices are held against it.',
    },
  },
  systemIds: { label: { ja: 'システム', en: 'Systems' }, help: { ja: '起きたシステム。', en: 'In which systems.' } },
  equipmentIds: { label: { ja: '機器', en: 'Devices' }, help: { ja: '起きた機器。', en: 'In which devices.' } },
  rowKey: {
    label: { ja: '責任分界表の行', en: 'Row of the matrix' },
    help: { ja: '役目が果たされなかった行の番号。例: IN-05。', en: 'The row whose part failed, e.g. IN-05.' },
  },
  attack: {
    heading: { ja: '分かっていること', en: 'What is known' },
    help: { ja: '3.4.3: 疑いの段階でも報告します。', en: '3.4.3: a suspicion is told too.' },
    words: ATTACK_WORDS,
  },
  leak: {
    help: {
      ja: 'おそれを含みます。「未確認」は「はい」と同じに扱います。',
      en: 'Or may have; not known is taken for yes.',
    },
    words: ANSWER_WORDS,
  },
  leakCategory: {
    help: { ja: '個人情報保護法施行規則7条の区分。', en: 'APPI enforcement rules, article 7.' },
    words: LEAK_WORDS,
  },
  vendorInvolved: {
    help: { ja: '委託先・再委託先で起きた、又はそこを経由した。', en: 'It happened at, or came through, a vendor.' },
    words: ANSWER_WORDS,
  },
  patientImpact: {
    help: { ja: '診療の停止・遅れを含みます。', en: 'Care that stopped or was late counts.' },
    words: ANSWER_WORDS,
  },
  cisoInformedOn: {
    heading: { ja: '報告と説明', en: 'Who was told' },
    help: { ja: '3.4.3: 最高責任者に知らせた日。', en: '3.4.3: when the officer was told.' },
  },
  authorityReportedOn: {
    help: { ja: '3.4.3: 厚生労働省・所管官庁等に報告した日。', en: '3.4.3: when the ministry was told.' },
  },
  authorityReportRef: { help: { ja: '控えの保管場所。', en: 'Where the report is kept.' } },
  preliminaryReportedOn: { help: { ja: '個人情報保護委員会への速報。', en: 'Preliminary report to the commission.' } },
  finalReportedOn: { help: { ja: '個人情報保護委員会への確報。', en: 'Final report to the commission.' } },
  commissionReportRef: { help: { ja: '控えの保管場所。', en: 'Where the reports are kept.' } },
  personsNotifiedOn: {
    help: { ja: '本人に通知した日(個人情報保護法26条2項)。', en: 'When the persons concerned were told.' },
  },
  substituteMeasure: {
    help: { ja: '通知が困難なときに代わりに行ったこと。', en: 'What was done where telling them is hard.' },
  },
  explainedOn: { help: { ja: '1⑨: 患者・関係機関に説明した日。', en: '1⑨: when it was explained to patients.' } },
  explanationRef: { help: { ja: '控えの保管場所。', en: 'Where that is kept.' } },
  vendorKnownOn: {
    help: { ja: '委託先が知った日。通知期限はこの日から数えます。', en: 'The vendor’s term of notice runs from here.' },
  },
  vendorNotifiedOn: { help: { ja: '委託先から通知を受けた日。', en: 'When the vendor told the institution.' } },
  causeAnalysedOn: {
    heading: { ja: '原因と再発防止', en: 'Cause, and what is done about it' },
    help: { ja: '1⑪: 原因を究明した日。', en: '1⑪: when the cause was found.' },
  },
  cause: { help: { ja: '分かった原因。', en: 'The cause.' } },
  causeWithVendor: {
    help: { ja: '5.3: 委託先と協働して究明したか。', en: '5.3: whether it was looked for together with the vendor.' },
    words: ANSWER_WORDS,
  },
  prevention: { help: { ja: '1⑫: 同じことを繰り返さないための対策。', en: '1⑫: what keeps it from happening again.' } },
  preventionDueOn: { help: { ja: '実施の期限。', en: 'By when.' } },
  preventionDoneOn: { help: { ja: '実施した日。', en: 'When it was done.' } },
  closedOn: {
    help: {
      ja: '対応を終えた日。このあと責任分界表を見直します(1⑫)。',
      en: 'When it was closed; the matrix is reviewed after it.',
    },
  },
  lessons: { help: { ja: '学んだこと。次の契約や分界表に生かします。', en: 'What was learnt.' } },
} satisfies { readonly [K in keyof PatchIncident]?: FieldWords };

export const INCIDENT_FORM = new Form(CreateIncident, {
  institutionId: { label: { ja: '医療機関', en: 'Institution' } },
  ...FIELDS,
});
export const INCIDENT_CHANGE = new Form(PatchIncident, FIELDS);
