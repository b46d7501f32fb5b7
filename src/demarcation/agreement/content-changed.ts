import { type Problem } from '../../kernel/problem';
import { conflict, fault } from '../../kernel/problems';

export function contentChanged(contentHash: string): Problem {
  return conflict(
    'CONTENT_CHANGED',
    {
      ja: '確認しようとした内容は現在の内容ではありません。読み直してください',
      en: 'What you confirm is not the content as it now is; read it again',
    },
    [fault('/contentHash', 'CONTENT_CHANGED', { ja: '現在の内容と違います', en: 'Not the present content' })],
    { contentHash },
  );
}
