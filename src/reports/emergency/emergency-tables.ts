import { type Answer } from '../../kernel/terms/answers';
import { type AllocationRole } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { dateOn } from '../paper-date';
import { CONTACT_WORDS, ROLE_WORDS } from '../words';
import { type EmergencyRow, type EmergencySheet } from './emergency-sheet';
import { type PrintedTable, type TablesPaper } from './tables-pdf';

/** In the order in which somebody needs it at night: whom to call, what runs, who does what, then what there is. */
export function emergencyPaper(sheet: EmergencySheet): TablesPaper {
  const { language, institution, asOf } = sheet;
  return {
    language,
    title: WORDS.title[language],
    head: `${institution} ${WORDS.asOf[language]} ${dateOn(asOf, language, 'JAPANESE')}`,
    about: WORDS.about[language],
    tables: [
      people(sheet),
      contacts(sheet),
      duties(sheet),
      parts(sheet),
      systems(sheet),
      contracts(sheet),
      devices(sheet),
    ],
  };
}

const plain = (texts: readonly string[]) => ({ texts, isUrgent: false });
const lines = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join('\n');

function people({ people: held, phone, language }: EmergencySheet): PrintedTable {
  return {
    title: { ja: '1. 院内で連絡する人', en: '1. Whom to call in the institution' },
    headings: [
      { ja: '役割', en: 'Role' },
      { ja: '氏名', en: 'Name' },
      { ja: '部署', en: 'Department' },
      { ja: '代表電話', en: 'Telephone' },
    ],
    shares: [2, 3, 3, 2],
    rows: held.map(({ role, person, department }) =>
      plain([ROLE_WORDS[role][language], person, department ?? '', phone ?? '']),
    ),
    note: null,
  };
}

function contacts({ contacts: known, unreachable, language }: EmergencySheet): PrintedTable {
  const missing = unreachable.map(({ vendor, contracts: its }) =>
    its.length === 0 ? vendor : `${vendor} (${its.join(', ')})`,
  );
  return {
    title: { ja: '2. 事業者の連絡先(24時間対応は太字)', en: '2. Whom to call at vendors (bold: round the clock)' },
    headings: [
      { ja: '事業者', en: 'Vendor' },
      { ja: '窓口', en: 'Contact' },
      { ja: '電話', en: 'Telephone' },
      { ja: '別の手段・電子メール', en: 'Another way, e-mail' },
      { ja: '確認日', en: 'Verified' },
      { ja: '契約', en: 'Contracts' },
    ],
    shares: [5, 5, 2.4, 5, 1.8, 5],
    rows: known.map((one) => ({
      isUrgent: one.reachable24h,
      texts: [
        one.vendor,
        lines(
          `${CONTACT_WORDS[one.kind][language]}: ${one.name}${one.reachable24h ? ` ${ROUND_THE_CLOCK[language]}` : ''}`,
          one.department,
        ),
        one.phone ?? '',
        lines(one.secondChannel, one.email),
        one.verifiedOn ?? '',
        one.contracts.join(', '),
      ],
    })),
    note: missing.length === 0 ? null : `${NOBODY[language]} ${missing.join(language === 'ja' ? '、' : '; ')}`,
  };
}

function duties({ duties: running, language }: EmergencySheet): PrintedTable {
  return {
    title: { ja: '3. 知った日から始まる義務', en: '3. Duties that run from the day on which it is known' },
    headings: [
      { ja: '期限(知った日から)', en: 'Within (from that day)' },
      { ja: 'すること', en: 'What' },
      { ja: '根拠', en: 'By' },
      { ja: '済んだ日時・担当(記入欄)', en: 'Done when, by whom (to fill in)' },
    ],
    shares: [2, 9, 3, 4],
    rows: running.map(({ withinDays, title, clause }) => plain([within(withinDays)[language], title, clause, ''])),
    note: null,
  };
}

function within(days: number | null): Texts {
  if (days === null) return { ja: '速やかに', en: 'promptly' };
  if (days === 0) return { ja: '当日', en: 'the same day' };
  return { ja: `${days}日以内`, en: days === 1 ? '1 day' : `${days} days` };
}

/** Who does what in an emergency, step by step: contracts that say the same stand together. Nobody is said to be nobody. */
function parts({ rows, language }: EmergencySheet): PrintedTable {
  const by = (row: EmergencyRow, role: AllocationRole) =>
    row.parts
      .filter((part) => part.role === role)
      .map(({ party, note }) => (note === null ? party : `${party}: ${note}`))
      .join('\n');
  const alike = new Map<string, { readonly texts: readonly string[]; readonly contracts: string[] }>();
  for (const row of [...rows].sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))) {
    const texts = [
      `${row.key} ${row.title}`,
      by(row, 'ACCOUNTABLE') || NO_ONE[language],
      by(row, 'RESPONSIBLE') || NO_ONE[language],
      by(row, 'SUPPORT'),
      by(row, 'INFORMED'),
      row.note ?? '',
    ];
    const contract = row.isAgreed ? row.contractNo : `${row.contractNo}${NOT_AGREED[language]}`;
    const known = alike.get(texts.join('\u001f'));
    if (known === undefined) alike.set(texts.join('\u001f'), { texts, contracts: [contract] });
    else known.contracts.push(contract);
  }
  return {
    title: {
      ja: '4. 非常時の分担(責任分界表から。「委託先」は各契約の相手で、6にあります)',
      en: '4. Who does what in an emergency (from the matrices; the prime vendor is that of each contract, see 6)',
    },
    headings: [
      { ja: '項目', en: 'Row' },
      { ja: '最終責任', en: 'Accountable' },
      { ja: '実施', en: 'Performs' },
      { ja: '協力', en: 'Supports' },
      { ja: '共有', en: 'Is informed' },
      { ja: '説明', en: 'Note' },
      { ja: '契約', en: 'Contracts' },
    ],
    shares: [4, 3, 3, 3, 3, 3, 5],
    rows: [...alike.values()].map(({ texts, contracts: its }) => plain([...texts, its.join(', ')])),
    note: null,
  };
}

function systems({ systems: there, language }: EmergencySheet): PrintedTable {
  return {
    title: { ja: '5. システム', en: '5. Systems' },
    headings: [
      { ja: '名称', en: 'Name' },
      { ja: '運用', en: 'Operated by' },
      { ja: '契約', en: 'Contracts' },
      { ja: '接点(他のシステム・事業者)', en: 'Interfaces, and whose' },
    ],
    shares: [5, 4, 3, 7],
    rows: there.map(({ name, category, operator, department, status, contracts: its, interfaces }) =>
      plain([
        lines(name, category, status === 'PLANNED' ? PLANNED[language] : null),
        lines(operator, department),
        its.join('\n'),
        interfaces.join('\n'),
      ]),
    ),
    note: null,
  };
}

function contracts({ contracts: running, language }: EmergencySheet): PrintedTable {
  const say = (answer: Answer) => ANSWERED[answer][language];
  return {
    title: { ja: '6. 契約', en: '6. Contracts' },
    headings: [
      { ja: '契約', en: 'Contract' },
      { ja: '事業者・責任者', en: 'Vendor, its manager' },
      { ja: '再委託先(次数)', en: 'Beneath it (rank)' },
      { ja: 'システム', en: 'Systems' },
      { ja: '医療情報', en: 'Medical information' },
      { ja: 'リモート保守', en: 'Remote maintenance' },
      { ja: '外部接続', en: 'Lines outside' },
      { ja: '漏えい等の通知', en: 'Notice of a breach' },
    ],
    shares: [5, 4, 4, 3.4, 1.7, 1.7, 1.7, 2],
    rows: running.map((one) =>
      plain([
        lines(one.contractNo, one.title),
        lines(one.vendor, one.vendorManager),
        one.subcontractors.join('\n'),
        one.systems.join('\n'),
        say(one.handlesMedicalInfo),
        say(one.remoteMaintenance),
        say(one.externalConnection),
        one.noticeHours === null ? UNSETTLED[language] : HOURS[language].replace('#', String(one.noticeHours)),
      ]),
    ),
    note: null,
  };
}

function devices({ devices: reached, language }: EmergencySheet): PrintedTable {
  return {
    title: {
      ja: '7. リモート保守される機器(未確認を含む)',
      en: '7. Devices maintained from afar, as far as anybody knows',
    },
    headings: [
      { ja: '資産番号・名称', en: 'Asset' },
      { ja: '設置場所', en: 'Place' },
      { ja: 'ネットワーク', en: 'Segment' },
      { ja: 'システム', en: 'System' },
      { ja: 'リモート保守', en: 'Remote maintenance' },
      { ja: '保守', en: 'Maintained by' },
    ],
    shares: [5, 3, 3, 3, 2, 4],
    rows: reached.map((one) =>
      plain([
        lines(one.assetNo, one.name),
        one.location ?? '',
        one.networkSegment ?? '',
        one.system ?? '',
        ANSWERED[one.remoteMaintenance][language],
        one.maintainedBy.join('\n'),
      ]),
    ),
    note: null,
  };
}

const ROUND_THE_CLOCK: Texts = { ja: '【24時間】', en: '[24 h]' };
const NOBODY: Texts = { ja: '連絡先の登録がない事業者:', en: 'Vendors with nobody on record to call:' };
const NO_ONE: Texts = { ja: '(定めなし)', en: '(nobody)' };
const NOT_AGREED: Texts = { ja: '(案)', en: ' (not agreed)' };
const PLANNED: Texts = { ja: '(稼働前)', en: '(not live yet)' };
const UNSETTLED: Texts = { ja: '定めを確認できず', en: 'no term confirmed' };
const HOURS: Texts = { ja: '#時間以内', en: 'within # h' };
const ANSWERED: Readonly<Record<Answer, Texts>> = {
  YES: { ja: 'あり', en: 'yes' },
  NO: { ja: 'なし', en: 'no' },
  UNKNOWN: { ja: '未確認', en: 'unknown' },
};
const WORDS = {
  title: { ja: '緊急時一覧', en: 'Emergency sheet' },
  asOf: { ja: '基準日', en: 'as of' },
  about: {
    ja: '台帳が使えないときのために、毎日、台帳の記録から作成されます。作成日時を確かめてから使ってください。連絡先・契約の内容を含むため、取扱いに注意してください。',
    en: 'Made every day from what is on record, for when the registry cannot be asked. See when it was made before you rely on it. It holds contacts and what contracts say: keep it safe.',
  },
} as const satisfies Record<string, Texts>;
