import { CommentMatrixRow } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { DeclareMatrixRow } from '../../demarcation/declarations/dto/matrix-declaration.dto';
import { SettleMatrixRow } from '../../demarcation/declarations/dto/matrix-settlement.dto';
import { Form } from '../forms/form';

const SCOPE_NOTE = {
  label: { ja: '範囲の説明', en: 'Scope note' },
  help: {
    ja: 'この行が何を指すか。例:「サーバのOSのみ。端末は含まない」。書かなければ空欄のままにします。',
    en: 'What is meant by the row, such as “the servers’ operating systems only”. May be left empty.',
  },
};

/** What a side says of a row beside who has which part. */
export const DECLARATION_FORM = new Form(DeclareMatrixRow, {
  note: SCOPE_NOTE,
  noTextOfMine: {
    label: { ja: '説明文は相手方のものに従いますか', en: 'Does the other side’s text stand where you say none?' },
    help: {
      ja: '「はい」にすると、こちらが空欄にした説明は相手方の文をそのまま受け入れます。「いいえ」なら、片方だけに説明があれば相違になります。',
      en: 'Yes: where you leave a text empty, the other side’s stands. No: a text against none is a difference.',
    },
  },
});

export const SETTLEMENT_FORM = new Form(SettleMatrixRow, {
  note: SCOPE_NOTE,
  reason: {
    label: { ja: 'どのように決まったか', en: 'How it came to this' },
    help: { ja: '例:「11月20日の協議で合意」', en: 'Such as “agreed in the meeting of 20 November”' },
  },
});

export const COMMENT_FORM = new Form(CommentMatrixRow, {
  body: {
    label: { ja: '相手方に伝えること', en: 'To the other side' },
    help: {
      ja: '双方に見えます。合意の内容には含まれません。',
      en: 'Both sides read it. It is no part of what is agreed.',
    },
  },
});
