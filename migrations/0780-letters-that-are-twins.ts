import { type MigrationInterface, type QueryRunner } from 'typeorm';

const span = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
const quoted = (letters: readonly string[]): string => `'${letters.join('').replaceAll("'", "''")}'`;

/** What is written in full width, or as half-width katakana. */
const WIDE = [...span(0xff01, 0xff5e), ...span(0xff61, 0xff9f)];
const NARROW = WIDE.map((wide) => wide.normalize('NFKC'));
/** Which of two a byte of Shift_JIS is, Windows says otherwise than the others; hyphens are seen to be the same. */
const TWINS = ['〜', '−', '‐', '\u2011', '∥', '—'];
const THEIRS = ['~', '-', '-', '-', '‖', '―'];

const plainNote = (letters: readonly string[], becoming: readonly string[]): string => `
      create or replace function plain_note(note text) returns text language sql immutable as $$
        select nullif(regexp_replace(regexp_replace(regexp_replace(
          normalize(translate(coalesce(note, ''), ${quoted(letters)}, ${quoted(becoming)}), NFC),
          e'[ \\t\\r\\n\\u00a0\\u3000]+', ' ', 'g'), '(?<![0-9A-Za-z]) | (?![0-9A-Za-z])', '', 'g'), '[。.、,]+$', ''), '') $$`;

/** Two sides that wrote 9時～17時 (Windows) and 9時〜17時 (others) have said the same: they were told to reconcile what nobody sees. */
export class LettersThatAreTwins1764000000780 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(plainNote([...WIDE, ...TWINS], [...NARROW, ...THEIRS]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(plainNote(WIDE, NARROW));
  }
}
