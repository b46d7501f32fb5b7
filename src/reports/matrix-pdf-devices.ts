import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Texts } from '../kernel/texts';
import { type PaperSize, ruledTable, textCell } from './files/pdf';
import { type MatrixPaper } from './matrix-paper';
import { HEADING_COLOUR } from './matrix-pdf-table';
import { DEVICE_COLUMNS, deviceCells } from './paper-devices';

const WIDTHS: Readonly<Record<PaperSize, number[]>> = {
  A3: [90, 230, 160, 150, 150, 150, 140],
  A4: [64, 150, 110, 105, 105, 105, 85],
};

/** The devices that the revision covers without a row of their own: a list of the day, which nobody signs. */
export function deviceTable(paper: MatrixPaper, size: PaperSize): Content[] {
  const { devices, language } = paper;
  if (devices.length === 0) return [];
  const headings = DEVICE_COLUMNS.map((heading): TableCell =>
    textCell(heading[language], { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }),
  );
  const rows = devices.map((device) => deviceCells(device, language).map((text): TableCell => textCell(text)));
  return [
    {
      ...ruledTable({
        widths: WIDTHS[size],
        headings,
        rows,
        isKept: true,
        title: TITLE[language],
        about: ABOUT[language],
      }),
      margin: [0, 4, 0, 8],
    },
  ];
}

const TITLE: Texts = { ja: '別表 対象機器の一覧(出力日現在)', en: 'List of devices, as on the day of printing' };
const ABOUT: Texts = {
  ja: '所有者・設置者・保守者が既に当事者である機器の増減は、この一覧に反映され、責任分界の再合意を要しません。',
  en: 'Devices whose owner, installer and maintainer are parties already come and go in this list, without anybody agreeing anew.',
};
