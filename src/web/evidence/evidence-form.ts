import { UploadDocument } from '../../documents/dto/document.dto';
import { type FieldWords, Form } from '../forms/form';

type Asked = { readonly [K in keyof UploadDocument]?: FieldWords };

const FILE_AND_NOTE: Asked = {
  note: { help: { ja: '何を示すファイルか。例: 2026年度更新審査分。', en: 'What it shows.' } },
  file: {
    label: { ja: 'ファイル', en: 'File' },
    help: {
      ja: 'PDF、画像(PNG・JPEG・TIFF)、Excel、Word、PowerPoint、ZIP、テキスト、CSV。',
      en: 'PDF, PNG, JPEG, TIFF, Excel, Word, PowerPoint, ZIP, text or CSV.',
    },
  },
};

export const EVIDENCE_FORM = new Form(UploadDocument, FILE_AND_NOTE);

/** Of what no institution owns: for which of theirs somebody keeps the file. */
export const EVIDENCE_FORM_OF_ONE = new Form(UploadDocument, {
  institutionId: { label: { ja: '医療機関', en: 'Institution' }, must: true },
  ...FILE_AND_NOTE,
});
