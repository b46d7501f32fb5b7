import { type Fault, Problem, type ProblemMembers } from './problem';
import { type ProblemCode } from './problem-codes';
import { type Texts } from './texts';

/** No more faults than this are told of one request. */
export const MOST_FAULTS = 100;

/** The record is not there, or not for the one who asks: both look the same. */
export function notFound(): Problem {
  return new Problem('NOT_FOUND', 'NOT_FOUND', { ja: '該当する記録がありません', en: 'There is no such record' });
}

/** Somebody else changed the record in the meantime; null: there is none (any more). */
export function staleVersion(current: number | null): Problem {
  return new Problem(
    'STALE',
    'STALE_VERSION',
    {
      ja: '記録は他の変更により更新されています。最新の内容を読み直してください',
      en: 'The record has been changed in the meantime; read it again',
    },
    [
      fault(
        'If-Match',
        'STALE_VERSION',
        current === null
          ? { ja: '該当する記録がありません', en: 'There is no such record' }
          : { ja: `現在の版は "${current}" です`, en: `The current version is "${current}"` },
      ),
    ],
  );
}

/** The record is there to be read; whoever recorded it changes it. */
export function recordedByAnother(pointers: readonly string[]): Problem {
  return new Problem(
    'FORBIDDEN',
    'RECORDED_BY_ANOTHER',
    {
      ja: '他者が登録した記録です。変更できるのは登録した者、事業者自身(自社の記録)と台帳の管理者だけです。自院の見解は自院の記録(確認・メモ)として登録してください',
      en: 'Another has recorded this: only they, the vendor itself (of its own record) and the registry’s steward change it. Record what your institution holds to be true as its own verification or note',
    },
    pointers.map((pointer) =>
      fault(pointer, 'RECORDED_BY_ANOTHER', { ja: '変更できません', en: 'Not yours to change' }),
    ),
  );
}

/** A version of a record was meant, and there is no such record (any more). */
export function missingVersion(): Problem {
  return new Problem(
    'STALE',
    'NO_SUCH_VERSION',
    {
      ja: '指定された版の記録がありません。新しく登録する場合は If-Match を外してください',
      en: 'There is no record of that version; leave If-Match out to create one',
    },
    [fault('If-Match', 'NO_SUCH_VERSION', { ja: '記録がありません', en: 'There is no such record' })],
  );
}

/** The input cannot be taken; each fault names its field. */
export function invalid(faults: readonly Fault[]): Problem {
  return new Problem(
    'INVALID',
    'INVALID_INPUT',
    { ja: '入力に誤りがあります。何も変更していません', en: 'The input is not valid; nothing was changed' },
    faults,
  );
}

/** The step contradicts the state of the record. */
export function conflict(
  code: ProblemCode,
  message: Texts,
  faults: readonly Fault[] = [],
  members?: ProblemMembers,
): Problem {
  return new Problem('CONFLICT', code, message, faults, members);
}

export function fault(pointer: string, code: string, detail: Texts): Fault {
  return { pointer, code, detail };
}
