import { MulterError } from 'multer';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { MEDIA_TYPES } from './media-types';

/** The part of the form that holds the file. */
export const FILE_PART = 'file';
const POINTER = `/${FILE_PART}`;

const ONE_FILE: Texts = {
  ja: `ファイルは ${FILE_PART} に一つだけ指定してください`,
  en: `Send one file, in the part ${FILE_PART}`,
};
const UNREADABLE: Texts = { ja: 'この項目は読めません', en: 'This part cannot be read' };
/** Faults of a form by the codes of the parser, which are stable. */
const PART_FAULTS: Readonly<Record<string, Texts>> = {
  LIMIT_FILE_COUNT: ONE_FILE,
  LIMIT_UNEXPECTED_FILE: ONE_FILE,
  LIMIT_FIELD_VALUE: { ja: '長すぎます', en: 'Too long' },
  LIMIT_FIELD_COUNT: { ja: '項目が多すぎます', en: 'Too many fields' },
};

/** `limit` in bytes. */
export function tooLarge(limit: number): Problem {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new Problem('TOO_LARGE', 'TOO_LARGE', { ja: 'ファイルが大きすぎます', en: 'The file is too large' }, [
    fault(POINTER, 'TOO_LARGE', { ja: `上限は ${megabytes} MB です`, en: `The limit is ${megabytes} MB` }),
  ]);
}

/** Its bytes are of a kind that is not taken, or of another kind than its type or its name says. */
export function notWhatItClaims(): Problem {
  const taken = Object.values(MEDIA_TYPES)
    .flatMap(({ endings }) => endings.slice(0, 1))
    .join(', ');
  return new Problem(
    'UNSUPPORTED',
    'UNSUPPORTED_MEDIA_TYPE',
    { ja: 'このファイルは登録できません', en: 'This file cannot be taken' },
    [
      fault(POINTER, 'NOT_WHAT_IT_CLAIMS', {
        ja: `内容が Content-Type・拡張子と一致する ${taken} のファイルを指定してください`,
        en: `Must be a file of one of the kinds ${taken} whose content is what its Content-Type and its name say`,
      }),
    ],
  );
}

export function noFile(): Problem {
  return invalid([fault(POINTER, 'REQUIRED', { ja: '必須の項目です', en: 'Required' })]);
}

export function emptyFile(): Problem {
  return invalid([fault(POINTER, 'EMPTY', { ja: 'ファイルが空です', en: 'The file is empty' })]);
}

export function noName(): Problem {
  return invalid([fault(POINTER, 'NAME', { ja: 'ファイル名がありません', en: 'The file has no name' })]);
}

/**
 * The problem that a form which could not be read amounts to; null when the fault is ours, such as a full disk.
 * `limit` in bytes.
 */
export function problemOfForm(error: unknown, limit: number): Problem | null {
  if (error instanceof MulterError) return problemOfPart(error, limit);
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).syscall !== undefined) return null;
  return new Problem(
    'MALFORMED',
    'MALFORMED',
    { ja: '本文をフォーム(multipart/form-data)として読めません', en: 'The body cannot be read as multipart/form-data' },
    [fault('', 'MALFORMED', { ja: 'フォームの書式を確認してください', en: 'Check the form' })],
  );
}

function problemOfPart({ code, field }: MulterError, limit: number): Problem {
  const pointer = `/${field ?? FILE_PART}`;
  if (code === 'LIMIT_FILE_SIZE') return tooLarge(limit);
  return invalid([fault(pointer, code, PART_FAULTS[code] ?? UNREADABLE)]);
}
