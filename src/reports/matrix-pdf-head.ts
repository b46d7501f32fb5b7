import { type Column, type Content, type ContentTable, type TableCell } from 'pdfmake/interfaces';
import { ALLOCATION_ROLES } from '../kernel/terms/demarcation-terms';
import { type Texts } from '../kernel/texts';
import { type PaperSize, ruledTable, textCell } from './files/pdf';
import { MARK_MEANINGS, shapedMark } from './marks';
import { type MatrixPaper, type PaperParty } from './matrix-paper';
import { HEADING_COLOUR } from './matrix-pdf-table';
import { dateOn, revisionOf } from './paper-date';
import { signsOf } from './paper-signs';
import { isTalkedOver } from './paper-texts';
import { type PaperEra, type PrintChoices } from './print-choices';
import { SIDE_LETTERS } from './words';
import { templateInWords } from './template-in-words';

/** In points: sign, kind and the two that share the rest of the page beside the code. */
const WIDTHS: Readonly<Record<PaperSize, [number, number, number, number]>> = {
  A3: [30, 110, 340, 480],
  A4: [26, 84, 230, 300],
};

/** The head of an annex to a contract: between whom, to which contract, who is who, and what the signs mean. */
export function paperHead(paper: MatrixPaper, { size, era }: PrintChoices): Content[] {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  return [
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: say(WORDS.annex), margin: [0, 0, 0, 2] },
            { text: say(WORDS.title), fontSize: 16, bold: true, margin: [0, 0, 0, 6] },
            textCell(preamble(paper, era), { fontSize: 9, margin: [0, 0, 0, 6] }),
            textCell(facts(paper, era), { margin: [0, 0, 0, 6] }),
            textCell(legend(paper), { margin: [0, 0, 0, 2] }),
          ],
        },
        ...(paper.checkAt === null ? [] : [checkCode(paper.checkAt, say)]),
      ],
      columnGap: 20,
    },
    { ...partyTable(paper, size), margin: [0, 2, 0, 8] },
  ];
}

function preamble(paper: MatrixPaper, era: PaperEra): string {
  const { language, institution, vendor, contractNo, contractTitle, signedOn } = paper;
  const article = paper.article ?? BLANK_ARTICLE[language];
  const on = signedOn === null ? BLANK_DATE[language] : dateOn(signedOn, language, era);
  return language === 'ja'
    ? `${institution}(以下「甲」という。)と${vendor}(以下「乙」という。)は、甲乙間の${on}付け「${contractTitle}」(契約番号 ${contractNo}。以下「本契約」という。)${article}に基づき、本契約に係る医療情報システム・サービスの責任分界を、この別紙のとおり定める。`
    : `${institution} ("A") and ${vendor} ("B") lay down in this annex, under ${article} of their contract ${contractNo} "${contractTitle}" of ${on}, who answers for what.`;
}

function facts(paper: MatrixPaper, era: PaperEra): string {
  const { language, revision, agreedOn, templateEdition, startOn, endOn } = paper;
  const say = (texts: Texts) => texts[language];
  const [start, end] = [startOn, endOn].map((on) => (on === null ? '' : dateOn(on, language, era)));
  const term = endOn === null && language === 'en' ? `from ${start}` : `${start}${say(WORDS.to)}${end}`;
  return [
    revisionOf(revision, language),
    agreedOn === null ? say(WORDS.notYet) : `${say(WORDS.agreedOn)} ${dateOn(agreedOn, language, era)}`,
    ...(startOn === null && endOn === null ? [] : [`${say(WORDS.term)} ${term}`]),
    `${say(WORDS.edition)} ${templateInWords(templateEdition, language)}`,
  ].join('   ');
}

function partyTable(paper: MatrixPaper, size: PaperSize): ContentTable {
  const { parties, language, institution, institutionAddress, vendor, vendorAddress } = paper;
  const say = (texts: Texts) => texts[language];
  const signs = signsOf(paper);
  const line = (sign: string, kind: string, name: string, address: string | null): TableCell[] => [
    textCell(sign, { alignment: 'center' }),
    textCell(kind),
    textCell(name),
    textCell(address ?? say(WORDS.noAddress)),
  ];
  const first = language === 'ja' ? '甲' : 'A';
  const others = parties.filter(({ kind }) => kind !== 'INSTITUTION' && kind !== 'PRIME_VENDOR');
  const inside = parties
    .filter(({ kind }) => kind === 'INSTITUTION')
    .map((party) => `${numbered(signs.get(party.id))}${withKind(party)}`);
  return ruledTable({
    widths: WIDTHS[size],
    headings: [WORDS.sign, WORDS.kind, WORDS.name, WORDS.address].map((heading) =>
      textCell(say(heading), { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }),
    ),
    rows: [
      line(first, say(WORDS.institution), [institution, ...inside].join('\n'), institutionAddress),
      ...parties
        .filter(({ kind }) => kind === 'PRIME_VENDOR')
        .map((party) => {
          const { id, label, kindWord, name, address } = party;
          const sign = signs.get(id) ?? '';
          // Another vendor of the same contract stands for itself, with its own address.
          if (name !== null && name !== vendor) return line(sign, kindWord, calledOf(party), address);
          return line(sign, kindWord, label === vendor ? vendor : `${vendor}\n${kindWord}: ${label}`, vendorAddress);
        }),
      ...others.map((party) => line(signs.get(party.id) ?? '', party.kindWord, calledOf(party), party.address)),
    ],
  });
}

/** A sign that is one column's only, before what that column is. */
function numbered(sign = ''): string {
  return /\d$/.test(sign) ? `${sign} ` : '';
}

/** What it is and what it is called; most columns of an institution say the former themselves: 医療機関(経営層). */
function withKind({ kindWord, label }: PaperParty): string {
  return label.startsWith(kindWord) ? label : `${kindWord}: ${label}`;
}

/** The heading of its column, and who that is where it is called otherwise. */
function calledOf({ label, name }: PaperParty): string {
  return name === null || name === label ? label : `${label}\n${name}`;
}

function legend(paper: MatrixPaper): string {
  const { language } = paper;
  const roles = ALLOCATION_ROLES.map((role) => `${shapedMark([role], language)} ${MARK_MEANINGS[role][language]}`);
  if (!isTalkedOver(paper)) return roles.join('   ');
  const sides = [
    `${SIDE_LETTERS.INSTITUTION[language]} ${WORDS.institution[language]}`,
    `${SIDE_LETTERS.VENDOR[language]} ${WORDS.vendor[language]}`,
  ];
  return [roles, sides].map((words) => words.join('   ')).join('\n');
}

/** For the camera of a telephone. */
function checkCode(address: string, say: (texts: Texts) => string): Column {
  return {
    width: 90,
    stack: [
      { qr: address, fit: 72, eccLevel: 'M' },
      { text: say(WORDS.checkHere), margin: [0, 2, 0, 0] },
    ],
  };
}

/** Room to write, where nothing is on record. */
const BLANK_DATE: Texts = { ja: '　　　　年　　月　　日', en: '____-__-__' };
const BLANK_ARTICLE: Texts = { ja: '第　　　条', en: 'article ____' };
const WORDS = {
  annex: { ja: '別紙', en: 'Annex' },
  title: { ja: '責任分界表', en: 'Demarcation of responsibility' },
  agreedOn: { ja: '合意日', en: 'Agreed on' },
  notYet: { ja: '未合意', en: 'Not agreed yet' },
  term: { ja: '契約期間', en: 'Term' },
  to: { ja: '〜', en: ' to ' },
  edition: { ja: 'ひな型', en: 'Template' },
  sign: { ja: '符号', en: 'Sign' },
  kind: { ja: '区分', en: 'Part' },
  name: { ja: '名称', en: 'Name' },
  address: { ja: '所在地', en: 'Address' },
  noAddress: { ja: '(所在地の記録なし)', en: '(no address on record)' },
  institution: { ja: '医療機関', en: 'Institution' },
  vendor: { ja: '委託先事業者', en: 'Prime vendor' },
  checkHere: { ja: '写しの照合', en: 'Is it what was agreed?' },
} as const satisfies Record<string, Texts>;
