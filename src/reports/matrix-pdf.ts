import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';
import { type MatrixPaper, type PaperSignature } from './matrix-paper';
import { deviceTable } from './matrix-pdf-devices';
import { evidenceTable } from './matrix-pdf-evidence';
import { paperHead } from './matrix-pdf-head';
import { shareTable } from './matrix-pdf-shares';
import { HEADING_COLOUR, layerTable } from './matrix-pdf-table';
import { type PaperSize, type PdfModel, textCell } from './files/pdf';
import { MISSING, printable } from './files/pdf-font';
import { dateOn, revisionOf } from './paper-date';
import { contractPicture, isLegibleIn, roomIn } from './picture/contract-picture';
import { type PaperEra, type PrintChoices } from './print-choices';

/** Signatures with statements of at most so many letters are kept on one page. */
const KEPT_LETTERS = 400;
/** With so many, the picture has room beside them. */
const SHORT_LETTERS = 80;

/** A revision as people sign it: who answers for what, layer by layer, then who agreed, or where to sign. */
export function matrixPdf(paper: MatrixPaper, choices: PrintChoices, madeAt: Date): PdfModel {
  const { language } = paper;
  const { size } = choices;
  const say = (texts: Texts) => texts[language];
  const content = [
    ...paperHead(paper, choices),
    ...paper.layers.flatMap((layer) => layerTable(paper, layer, size)),
    ...deviceTable(paper, size),
    ...evidenceTable(paper, choices),
    ...renamings(paper),
    ...closing(paper, choices),
  ];
  const hash = (paper.contentHash.match(/.{8}/g) ?? []).join(' ');
  return {
    title: `${say(WORDS.title)} ${paper.contractNo} ${revisionOf(paper.revision, language)}`,
    language,
    size,
    watermark: paper.isBinding ? null : say(WORDS.draft),
    madeAt,
    content,
    foot: printable(
      `${paper.contractNo}  ${revisionOf(paper.revision, language)} (${paper.status})  ${say(WORDS.printed)} ${japaneseTime(madeAt)}${paper.checkAt === null ? '' : `  ${paper.checkAt}`}\nSHA-256 ${hash}`,
    ),
    attachments: [
      {
        name: 'canonical.json',
        description: say(WORDS.canonical),
        mediaType: 'application/json',
        text: paper.canonical,
      },
    ],
  };
}

/** The parties as a chain, with how much each answers for; where that could not be read, as a table, and else it is said to be left out. */
function chainPicture(paper: MatrixPaper, size: PaperSize): Content[] {
  const room = PICTURE[size];
  const title = WORDS.picture[paper.language];
  if (!isLegibleIn(paper, room)) {
    const table = shareTable(paper, size, room[1]);
    const said = table === null ? WORDS.noPicture : WORDS.noPictureBut;
    return [{ text: said[paper.language], margin: [0, 4, 0, 4] }, ...(table === null ? [] : [table])];
  }
  return [
    { text: title, fontSize: 11, bold: true, margin: [0, 4, 0, 2] },
    { svg: contractPicture(paper, title), fit: roomIn(paper, room), alignment: 'center', margin: [0, 0, 0, 6] },
  ];
}

/** In points: what signatures, notes and titles leave of a page. */
const PICTURE: Readonly<Record<PrintChoices['size'], [number, number]>> = { A3: [1100, 440], A4: [781, 222] };

/** What is called otherwise today: told, and not in the place of what was agreed. */
function renamings({ renamed, language }: MatrixPaper): Content[] {
  const [first, ...others] = renamed.map(({ what, was, is }) => textCell(`${what}: ${was} → ${is}`));
  if (first === undefined) return [];
  // The heading never stands at the foot of a page, what it is about on the next one.
  const heading = { text: WORDS.renamed[language], bold: true };
  return [{ unbreakable: true, stack: [heading, { ul: [first] }], margin: [0, 4, 0, 0] }, { ul: others }];
}

/** What to know, what is agreed and who agreed, with the picture where there is room: nobody signs a page that says nothing. */
function closing(paper: MatrixPaper, { size, era }: PrintChoices): Content[] {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const notes = [WORDS.nonDelegable, WORDS.clausesAre, WORDS.check, WORDS.missing].map(say);
  const longest = Math.max(0, ...paper.signatures.map(({ signed }) => (signed?.statement ?? '').length));
  const picture = chainPicture(paper, size);
  const isPicturedHere = longest <= SHORT_LETTERS;
  return [
    ...(isPicturedHere ? [] : [{ unbreakable: true, stack: picture }]),
    {
      // What is kept together and does not fit on one page would be cut off.
      unbreakable: longest <= KEPT_LETTERS,
      stack: [
        ...(isPicturedHere ? picture : []),
        { ul: notes.map((text) => ({ text })), margin: [0, 0, 0, 8] },
        { text: say(WORDS.signatures), fontSize: 11, bold: true, margin: [0, 0, 0, 4] },
        textCell(agreement(paper), { fontSize: 9, margin: [0, 0, 0, 6] }),
        { columns: paper.signatures.map((one) => signatureBlock(one, language, era)), columnGap: 20 },
      ],
    },
  ];
}

/** What is signed, by its number and hash: a page with signatures belongs to no other paper. */
function agreement({ language, contractNo, contractTitle, revision, contentHash }: MatrixPaper): string {
  return language === 'ja'
    ? `甲及び乙は、契約番号 ${contractNo}「${contractTitle}」の責任分界を、本別紙(第${revision}版、内容のハッシュ値 ${contentHash.slice(0, 16)}…)のとおりとすることに合意する。`
    : `A and B agree that responsibilities under contract ${contractNo} "${contractTitle}" are as this annex says (revision ${revision}, hash of the content ${contentHash.slice(0, 16)}…).`;
}

function signatureBlock({ party, signed }: PaperSignature, language: Language, era: PaperEra): Content {
  const lines: [Texts, string][] = [
    [WORDS.date, signed === null ? '' : dateOn(signed.on, language, era)],
    [WORDS.role, signed?.personRole ?? ''],
    [WORDS.name, signed?.person ?? ''],
    [
      signed === null ? WORDS.seal : WORDS.method,
      signed === null ? '' : `${signed.method}${signed.statement === null ? '' : `\n${signed.statement}`}`,
    ],
  ];
  return {
    table: {
      heights: (line) => (line === lines.length && signed === null ? 60 : 18),
      widths: [70, '*'],
      body: [
        [textCell(party, { bold: true, fillColor: HEADING_COLOUR, colSpan: 2 }), {}],
        ...lines.map(([label, text]): TableCell[] => [textCell(label[language]), textCell(text)]),
      ],
    },
  };
}

/** To the minute, in Japan. */
function japaneseTime(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 16);
}

const WORDS = {
  title: { ja: '責任分界表', en: 'Demarcation of responsibility' },
  draft: { ja: '案', en: 'DRAFT' },
  printed: { ja: '出力', en: 'Printed' },
  nonDelegable: {
    ja: '※ の行の最終責任は医療機関に残ります(経営管理編 1.3.1 に基づく本登録簿の整理)。',
    en: '※ The institution stays accountable for this row (our reading of 1.3.1).',
  },
  clausesAre: {
    ja: '根拠の番号は、断りのない限り「医療情報システムの安全管理に関するガイドライン 第7.0版 経営管理編」の遵守事項・節・表を指します。',
    en: 'Unless another document is named, clauses are those of the management volume (経営管理編) of the safety guideline 7.0.',
  },
  check: {
    ja: '各ページ下のハッシュ値を登録簿のページ /verify で照合するか、正準形のテキストの SHA-256 を計算すると、合意した内容の写しかどうかを確かめられます。',
    en: 'Whether this is a copy of what was agreed can be seen on the registry’s page /verify, by the hash at the foot of each page, or found by hashing the canonical text.',
  },
  missing: {
    ja: `書体に無い文字は ${MISSING} で示します。`,
    en: `${MISSING} stands for a letter that the typeface does not have.`,
  },
  noPicture: {
    ja: '関係者が多いため、関係者と分担の図は省略します(内容はすべて表に示しています)。',
    en: 'There are too many parties for a picture of who takes part in what; the tables say all of it.',
  },
  noPictureBut: {
    ja: '関係者が多いため、関係者と分担は図に代えて表で示します(数は行の数です)。',
    en: 'There are too many parties for a picture: who takes part in what is told in a table (numbers of rows).',
  },
  picture: { ja: '関係者と分担の図', en: 'Who takes part, and in what' },
  canonical: {
    ja: '合意した内容の正準形のテキスト(SHA-256 が各ページ下のハッシュ値になります)',
    en: 'The canonical text of what was agreed: its SHA-256 is the hash at the foot of each page',
  },
  renamed: {
    ja: '(参考)合意後に変わった名称等: 合意の内容は上記のとおりで、変わっていません',
    en: 'For information, what is called otherwise since (what was agreed stands as above)',
  },
  signatures: { ja: '合意', en: 'Agreement' },
  date: { ja: '年月日', en: 'Date' },
  role: { ja: '役職', en: 'Role' },
  name: { ja: '氏名', en: 'Name' },
  seal: { ja: '記名押印(署名)', en: 'Signature' },
  method: { ja: '方法', en: 'How' },
} as const satisfies Record<string, Texts>;
