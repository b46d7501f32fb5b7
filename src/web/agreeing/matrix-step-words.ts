import { type MatrixStep } from '../../demarcation/matrix-steps';
import { type Texts } from '../../kernel/texts';

interface StepWords {
  readonly name: Texts;
  /** What follows from it. */
  readonly means: Texts;
  /** What of it cannot be undone: it is asked first. */
  readonly loss?: Texts;
}

/** The steps of a revision, and what whoever takes one has to know. */
export const MATRIX_STEP_WORDS: Readonly<Record<MatrixStep['to'], StepWords>> = {
  UNDER_CONSULTATION: {
    name: { ja: '協議に入る', en: 'Take it to consultation' },
    means: {
      ja: '双方に内容の確認を求めます。協議中も内容を変えられますが、変えるとそれまでの確認は無効になり、改めて確認が必要です。',
      en: 'Both sides are asked to confirm. It can still be changed; whatever changes it voids the confirmations given.',
    },
  },
  DRAFT: {
    name: { ja: '案に戻す', en: 'Take it back to a draft' },
    means: {
      ja: '内容を作り直すときに使います。それまでの双方の確認は取り消されます。',
      en: 'To work it over. The confirmations of both sides fall.',
    },
    loss: {
      ja: '双方がこれまでに行った確認は数えなくなり、元に戻せません。協議に入り直してから、双方が改めて確認します。',
      en: 'What both sides have confirmed counts no more, for good: each confirms anew once it is back in consultation.',
    },
  },
  AGREED: {
    name: { ja: '合意する', en: 'Agree it' },
    means: {
      ja: 'この版を合意済みにします。以後この版は変更できず、前の合意済みの版は旧版になります。変えるときは次の版を作ります。',
      en: 'From then on the revision stays as it is, and supersedes the one before it. Changes go into the next revision.',
    },
    loss: {
      ja: '合意した版は、だれも変更も取消しもできません。前の合意済みの版は旧版になります。',
      en: 'Nobody changes or takes back a revision that is agreed; the one before it is superseded.',
    },
  },
};
