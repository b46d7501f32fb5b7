import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { STALE_REASONS, type PartyKind } from '../../kernel/terms/demarcation-terms';
import { restsOn } from './concerned-rows';

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ['sub', 'SUB_ENTRUSTEE'],
  ['prime', 'PRIME_VENDOR'],
  ['owner', 'EQUIPMENT_OWNER'],
]);
const keysFor = (reason: (typeof STALE_REASONS)[number]) =>
  TEMPLATE_ROWS.filter((row) => restsOn(reason, row, KINDS)).map(({ key }) => key);

describe('rows that rest on facts', () => {
  it.each(STALE_REASONS.filter((reason) => reason !== 'TEMPLATE'))(
    'are some of the template’s, not all: %s',
    (reason) => {
      expect(keysFor(reason).length).toBeGreaterThan(0);
      expect(keysFor(reason).length).toBeLessThan(TEMPLATE_ROWS.length);
    },
  );

  it('are those that stand in the matrix for the fact', () => {
    expect(keysFor('CONTRACT_FACTS')).toContain('IN-05');
    expect(keysFor('SUBCONTRACT')).not.toContain('IN-05');
    for (const key of keysFor('PROVISION')) expect(key).toMatch(/^TP-/);
  });

  it('are those in which a party has a part that comes and goes with it', () => {
    const row = { key: 'IN-02', allocations: [{ partyId: 'sub' }, { partyId: 'prime' }] };
    expect(restsOn('SUBCONTRACT', row, KINDS)).toBe(true);
    expect(restsOn('SUBCONTRACT', { key: 'IN-02', allocations: [{ partyId: 'prime' }] }, KINDS)).toBe(false);
    expect(restsOn('EQUIPMENT', { key: 'IN-02', allocations: [{ partyId: 'owner' }] }, KINDS)).toBe(true);
  });

  it('are those that name an interface or a device, whoever wrote them', () => {
    expect(restsOn('EQUIPMENT', { key: 'CU-50', equipmentIds: ['device'] }, KINDS)).toBe(true);
    expect(restsOn('SYSTEM', { key: 'CU-50', interfaceIds: ['seam'] }, KINDS)).toBe(true);
    expect(restsOn('SYSTEM', { key: 'CU-50' }, KINDS)).toBe(false);
  });

  it('are the institution’s own where its template has another edition', () => {
    expect(restsOn('TEMPLATE', { key: 'CU-01' }, KINDS)).toBe(true);
    expect(keysFor('TEMPLATE')).toEqual([]);
  });
});
