import { fault, invalid } from '../../kernel/problems';
import { type Sent, textIn } from '../forms/sent';

/** 400 where the two passwords that were typed are not the same. */
export function demandTypedTwice(fields: Sent): void {
  if (textIn(fields, 'password') !== textIn(fields, 'again')) throw invalid([fault('/again', 'DIFFERS', DIFFERS)]);
}

const DIFFERS = { ja: '二つのパスワードが一致していません', en: 'The two passwords differ' };
