import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Texts } from '../kernel/texts';
import { type MatrixPaper, type PaperSignature } from './matrix-paper';
import { deviceTable } from './matrix-pdf-devices';
import { paperHead } from './matrix-pdf-head';
import { HEADING_COLOUR, layerTable } from './matrix-pdf-table';
import { type PdfModel, textCell } from './files/pdf';
import { MISSING, printable } from './files/pdf-font';
import { contractPicture } from './picture/contract-picture';

/** Signatures with statements of at most so many letters are kept on one page. */
const KEPT_LETTERS = 400;

/** A revision as people sign it: who answers for what, layer by layer, then who agreed, or where to sign. */
export function matrixPdf(paper: MatrixPaper, size: 'A3' | 'A4', madeAt: Date): PdfModel {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const content = [
    ...paperHead(paper, size),
    ...paper.layers.flatMap((layer) => layerTable(paper, layer, size)),
    ...deviceTable(paper, size),
    ...chainPicture(paper, size),
    ...closing(paper),
  ];
  const hash = (paper.contentHash.match(/.{8}/g) ?? []).join(' ');
  return {
    title: `${say(WORDS.title)} ${paper.contractNo} ${say(WORDS.revision)} ${paper.revision}`,
    language,
    size,
    watermark: paper.isBinding ? null : say(WORDS.draft),
    madeAt,
    content,
    foot: printable(
      `${paper.contractNo}  ${say(WORDS.revision)} ${paper.revision} (${paper.status})  ${say(WORDS.printed)} ${japaneseTime(madeAt)}${paper.checkAt === null ? '' : `  ${paper.checkAt}`}\nSHA-256 ${hash}`,
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

/** The parties as a chain; what it counts stands in the table. */
function chainPicture(paper: MatrixPaper, size: 'A3' | 'A4'): Content[] {
  const title = WORDS.picture[paper.language];
  return [
    {
      unbreakable: true,
      stack: [
        { text: title, fontSize: 11, bold: true, margin: [0, 6, 0, 4] },
        { svg: contractPicture(paper, title), fit: PICTURE[size], alignment: 'center' },
      ],
    },
  ];
}

/** In points: what a page has room for beside the title. */
const PICTURE: Readonly<Record<'A3' | 'A4', [number, number]>> = { A3: [1000, 640], A4: [760, 420] };

/** What is called otherwise today: told, and not in the place of what was agreed. */
function renamings({ renamed, language }: MatrixPaper): Content[] {
  if (renamed.length === 0) return [];
  return [
    { text: WORDS.renamed[language], bold: true, margin: [0, 4, 0, 0] },
    { ul: renamed.map(({ what, was, is }) => textCell(`${what}: ${was} → ${is}`)) },
  ];
}

function closing(paper: MatrixPaper): Content[] {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const notes = [WORDS.nonDelegable, WORDS.clausesAre, WORDS.check, WORDS.missing].map(say);
  return [
    {
      // What is kept together and does not fit on one page would be cut off.
      unbreakable: paper.signatures.every(({ signed }) => (signed?.statement ?? '').length <= KEPT_LETTERS),
      stack: [
        { ul: notes.map((text) => ({ text })), margin: [0, 0, 0, 10] },
        ...renamings(paper),
        { text: say(WORDS.signatures), fontSize: 11, bold: true, margin: [0, 0, 0, 4] },
        { columns: paper.signatures.map((signature) => signatureBlock(signature, say)), columnGap: 20 },
      ],
    },
  ];
}

function signatureBlock({ party, signed }: PaperSignature, say: (texts: Texts) => string): Content {
  const lines: [Texts, string][] = [
    [WORDS.date, signed?.on ?? ''],
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
        ...lines.map(([label, text]): TableCell[] => [textCell(say(label)), textCell(text)]),
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
  revision: { ja: '版', en: 'Revision' },
  draft: { ja: '案', en: 'DRAFT' },
  printed: { ja: '出力', en: 'Printed' },
  nonDelegable: {
    ja: '※ の行の最終責任は医療機関に残ります(経営管理編 1.3.1 に基づく本登録簿の整理)。',
    en: '※ The institution stays accountable for this row (our reading of 1.3.1).',
  },
  clausesAre: {
    ja: '根拠の番号は、断りのない限り「医療情報システムの安全管理に関するガイドライン 第7.0版 経営管理編」の遵守事項・節・表を指します。',
    en: 'Unless another document is named, clauses are those of the management volume of the safety guideline 7.0.',
  },
  check: {
    ja: '各ページ下のハッシュ値を登録簿のページ /verify で照合するか、正準形のテキストの SHA-256 を計算すると、合意した内容の写しかどうかを確かめられます。',
    en: 'Whether this is a copy of what was agreed can be seen on the registry’s page /verify, by the hash at the foot of each page, or found by hashing the canonical text.',
  },
  missing: {
    ja: `書体に無い文字は ${MISSING} で示します。`,
    en: `${MISSING} stands for a letter that the typeface does not have.`,
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
