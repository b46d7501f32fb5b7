import { HISTORY_RESOURCES, type JournalResource } from '../../src/journal/journal-terms';
import { valueWords } from '../../src/web/history/value-words';
import { TestRegistry } from '../support/registry';

/** Two say of what kind the record beside them is, which is named there; of files everybody says CSV and XLSX. */
const WITHOUT_WORDS: readonly string[] = [
  'document-links.subjectKind',
  'risk-acceptances.subjectKind',
  'exchange-profiles.format',
];

/** Whatever code a record can hold, its history says in words: the database knows all of them. */
describe('the codes in a history', () => {
  it('have words', async () => {
    const registry = await TestRegistry.start();
    const checks = await registry.sql<{ resource: string; column: string; condition: string }>(
      `select replace(t.relname, '_', '-') as resource, a.attname as column, pg_get_constraintdef(k.oid) as condition
       from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
       where k.contype = 'c' and cardinality(k.conkey) = 1 and t.relnamespace = 'public'::regnamespace`,
    );
    await registry.stop();
    const asked = checks.flatMap(({ resource, column, condition }) => {
      const field = column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      const isKept = HISTORY_RESOURCES.some((one) => one === resource) && /= ANY \(ARRAY\[/.test(condition);
      if (!isKept || WITHOUT_WORDS.includes(`${resource}.${field}`)) return [];
      return [...condition.matchAll(/'([A-Z][A-Z0-9_]*)'::text/g)].map(([, code]) => ({
        resource,
        field,
        code: code ?? '',
      }));
    });
    expect(asked.length).toBeGreaterThan(200);
    const nameless = asked.filter(
      ({ resource, field, code }) => valueWords(resource as JournalResource, field, code) === null,
    );
    expect(nameless.map(({ resource, field, code }) => `${resource}.${field} ${code}`)).toEqual([]);
  });
});
