import { type Agent } from 'supertest';
import { RULES } from '../../src/guideline/catalogue';
import { whereToMend } from '../../src/findings/actions/where-to-mend';
import { type SubjectKind } from '../../src/guideline/subject';
import { wayToMend } from '../../src/web/findings/way-to-mend';
import { browserOf } from '../support/browser';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

/** What a rule's finding is about, by the records that mend it. */
const KINDS: Readonly<Record<string, SubjectKind>> = {
  vendors: 'VENDOR',
  certifications: 'CERTIFICATION',
  contracts: 'CONTRACT',
  subcontracts: 'SUBCONTRACT',
  matrices: 'MATRIX',
  systems: 'SYSTEM',
  equipment: 'EQUIPMENT',
  institutions: 'INSTITUTION',
  provisions: 'PROVISION',
  incidents: 'INCIDENT',
  'risk-acceptances': 'RISK_ACCEPTANCE',
};

/** Every rule's finding leads to a page that is there, and there to the very field: generated from what the rules say of themselves. */
describe('the ways to mend what is found', () => {
  let registry: TestRegistry;
  let somebody: Agent;
  const idOf = new Map<string, string>();

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const institutionId = await populate(registry);
    somebody = await browserOf(registry, { institutionId });
    for (const resource of Object.keys(KINDS)) {
      const [first] = await registry.sql<{ id: string }>(
        resource === 'vendors'
          ? 'select vendor_id as id from contracts order by id limit 1'
          : resource === 'matrices'
            ? `select id from matrices where status = 'DRAFT' limit 1`
            : `select id from ${resource.replaceAll('-', '_')} order by id limit 1`,
      );
      idOf.set(resource, first?.id ?? '');
    }
  });
  afterAll(() => registry.stop());

  /** As the first finding of a rule would lead whoever may do everything. */
  const wayOf = (ruleId: (typeof RULES)[number]['id']) => {
    const { whose, resource } = whereToMend(ruleId);
    const about = whose === 'SUBJECT' ? resource : whose === 'CONTRACT' ? 'matrices' : 'contracts';
    const subject = {
      kind: KINDS[about] ?? 'CONTRACT',
      id: idOf.get(about) ?? '',
      name: '',
      partOf: { kind: 'CONTRACT' as const, id: idOf.get('contracts') ?? '', name: '' },
    };
    return wayToMend({ ruleId, subject, facts: { vendorId: idOf.get('vendors') ?? '' } }, { can: () => true });
  };

  it('is there for every rule', () => {
    expect(RULES.filter(({ id }) => wayOf(id) === null).map(({ id }) => id)).toEqual([]);
  });

  it('is the clause of the contract where a re-entrustment waits for somebody to look at it', () => {
    const contract = idOf.get('contracts') ?? '';
    const subject = {
      kind: 'SUBCONTRACT' as const,
      id: idOf.get('subcontracts') ?? '',
      name: '',
      partOf: { kind: 'CONTRACT' as const, id: contract, name: '' },
    };
    const way = wayToMend({ ruleId: 'SUB-009', subject, facts: { review: null } }, { can: () => true });
    expect(way?.path).toBe(`/contracts/${contract}/clauses/REENTRUSTMENT`);
  });

  it('leads to a page that is there, and to a field of it', async () => {
    const paths = new Set(RULES.map(({ id }) => wayOf(id)?.path ?? ''));
    expect(paths.size).toBeGreaterThan(60);
    const lost: unknown[] = [];
    for (const path of paths) {
      const [page = '', place] = path.split('#');
      const { status, text } = await somebody.get(page);
      if (status !== 200 || (place !== undefined && !text.includes(` id="${place}"`))) lost.push([path, status]);
    }
    expect(lost).toEqual([]);
  });
});
