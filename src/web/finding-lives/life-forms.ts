import { CommentOnFinding, PatchFinding } from '../../findings/life/finding-life.dto';
import { Form } from '../forms/form';
import { TREATMENT_WORDS } from './life-words';

export const TREATMENT_FORM = new Form(PatchFinding, {
  ownerId: {
    label: { ja: '担当者', en: 'Whose it is' },
    help: { ja: '解消を担当する人。', en: 'Who sees to it that it is settled.' },
  },
  dueOn: {
    label: { ja: '期限', en: 'By when' },
    help: { ja: 'この日までに解消する予定の日。', en: 'The day by which it is to be settled.' },
  },
  treatment: {
    label: { ja: 'リスクへの対応', en: 'How it is treated' },
    help: {
      ja: '回避・低減・移転・受容の四つから選びます(経営管理編 2)。受容は、別に経営層のリスク受容を要します。',
      en: 'Avoid, reduce, transfer or accept (経営管理編 2). To accept takes a risk acceptance of the executives besides.',
    },
    words: TREATMENT_WORDS,
  },
  note: {
    label: { ja: '対応の予定', en: 'What is planned' },
    help: {
      ja: '例: 更新後の登録証を1月末までに入手する。',
      en: 'Such as: to obtain the renewed certificate by January.',
    },
  },
});

export const COMMENT_FORM = new Form(CommentOnFinding, {
  body: {
    label: { ja: 'コメント', en: 'Comment' },
    help: { ja: '経過や相談したこと。後から消すことはできません。', en: 'How it goes on. It cannot be taken back.' },
  },
});
