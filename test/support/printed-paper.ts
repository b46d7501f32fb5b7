import { type Agent } from 'supertest';
import { inflateSync } from 'node:zlib';
import { type MatrixContent } from '../../src/demarcation/agreement/canonical-matrix';
import { type PrintedFacts } from '../../src/demarcation/agreement/printed-facts';
import { columnHeading } from '../../src/demarcation/own-columns';
import { clauseInWords } from '../../src/reports/clause-in-words';
import { shapedMark } from '../../src/reports/marks';
import { shareText } from '../../src/reports/shares';
import { PHASE_WORDS } from '../../src/reports/words';
import { ALLOCATION_ROLES } from '../../src/kernel/terms/demarcation-terms';
import { type Language } from '../../src/http/language';
import { pdfText } from './pdf-text';
import { bytes } from './workbooks';

/** What is kept of an agreed revision. */
export interface Frozen {
  readonly content: MatrixContent;
  readonly facts: PrintedFacts;
  readonly code: string;
}

export async function printOf(
  agent: Agent,
  matrixId: string,
  query: object,
  language: Language = 'ja',
): Promise<Buffer> {
  const answer = await agent
    .get(`/v1/matrices/${matrixId}/document`)
    .set('Accept-Language', language)
    .query(query)
    .buffer()
    .parse(bytes)
    .expect(200);
  return answer.body as Buffer;
}

/** What a paper says, as one text without its breaks. */
export function joined(file: Buffer): string {
  return bare(pdfText(file).join(''));
}

export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** What the rows that apply must say, cell by cell, by what is kept. */
export function frozenRows({ content, facts }: Frozen, language: Language = 'ja'): string[] {
  const called = new Map(facts.rows.map((row) => [row.key, row]));
  const columns = [...content.parties].sort((one, other) => one.position - other.position);
  return content.rows
    .filter(({ applicability }) => applicability === 'APPLICABLE')
    .map(({ key, allocations, note }) => {
      const row = called.get(key)!;
      const marks = columns.map(({ id }) =>
        ALLOCATION_ROLES.filter((role) => allocations.some((one) => one.partyId === id && one.role === role))
          .map((role) => shapedMark([role], language))
          .join(''),
      );
      const shares = columns.flatMap(({ id, label }) => {
        const share = shareText(
          allocations.filter(({ partyId }) => partyId === id),
          language,
        );
        return share === '' ? [] : [`【${columnHeading(label)[language]}】${share}`];
      });
      const title = language === 'ja' ? row.titleJa : row.titleEn;
      const said = [note ?? '', ...shares].join('');
      const cells = [key, `${title}${row.nonDelegable ? '※' : ''}`, PHASE_WORDS[row.phase][language], ...marks, said];
      const clauses = row.clauses.map((clause) => clauseInWords(clause, language)).join(',');
      return bare([...cells, clauses].join(''));
    });
}

/** The file inside the file. */
export function attachmentOf(file: Buffer): Buffer {
  const object =
    /\n\d+ 0 obj\n(<<[^>]*?\/Type \/EmbeddedFile[\s\S]*?)\nendobj/.exec(file.toString('latin1'))?.[1] ?? '';
  const content = /stream\n([\s\S]*?)\nendstream/.exec(object)?.[1] ?? '';
  const raw = Buffer.from(content, 'latin1');
  return object.includes('/FlateDecode') ? inflateSync(raw) : raw;
}
