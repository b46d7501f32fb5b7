import {
  BeginMatrixTemplateEdition,
  CreateMatrixTemplate,
  MatrixTemplateExcuse,
  MatrixTemplateRow,
  TakeMatrixTemplateStep,
} from '../../demarcation/templates/dto/matrix-template.dto';
import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type MatrixTemplateStatus } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { LAYER_WORDS, PHASE_WORDS } from '../../reports/words';
import { Form } from '../forms/form';

export const TEMPLATE_STATUS_WORDS: Readonly<Record<MatrixTemplateStatus, Texts>> = {
  DRAFT: { ja: '作成中', en: 'Being written' },
  PUBLISHED: { ja: '公開中', en: 'In use' },
  WITHDRAWN: { ja: '使用終了', en: 'No longer in use' },
};

export const TEMPLATE_FORM = new Form(CreateMatrixTemplate, {
  name: { help: { ja: '例: 院内標準(部門システム)。版が変わっても同じ名前です。', en: 'Its editions share it.' } },
  note: {},
});

/** A row that the institution adds to the ministry's. */
export const ADDED_ROW_FORM = new Form(MatrixTemplateRow, {
  key: {
    help: {
      ja: 'CU-01〜CU-49。同じ番号で送ると、その行を書き換えます。',
      en: 'CU-01 to CU-49; the same key rewrites its row.',
    },
  },
  titleJa: {
    label: { ja: '何についての行か', en: 'What the row is about (Japanese)' },
    help: { ja: '例: 夜間・休日の一次受け。', en: 'Such as: 夜間・休日の一次受け.' },
  },
  titleEn: { help: { ja: '英語の表示に使います。なければ空欄。', en: 'For readers of English; may be left empty.' } },
  layer: {
    help: { ja: '法律上の責任か、実際の運用・対応か。', en: 'Who is bound by law, or who does the work.' },
    words: LAYER_WORDS,
  },
  phase: {
    help: {
      ja: '通常時・非常時・両方・終了時のどこの話か。',
      en: 'In normal times, in an emergency, in both, or at the end.',
    },
    words: PHASE_WORDS,
  },
  legalRowKey: {
    help: {
      ja: '運用の行だけ。もとになる法律上の責任の行の番号(例: LG-03)。',
      en: 'Of operational rows only: the legal row on which it rests, such as LG-03.',
    },
  },
  clause: {
    label: { ja: '根拠', en: 'What it follows from' },
    help: { ja: '例: 院内規程 第12条。', en: 'Such as: our own rules, article 12.' },
  },
});

const DELEGABLE = TEMPLATE_ROWS.filter(({ nonDelegable }) => !nonDelegable);

/** A row of the ministry's for which the institution has no use; none that stays with the institution (1.3.1). */
export const EXCUSE_FORM = new Form(MatrixTemplateExcuse, {
  key: {
    label: { ja: '対象外とする標準の行', en: 'Row of the ministry’s template' },
    help: {
      ja: '1.3.1: 医療機関に残る責任の行は、対象外にできません。',
      en: '1.3.1: what stays with the institution always applies.',
    },
    words: Object.fromEntries(
      DELEGABLE.map(({ key, title }) => [key, { ja: `${key} ${title.ja}`, en: `${key} ${title.en}` }]),
    ),
  },
  reason: { help: { ja: '例: 電子署名を利用していないため。', en: 'Such as: no electronic signatures are used.' } },
});

export const EDITION_FORM = new Form(BeginMatrixTemplateEdition, {
  note: { help: { ja: '例: 2027年度の見直し。', en: 'Such as: the review of 2027.' } },
});

export const TEMPLATE_STEP_FORM = new Form(TakeMatrixTemplateStep, {
  step: { help: { ja: '公開か、使用の終了か。', en: 'To publish it, or to withdraw it.' } },
});
