import fc from '../../../test/support/laws';
import { someConditions } from '../../../test/factories/snapshots/arbitrary-conditions';
import { excusedRows } from '../../guideline/excused-rows';
import { applicableRows, TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { drawnRows } from './drawn-rows';
import { type TemplateContent } from './template-content';

const added = (key: string, legalRowKey: string | null = null) => ({
  key,
  titleJa: '夜間の一次受け㈱𠮷',
  titleEn: null,
  layer: 'OPERATIONAL' as const,
  phase: 'EMERGENCY' as const,
  table41Category: null,
  legalRowKey,
  clause: null,
});
const delegable = TEMPLATE_ROWS.filter(({ nonDelegable }) => !nonDelegable).map(({ key }) => key);
const aTemplate: fc.Arbitrary<TemplateContent> = fc.record({
  rows: fc
    .subarray(['CU-01', 'CU-02', 'CU-49'])
    .chain((keys) =>
      fc.tuple(...keys.map((key) => fc.constantFrom('LG-01', 'LG-11', null).map((link) => added(key, link)))),
    ),
  excuses: fc.subarray(delegable).map((keys) => keys.map((key) => ({ key, reason: `院内では行わない ${key}` }))),
});

describe('the rows of a new matrix', () => {
  it('are those of the ministry’s template alone where there is no other', () => {
    fc.assert(
      fc.property(someConditions, (facts) => {
        const rows = drawnRows(facts, null);
        expect(rows.map(({ key, applicability, reason }) => [key, applicability, reason])).toEqual([
          ...excusedRows(facts).map(({ row, reason }) => [row.key, 'NOT_PRESENT', reason.ja]),
          ...applicableRows(facts).map(({ key }) => [key, 'APPLICABLE', null]),
        ]);
        expect(rows.every(({ custom, standard, key }) => custom === null && standard?.key === key)).toBe(true);
      }),
    );
  });

  it('with a template: no row is lost, what is excused has a reason, and what it adds stands behind', () => {
    fc.assert(
      fc.property(someConditions, aTemplate, (facts, template) => {
        const without = drawnRows(facts, null);
        const rows = drawnRows(facts, template);
        expect(rows.map(({ key }) => key)).toEqual([
          ...without.map(({ key }) => key),
          ...template.rows.map(({ key }) => key),
        ]);
        const excuses = new Map(template.excuses.map(({ key, reason }) => [key, reason]));
        for (const [i, before] of without.entries()) {
          const reason = before.reason ?? excuses.get(before.key) ?? null;
          expect(rows[i]).toEqual({ ...before, reason, applicability: reason === null ? 'APPLICABLE' : 'NOT_PRESENT' });
        }
        const keys = new Set(rows.map(({ key }) => key));
        const links = rows.flatMap(({ custom }) => custom?.legalRowKey ?? []);
        expect(links.filter((key) => !keys.has(key))).toEqual([]);
      }),
    );
  });

  it('keep a link to a legal row that is there', () => {
    fc.assert(
      fc.property(someConditions, (facts) => {
        const rows = drawnRows(facts, { rows: [added('CU-01', 'LG-01')], excuses: [] });
        expect(rows.at(-1)?.custom?.legalRowKey).toBe('LG-01');
      }),
    );
  });
});
