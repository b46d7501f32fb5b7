import { CreateMatrix, PatchMatrix } from '../../demarcation/dto/matrix.dto';
import { type FieldWords, Form } from '../forms/form';
import { CONCLUSION_WORDS } from '../matrices/matrix-words';
import { ANSWER_WORDS } from '../parts/registry-words';

const CONCLUSION: FieldWords = {
  label: { ja: '作り方', en: 'How it comes about' },
  help: {
    ja: '双方がそれぞれ申告する作り方では、両者の理解の食い違いが行ごとに分かります。',
    en: 'Where each side declares on its own, it shows row by row in what the two understand it otherwise.',
  },
  words: CONCLUSION_WORDS,
  must: true,
};
const NOTE: FieldWords = { label: { ja: 'メモ', en: 'Note' } };

/** What rows depend on and only people know. */
const STATED = {
  signatureUsed: {
    label: { ja: '電子署名・タイムスタンプを使いますか', en: 'Are electronic signatures or timestamps used?' },
    words: ANSWER_WORDS,
  },
  colocation: {
    label: { ja: '自院のサーバを他者の施設に置いていますか', en: 'Do servers of yours stand in another’s room?' },
    words: ANSWER_WORDS,
  },
  maintenance: {
    label: { ja: '保守作業が契約に含まれますか', en: 'Does the contract cover maintenance work?' },
    help: {
      ja: '「未確認」なら、関わる行も残したまま作ります。',
      en: 'Where nobody knows, the rows that it concerns are kept.',
    },
    words: ANSWER_WORDS,
  },
} satisfies Record<string, FieldWords>;

/** Begins a contract's first revision: its rows follow from the templates and from what is answered here. */
export const FIRST_REVISION_FORM = new Form(CreateMatrix, {
  conclusion: CONCLUSION,
  templateId: {
    label: { ja: '自院のひな形', en: 'The institution’s own template' },
    help: {
      ja: '公開中のもの。選ばなければ、ガイドラインに基づく標準の行だけで作ります。',
      en: 'One that is published. Left out: only the rows that follow from the guideline.',
    },
  },
  ...STATED,
  takeSuggestions: {
    label: { ja: '標準の分担をあらかじめ入れますか', en: 'Fill in our suggestions?' },
    help: {
      ja: '医療機関が書面の合意を記録する作り方のときだけ選べます。当台帳の案であり、ガイドラインの定めではありません。',
      en: 'Only where the institution records what was agreed on paper. They are ours, without any authority.',
    },
  },
  note: NOTE,
});

/** Begins the revision after the one that is agreed: from what that one says. */
export const NEXT_REVISION_FORM = new Form(CreateMatrix, { conclusion: CONCLUSION, note: NOTE });

const DATES = {
  reviewedOn: { label: { ja: '前回の見直し', en: 'Last review' } },
  nextReviewOn: { label: { ja: '次回の見直し', en: 'Next review' } },
  note: NOTE,
} satisfies Record<string, FieldWords>;

/** Changes what stands beside the rows of a revision that is being worked on. */
export const OPEN_REVISION_FORM = new Form(PatchMatrix, { ...STATED, ...DATES });

/** Of an agreed revision only when it is looked over, and a note. */
export const AGREED_REVISION_FORM = new Form(PatchMatrix, DATES);

/** Nothing is asked for where a revision is given up. */
export const DISCARDING_FORM = new Form(PatchMatrix, {});
