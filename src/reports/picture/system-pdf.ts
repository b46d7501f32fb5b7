import { type Content } from 'pdfmake/interfaces';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type PdfModel, textCell } from '../files/pdf';
import { printable } from '../files/pdf-font';
import { dateOn } from '../paper-date';
import { contractPicture, isLegibleIn, roomIn } from './contract-picture';
import { type PicturedContract } from './system-picture';

/** A system with the matrices of the contracts that carry it. */
export interface PicturedSystem {
  readonly language: Language;
  readonly name: string;
  readonly asOf: CalendarDate;
  readonly contracts: readonly PicturedContract[];
}

/** In points: what the heading of a contract leaves of an A4 page on its side. */
const ROOM: readonly [number, number] = [781, 222];

/** The picture of a system as it is printed: contract after contract, each as its own picture shows it. */
export function systemPdf({ language, name, asOf, contracts }: PicturedSystem, madeAt: Date): PdfModel {
  const say = (texts: Texts) => texts[language];
  const title = `${say(WORDS.title)} ${name} ${asOf}`;
  return {
    title,
    language,
    size: 'A4',
    watermark: null,
    madeAt,
    attachments: [],
    foot: printable(title),
    content: [
      { text: say(WORDS.title), fontSize: 16, bold: true, margin: [0, 0, 0, 4] },
      textCell(`${name}   ${dateOn(asOf, language, 'JAPANESE')}`, { fontSize: 10, margin: [0, 0, 0, 2] }),
      textCell(say(contracts.length === 0 ? WORDS.nobody : WORDS.about), { margin: [0, 0, 0, 6] }),
      ...contracts.map((contract) => ({
        unbreakable: true,
        stack: lane(contract, say),
        margin: [0, 4, 0, 8] as Margins,
      })),
    ],
  };
}

type Margins = [number, number, number, number];

function lane({ contractNo, title, paper }: PicturedContract, say: (texts: Texts) => string): Content[] {
  const status = paper === null ? '' : ` (${paper.status})`;
  const heading = textCell(`${contractNo} ${title}${status}`, { fontSize: 11, bold: true, margin: [0, 0, 0, 2] });
  if (paper === null) return [heading, { text: say(WORDS.none) }];
  if (!isLegibleIn(paper, ROOM)) return [heading, { text: say(WORDS.tooMany) }];
  return [heading, { svg: contractPicture(paper, title), fit: roomIn(paper, ROOM), alignment: 'center' }];
}

const WORDS = {
  title: { ja: 'システムの責任分界の図', en: 'Who takes part in a system, and in what' },
  about: {
    ja: '契約ごとに、医療機関からその事業者・再委託先への連なりと、法律上の責任・運用の各層の何行にどの役割を持つかを示します。合意済みの版、無ければ作業中の版によります。',
    en: 'Of each contract the parties as a chain from the institution through its vendor to those beneath, and in how many rows of the legal and of the operational layer each has which part: of the agreed revision, or else of what is being worked on.',
  },
  nobody: { ja: 'このシステムを担う契約はありません。', en: 'No contract carries this system.' },
  none: { ja: '責任分界表がありません', en: 'There is no matrix' },
  tooMany: {
    ja: '関係者が多いため、図は省略します(分界表にはすべて示されています)。',
    en: 'There are too many parties for a picture; the matrix says all of it.',
  },
} as const satisfies Record<string, Texts>;
