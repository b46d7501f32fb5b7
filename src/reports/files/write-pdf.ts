import pdfmake from 'pdfmake';
import { type TDocumentDefinitions } from 'pdfmake/interfaces';
import { withoutLoneRows } from './lone-rows';
import { FONT_SIZE, type PdfModel } from './pdf';
import { PDF_FONT } from './pdf-font';

pdfmake.setFonts({ NotoSansJP: { normal: PDF_FONT.normal, bold: PDF_FONT.bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(PDF_FONT).includes(path));

/** The bytes of a PDF; the same for the same model. */
export async function writePdf(model: PdfModel): Promise<Buffer> {
  return withoutLoneRows(model.content, FONT_SIZE[model.size], (content) =>
    pdfmake.createPdf(definitionOf({ ...model, content })).getBuffer(),
  );
}

function definitionOf(model: PdfModel): TDocumentDefinitions {
  const { title, language, size, watermark, madeAt, content, foot, attachments } = model;
  return {
    pageSize: size,
    pageOrientation: 'landscape',
    pageMargins: [30, 30, 30, 44],
    language,
    info: { title, creator: 'Bunkaiten', producer: 'Bunkaiten', creationDate: madeAt, modDate: madeAt },
    defaultStyle: { font: 'NotoSansJP', fontSize: FONT_SIZE[size], lineHeight: 1.1 },
    ...(watermark === null
      ? {}
      : { watermark: { text: watermark, color: '#808080', opacity: 0.12, bold: true, fontSize: 160 } }),
    content,
    files: Object.fromEntries(
      attachments.map(({ name, description, mediaType, text }) => [
        name,
        {
          src: `data:${mediaType};base64,${Buffer.from(text, 'utf8').toString('base64')}`,
          name,
          description,
          creationDate: madeAt,
          modifiedDate: madeAt,
        },
      ]),
    ),
    footer: (page, pages) => ({
      columns: [
        { text: foot, width: '*' },
        { text: `${page} / ${pages}`, width: 60, alignment: 'right', fontSize: 9 },
      ],
      margin: [30, 10, 30, 0],
      fontSize: 7,
    }),
  };
}
