import { type DocumentView } from '../../documents/dto/document.dto';
import { type Problem } from '../../kernel/problem';
import { conflict } from '../../kernel/problems';

/** Sent along by whoever has seen that the same content is there already, and means it to stand there twice. */
export const FILED_AGAIN = 'filedAgain';

/** The same content at the same record says nothing more: whoever sent it by mistake is told before it stands there twice. */
export function filedAlready({ id, name }: DocumentView): Problem {
  return conflict(
    'TWICE',
    {
      ja: `まだ登録していません。同じ内容のファイル「${name}」が、この記録の証拠として登録されています`,
      en: `Not filed yet: “${name}”, with the same content, is evidence for this record already`,
    },
    [],
    { standsAt: `/v1/documents/${id}/content` },
  );
}
