import fc from '../../../test/support/laws';
import { DEMARCATION_LAYERS, OPERATION_PHASES } from '../../kernel/terms/demarcation-terms';
import { brokenLinks } from '../legal-links';
import { editionChanges, readsOtherwise, type RowInMatrix } from './edition-changes';
import { type AddedRow, rowFaults } from './template-content';

const row = (key: string, over: Partial<AddedRow> = {}): AddedRow => ({
  key,
  titleJa: '夜間の一次受け㈱𠮷',
  titleEn: null,
  layer: 'OPERATIONAL',
  phase: 'EMERGENCY',
  table41Category: null,
  legalRowKey: null,
  clause: null,
  ...over,
});
const inMatrix = ({ key, ...custom }: AddedRow): RowInMatrix => ({
  key,
  layer: custom.layer,
  legalRowKey: custom.legalRowKey,
  custom,
});
const standard: RowInMatrix = { key: 'LG-01', layer: 'LEGAL', legalRowKey: null, custom: null };

const aKey = fc.constantFrom('CU-01', 'CU-02', 'CU-03', 'CU-04');
const aRow: fc.Arbitrary<AddedRow> = fc.record({
  key: aKey,
  titleJa: fc.constantFrom('甲①', '乙㈱', '髙﨑𠮷'),
  titleEn: fc.constantFrom(null, 'A'),
  layer: fc.constantFrom(...DEMARCATION_LAYERS),
  phase: fc.constantFrom(...OPERATION_PHASES),
  table41Category: fc.constantFrom(null, 'SEC_LOG_AUDIT'),
  legalRowKey: fc.oneof(fc.constant(null), fc.constantFrom('LG-01', 'LG-02'), aKey),
  clause: fc.constantFrom(null, '内規⑥'),
});
/** The rows of an edition that the service would take. */
const anEdition = fc
  .uniqueArray(aRow, { selector: ({ key }) => key, maxLength: 4 })
  .map((rows) => rows.map((one) => ({ ...one, legalRowKey: one.layer === 'LEGAL' ? null : one.legalRowKey })))
  .filter((rows) => rowFaults(rows).length === 0);
const anOwnRow = aRow.map((one) => ({
  ...one,
  key: 'CU-50',
  legalRowKey: one.layer === 'LEGAL' ? null : one.legalRowKey,
}));

/** The rows of the matrix once it has taken the changes over. */
function after(rows: readonly RowInMatrix[], changes: ReturnType<typeof editionChanges>): RowInMatrix[] {
  const redefined = new Map(changes.redefined.map((one) => [one.key, inMatrix(one)]));
  const kept = rows.map((one) => redefined.get(one.key) ?? one);
  const unlinked = kept.map((one) => (changes.unlinked.includes(one.key) ? { ...one, legalRowKey: null } : one));
  return [...unlinked, ...changes.added.map(inMatrix)];
}
const reads = ({ custom }: RowInMatrix) => JSON.stringify({ ...custom, legalRowKey: null });

describe('what a matrix takes over from a later edition', () => {
  it('is nothing where the edition says the same', () => {
    const rows = [row('CU-01'), row('CU-02', { legalRowKey: 'LG-01' })];
    expect(editionChanges(rows, rows, [standard, ...rows.map(inMatrix)])).toEqual({
      added: [],
      redefined: [],
      unlinked: [],
    });
  });

  it('is rows that are new or say something else; not what was changed or taken out in this matrix alone', () => {
    const [kept, moved, removed] = [row('CU-01'), row('CU-02'), row('CU-03')];
    const changed = row('CU-02', { titleJa: '改⑥' });
    const adjusted = inMatrix({ ...kept, clause: '当該契約 第3条' });
    expect(
      editionChanges(
        [kept, moved, removed],
        [kept, changed, removed, row('CU-04')],
        [standard, adjusted, inMatrix(moved)],
      ),
    ).toEqual({ added: [row('CU-04')], redefined: [changed], unlinked: [] });
  });

  it('does not link to a legal row that the matrix has not, and unlinks what rested on one that is none any more', () => {
    const former = [row('CU-01', { layer: 'LEGAL' })];
    const latest = [row('CU-01'), row('CU-02', { legalRowKey: 'LG-02' })];
    const own = inMatrix(row('CU-50', { legalRowKey: 'CU-01' }));
    const { added, unlinked } = editionChanges(former, latest, [standard, ...former.map(inMatrix), own]);
    expect([added, unlinked]).toEqual([[row('CU-02')], ['CU-50']]);
  });

  it('makes a matrix of the former edition one of the latest, touches nothing else, and leaves no link that leads nowhere', () => {
    fc.assert(
      fc.property(anEdition, anEdition, anOwnRow, (former, latest, own) => {
        const before = [standard, ...former.map(inMatrix), inMatrix(own)].map((one, _, all) =>
          brokenLinks(all).includes(one.key) ? { ...one, legalRowKey: null } : one,
        );
        const then = after(before, editionChanges(former, latest, before));
        const byKey = new Map(then.map((one) => [one.key, one]));
        expect(byKey.size).toBe(then.length);
        for (const one of latest) expect(reads(byKey.get(one.key)!)).toBe(reads(inMatrix(one)));
        const named = new Set(latest.map(({ key }) => key));
        for (const one of before.filter(({ key }) => !named.has(key)))
          expect(byKey.get(one.key)?.custom).toBe(one.custom);
        expect(brokenLinks(then)).toEqual([]);
      }),
    );
  });

  it('reads otherwise where people would read something else, not where it is only filed otherwise', () => {
    const custom = row('CU-01');
    expect(readsOtherwise(custom, { ...custom, table41Category: 'SEC_LOG_AUDIT', legalRowKey: 'LG-01' })).toBe(false);
    for (const over of [
      { titleJa: '改' },
      { titleEn: 'A' },
      { layer: 'LEGAL' },
      { phase: 'EXIT' },
      { clause: '①' },
    ] as const)
      expect(readsOtherwise(custom, { ...custom, ...over })).toBe(true);
    expect(readsOtherwise(null, custom)).toBe(true);
  });
});
