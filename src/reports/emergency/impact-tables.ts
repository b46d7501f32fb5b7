import { cited } from '../../guideline/citation';
import { type ImpactView } from '../../findings/impact/impact.dto';
import { type Language } from '../../http/language';
import { type Answer } from '../../kernel/terms/answers';
import { type Texts } from '../../kernel/texts';
import { dateOn } from '../paper-date';
import { roleWords, WAY_WORDS } from './impact-words';
import { type PrintedTable, type TablesPaper } from './tables-pdf';

/** Who is hit, as it is carried into the meeting of the morning after: whom to call, what runs, then what hangs on it. */
export function impactPaper(impact: ImpactView, language: Language): TablesPaper {
  const { name, knownOn, contracts, systems, devices } = impact;
  const counted = WORDS.counted[language]
    .replace('#', String(contracts.length))
    .replace('#', String(systems.length))
    .replace('#', String(devices.length));
  return {
    language,
    title: WORDS.title[language],
    head: `${name} ${WORDS.knownOn[language]} ${dateOn(knownOn, language, 'JAPANESE')}`,
    about: `${counted} ${WORDS.about[language]}`,
    tables: [
      people(impact, language),
      duties(impact, language),
      hit(impact, language),
      chains(impact, language),
      things(impact),
      rows(impact, language),
    ],
  };
}

const plain = (texts: readonly string[]) => ({ texts, isUrgent: false });
const lines = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join('\n');

function people({ people: known }: ImpactView, language: Language): PrintedTable {
  return {
    title: { ja: '1. 連絡する人(24時間対応は太字)', en: '1. Whom to call (bold: round the clock)' },
    headings: [
      { ja: '相手', en: 'Whose' },
      { ja: '窓口・役割', en: 'Contact or role' },
      { ja: '電話', en: 'Telephone' },
      { ja: '別の手段・電子メール', en: 'Another way, e-mail' },
      { ja: '確認日', en: 'Verified' },
    ],
    shares: [5, 6, 3, 6, 2],
    rows: known.map((one) => ({
      isUrgent: one.reachable24h,
      texts: [
        one.of,
        lines(`${roleWords(one.role)[language]}: ${one.name}`, one.department),
        one.phone ?? '',
        lines(one.secondChannel, one.email),
        one.verifiedOn ?? '',
      ],
    })),
    note: null,
  };
}

function duties({ duties: running }: ImpactView, language: Language): PrintedTable {
  return {
    title: { ja: '2. 始まる義務と期限', en: '2. Duties that start to run' },
    headings: [
      { ja: '期限', en: 'By' },
      { ja: 'すること', en: 'What' },
      { ja: '根拠', en: 'By which clause' },
      { ja: '済んだ日時・担当(記入欄)', en: 'Done when, by whom (to fill in)' },
    ],
    shares: [2.4, 9, 3, 4],
    rows: running.map(({ dueOn, title, clause }) =>
      plain([
        dueOn === null ? WORDS.promptly[language] : dateOn(dueOn, language, 'JAPANESE'),
        title,
        cited([clause], language),
        '',
      ]),
    ),
    note: null,
  };
}

function hit({ contracts }: ImpactView, language: Language): PrintedTable {
  const say = (answer: Answer) => ANSWERED[answer][language];
  return {
    title: { ja: '3. 契約', en: '3. Contracts' },
    headings: [
      { ja: '契約', en: 'Contract' },
      { ja: '医療機関・事業者', en: 'Institution, vendor' },
      { ja: '及ぶ経路', en: 'How it is reached' },
      { ja: '医療情報', en: 'Medical information' },
      { ja: 'リモート保守', en: 'Remote maintenance' },
      { ja: '外部接続', en: 'Lines outside' },
      { ja: '漏えい等の通知', en: 'Notice of a breach' },
    ],
    shares: [5, 5, 5, 1.8, 1.8, 1.8, 2.2],
    rows: contracts.map((one) =>
      plain([
        lines(one.contractNo, one.title),
        lines(one.institution, one.vendor),
        one.ways.map(({ way, through }) => `${WAY_WORDS[way][language]}: ${through}`).join('\n'),
        say(one.handlesMedicalInfo),
        say(one.remoteMaintenance),
        say(one.externalConnection),
        one.noticeHours === null
          ? WORDS.unsettled[language]
          : WORDS.hours[language].replace('#', String(one.noticeHours)),
      ]),
    ),
    note: null,
  };
}

function chains({ subcontracts, contracts }: ImpactView, language: Language): PrintedTable {
  const numberOf = new Map(contracts.map(({ id, contractNo }) => [id, contractNo]));
  return {
    title: { ja: '4. 再委託(影響のあるものは太字)', en: '4. Re-entrustments (bold: hit)' },
    headings: [
      { ja: '再委託先', en: 'Sub-entrustee' },
      { ja: '業務', en: 'Work' },
      { ja: '契約・次数', en: 'Contract, rank' },
      { ja: '個人データ', en: 'Personal data' },
    ],
    shares: [5, 6, 4, 2],
    rows: subcontracts.map((one) => ({
      isUrgent: one.isHit,
      texts: [
        one.vendor,
        one.work,
        `${numberOf.get(one.contractId) ?? ''} (${one.rank})`,
        ANSWERED[one.handlesPersonalData][language],
      ],
    })),
    note: null,
  };
}

function things({ systems, devices }: ImpactView): PrintedTable {
  return {
    title: { ja: '5. システムと機器(直接のものは太字)', en: '5. Systems and devices (bold: directly)' },
    headings: [
      { ja: '名称', en: 'Name' },
      { ja: '設置場所・運用', en: 'Place, operated by' },
      { ja: 'ネットワーク・接点', en: 'Segment, interfaces' },
    ],
    shares: [5, 4, 6],
    rows: [
      ...systems.map(({ name, operator, interfaces }) => plain([name, operator ?? '', interfaces.join('\n')])),
      ...devices.map(({ assetNo, name, location, networkSegment, isHit }) => ({
        isUrgent: isHit,
        texts: [`${assetNo} ${name}`, location ?? '', networkSegment ?? ''],
      })),
    ],
    note: null,
  };
}

function rows({ rows: parts, contracts }: ImpactView, language: Language): PrintedTable {
  const numberOf = new Map(contracts.map(({ id, contractNo }) => [id, contractNo]));
  return {
    title: { ja: '6. 担っている責任分界表の行', en: '6. Rows of matrices in which it has a part' },
    headings: [
      { ja: '契約', en: 'Contract' },
      { ja: '項目', en: 'Row' },
      { ja: '最終責任', en: 'Accountable' },
    ],
    shares: [3, 8, 5],
    rows: parts.map(({ contractId, key, title, accountable }) =>
      plain([
        numberOf.get(contractId) ?? '',
        `${key} ${title}`,
        accountable.length === 0 ? WORDS.nobody[language] : accountable.join('\n'),
      ]),
    ),
    note: null,
  };
}

const ANSWERED: Readonly<Record<Answer, Texts>> = {
  YES: { ja: 'あり', en: 'yes' },
  NO: { ja: 'なし', en: 'no' },
  UNKNOWN: { ja: '未確認', en: 'unknown' },
};
const WORDS = {
  title: { ja: '影響範囲', en: 'Who is hit' },
  knownOn: { ja: '知った日', en: 'known on' },
  counted: { ja: '契約#件・システム#件・機器#件。', en: '# contracts, # systems, # devices.' },
  about: {
    ja: '台帳の記録から、見る人に見える範囲で作成しています。漏えいがないと分かるまで、漏えいに伴う義務も始まるものとしています。',
    en: 'Made from what is on record, as far as the one who asks sees it. Until a leak is ruled out, the duties that hang on one run.',
  },
  promptly: { ja: '速やかに', en: 'promptly' },
  unsettled: { ja: '定めを確認できず', en: 'no term confirmed' },
  hours: { ja: '#時間以内', en: 'within # h' },
  nobody: { ja: '(定めなし)', en: '(nobody)' },
} as const satisfies Record<string, Texts>;
