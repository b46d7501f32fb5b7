import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Findings {
  readonly items: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly subject: { readonly id: string };
    readonly beganOn: string | null;
    readonly changesOn: string | null;
  }[];
  readonly counts: { readonly total: number; readonly accepted: number };
  readonly nextChangeOn: string | null;
}

interface Gate {
  readonly decision: string;
  readonly blocking: readonly { readonly ruleId: string }[];
  readonly warnings: readonly { readonly ruleId: string }[];
}

const rulesOf = (findings: readonly { readonly ruleId: string }[]) =>
  [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
const CLAUSES = [
  'SCOPE_OF_WORK',
  'VENDOR_STRUCTURE',
  'DEMARCATION',
  'INFO_HANDLING',
  'PRIVACY_DUTY',
  'INCIDENT_COOPERATION',
  'AUDIT_REPORTING',
  'EXIT_RETURN_ERASURE',
];

describe('the main job, from a bare contract to a true gap report', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let vendor: Shown;
  let contract: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    vendor = await api.create('vendors', aVendorBody());
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
  });
  afterAll(() => registry.stop());

  const take = async (step: object) => {
    const { status, body } = await api.step(
      `contracts/${contract.id}`,
      (await api.read(`contracts/${contract.id}`)).version,
      step,
    );
    return { status, body };
  };

  it('says block before anything is known of the vendor, and why', async () => {
    const gate = await api.read<Gate>(`vendors/${vendor.id}/procurement-gate`, {
      institutionId: institution.id,
      asOf: '2026-11-23',
    });
    expect(gate.decision).toBe('block');
    expect(rulesOf(gate.blocking)).toEqual(['CERT-001']);
    expect(rulesOf(gate.warnings)).toEqual(['GL-001']);
  });

  it('refuses to activate with 409 and the blocking findings, and changes nothing', async () => {
    expect((await take({ step: 'NEGOTIATE', on: '2026-11-01' })).status).toBe(200);
    expect((await take({ step: 'SIGN', on: '2026-11-20' })).status).toBe(200);
    const { status, body } = await take({ step: 'ACTIVATE', on: '2026-11-25' });
    expect([status, body['code']]).toEqual([409, 'GATE_BLOCKED']);
    expect(rulesOf(body['findings'] as { ruleId: string }[])).toEqual([
      'CERT-001',
      'CON-001',
      'CON-003',
      'CON-005',
      'CON-006',
      'CON-008',
      'MTX-001',
    ]);
    expect(await api.read(`contracts/${contract.id}`)).toMatchObject({
      status: 'SIGNED',
      activatedOn: null,
      version: 3,
    });
    expect((await take({ step: 'NEGOTIATE', on: '2026-11-25' })).body).toMatchObject({
      code: 'ILLEGAL_STEP',
      allowed: ['ACTIVATE', 'CANCEL'],
    });
  });

  it('lets the contract come into force once each of them is mended', async () => {
    await api.create('certifications', aCertificationBody(vendor.id));
    for (const guideline of ['MHLW', 'MIC_METI']) {
      await api.create(`vendors/${vendor.id}/attestations`, {
        guideline,
        edition: '7.0',
        attestedOn: '2026-07-01',
        complies: 'YES',
      });
    }
    await api.create(`vendors/${vendor.id}/contacts`, {
      kind: 'EMERGENCY',
      name: '窓口',
      phone: '03-0000-0000',
      reachable24h: true,
      verifiedOn: '2026-11-01',
    });
    const kept = (type: string) =>
      api.create(`contracts/${contract.id}/documents`, {
        type,
        title: type,
        datedOn: '2026-11-20',
        storageRef: '書庫',
        sha256: 'a'.repeat(64),
      });
    await kept('ORG_CHART');
    const found = { review: 'PRESENT', documentId: (await kept('CONTRACT')).id };
    for (const kind of CLAUSES) {
      await registry.http
        .put(`/v1/contracts/${contract.id}/clauses/${kind}`)
        .set('If-Match', '"0"')
        .send(found)
        .expect(200);
    }
    await registry.http
      .put(`/v1/contracts/${contract.id}/clauses/REENTRUSTMENT`)
      .set('If-Match', '"0"')
      .send({
        ...found,
        prohibited: false,
        priorInformation: true,
        consultation: true,
        agreement: true,
        approval: true,
      })
      .expect(200);
    await api.create('vendor-evaluations', {
      institutionId: institution.id,
      vendorId: vendor.id,
      type: 'SELECTION',
      completedOn: '2026-10-01',
      functionalFit: 'YES',
      securityFit: 'YES',
      guidelineFit: 'YES',
      overallFit: 'YES',
    });
    await api.create(`contracts/${contract.id}/matrix`, { takeSuggestions: true });
    const { status, body } = await take({ step: 'ACTIVATE', on: '2026-11-25' });
    expect([status, body['findings'] ?? body['status']]).toEqual([200, 'ACTIVE']);
  });

  it('judges any date: nothing before the talks, the draft matrix once in force, the expiry when it comes', async () => {
    const on = (asOf: string) => api.read<Findings>(`contracts/${contract.id}/gaps`, { asOf });
    expect((await on('2026-10-31')).counts.total).toBe(0);
    expect(rulesOf((await on('2026-12-01')).items)).toContain('MTX-002');
    expect(rulesOf((await on('2100-01-01')).items)).toEqual(expect.arrayContaining(['CERT-001', 'CERT-002']));
    const [finding] = (await on('2100-06-01')).items;
    expect(finding).toMatchObject({ ruleId: 'CERT-001', severity: 'BLOCKING', beganOn: '2100-01-01', changesOn: null });
  });

  it('forecasts the day on which the certificate lapses', async () => {
    const { days } = await api.read<{
      days: { on: string; turns: { change: string; finding: { ruleId: string } }[] }[];
    }>(`institutions/${institution.id}/forecast`, { from: '2099-06-01', to: '2100-02-01' });
    expect(days.find(({ on }) => on === '2100-01-01')?.turns.map(({ finding }) => finding.ruleId)).toEqual(
      expect.arrayContaining(['CERT-001', 'CERT-002']),
    );
    expect(days.some(({ turns }) => turns.some(({ finding }) => finding.ruleId === 'CERT-003'))).toBe(true);
  });

  it('pages the forecast day by day, each turn once', async () => {
    type Forecast = {
      days: { on: string; turns: { change: string; finding: { id: string } }[] }[];
      next: string | null;
    };
    const turnsOf = ({ days }: Forecast) => days.flatMap(({ on, turns }) => turns.map((turn) => ({ on, ...turn })));
    const forecast = (asked: object) =>
      api.read<Forecast>(`institutions/${institution.id}/forecast`, { from: '2099-06-01', to: '2100-02-01', ...asked });
    const whole = await forecast({ limit: 200 });
    const paged: unknown[] = [];
    let page = await forecast({ limit: 3 });
    for (; page.next !== null; page = await forecast({ limit: 3, cursor: page.next })) {
      expect(turnsOf(page)).toHaveLength(3);
      paged.push(...turnsOf(page));
    }
    expect([...paged, ...turnsOf(page)]).toEqual(turnsOf(whole));
    expect(paged.length).toBeGreaterThan(3);
    const elsewhere = { from: '2099-06-01', to: '2099-06-02', cursor: (await forecast({ limit: 3 })).next };
    await registry.http.get(`/v1/institutions/${institution.id}/forecast`).query(elsewhere).expect(400);
  });

  it('pages the report worst first, each finding once', async () => {
    const report = `institutions/${institution.id}/gap-report`;
    const whole = await api.read<Findings>(report, { asOf: '2100-01-01', limit: 200 });
    const paged: unknown[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await api.read<Findings & { next: string | null }>(report, {
        asOf: '2100-01-01',
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor);
    expect(paged).toEqual(whole.items);
    expect(whole.items.length).toBe(whole.counts.total);
    await registry.http.get(`/v1/${report}`).query({ asOf: '2100-01-01', cursor: 'bm90IG91cnM' }).expect(400);
  });

  it('counts an accepted risk as known, not as resolved: the gate warns, until the last day', async () => {
    const risky = await api.create('vendors', aVendorBody());
    const ask = async (asOf: string) =>
      (await api.read<Gate>(`vendors/${risky.id}/procurement-gate`, { institutionId: institution.id, asOf })).decision;
    expect(await ask('2026-12-31')).toBe('block');
    const asked = await api.create('risk-acceptances', {
      institutionId: institution.id,
      ruleId: 'CERT-001',
      subjectKind: 'VENDOR',
      subjectId: risky.id,
      rationale: '代替が無い',
      validFrom: '2026-12-01',
      validTo: '2027-01-31',
    });
    expect(await ask('2026-12-31')).toBe('block');
    const approval = { approvedBy: '山﨑 清', approverRole: 'EXECUTIVE' };
    const own = await api.patch(`risk-acceptances/${asked.id}`, 1, approval);
    expect([own.status, own.body['code']]).toEqual([409, 'OWN_REQUEST']);
    const planner = new Client(await registry.as({ roles: ['PLANNING_MANAGER'] }));
    expect((await planner.patch(`risk-acceptances/${asked.id}`, 1, approval)).status).toBe(403);
    const executive = new Client(await registry.as({ roles: ['EXECUTIVE'] }));
    expect((await executive.patch(`risk-acceptances/${asked.id}`, 1, approval)).status).toBe(200);
    expect([
      await ask('2026-11-30'),
      await ask('2026-12-01'),
      await ask('2027-01-31'),
      await ask('2027-02-01'),
    ]).toEqual(['block', 'warn', 'warn', 'block']);
  });
});
