import { addDays, calendarDate, today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly facts: Record<string, unknown>;
  readonly subject: { readonly id: string };
  readonly acceptance: { readonly id: string } | null;
  readonly outgrownAcceptance: Record<string, unknown> | null;
}

interface Report {
  readonly nextChangeOn: string | null;
  readonly items: readonly Finding[];
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

const APPROVAL = { approvedBy: '山﨑 清', approverRole: 'EXECUTIVE' };

/** An acceptance covers what was accepted: the rule, the record, the severity and the facts, and nothing that comes later. */
describe('a risk acceptance', () => {
  let registry: TestRegistry;
  let api: Client;
  let executive: Client;
  let institution: Shown;
  let vendor: Shown;
  let contract: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    executive = new Client(await registry.as({ roles: ['EXECUTIVE'] }));
    institution = await api.create('institutions', anInstitutionBody());
    vendor = await api.create('vendors', aVendorBody());
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
    for (const step of ['NEGOTIATE', 'SIGN']) {
      const { version } = await api.read(`contracts/${contract.id}`);
      expect((await api.step(`contracts/${contract.id}`, version, { step, on: '2026-11-01' })).status).toBe(200);
    }
  });
  afterAll(() => registry.stop());

  const ask = async (body: object) => {
    const answer = await registry.http.post('/v1/risk-acceptances').send({
      institutionId: institution.id,
      rationale: '次期更新まで受容する',
      validFrom: today(),
      validTo: '2099-12-31',
      ...body,
    });
    return { status: answer.status, body: answer.body as Shown & { errors?: readonly object[] } };
  };
  const accept = async (body: object): Promise<Shown> => {
    const asked = await ask(body);
    expect([asked.status, asked.body.errors]).toEqual([201, undefined]);
    expect((await executive.patch(`risk-acceptances/${asked.body.id}`, 1, APPROVAL)).status).toBe(200);
    return asked.body;
  };
  const report = (asOf: string = today()) => api.read<Report>(`contracts/${contract.id}/gaps`, { asOf, limit: 200 });
  const found = async (ruleId: string, asOf: string = today()) =>
    (await report(asOf)).items.find((finding) => finding.ruleId === ruleId);

  it('covers one empty row, and not the three that are emptied afterwards: the matrix is not agreed', async () => {
    const matrix = await api.create(`contracts/${contract.id}/matrix`, { takeSuggestions: true });
    const read = () =>
      api.read<{ parties: readonly Shown[]; unanswered: readonly string[]; rows: readonly Row[] }>(
        `matrices/${matrix.id}`,
      );
    const { parties, unanswered } = await read();
    const answered = [
      { partyId: parties.find(({ kind }) => kind === 'INSTITUTION')?.id, role: 'ACCOUNTABLE' },
      { partyId: parties.find(({ kind }) => kind === 'INSTITUTION')?.id, role: 'RESPONSIBLE' },
    ];
    const write = async (key: string, allocations: object[]) => {
      const row = (await read()).rows.find((one) => one.key === key);
      expect((await api.patch(`matrix-rows/${row?.id}`, row?.version ?? 0, { allocations })).status).toBe(200);
    };
    for (const key of unanswered) await write(key, answered);
    await write('IN-01', []);
    const acceptance = await accept({ ruleId: 'MTX-002', subjectKind: 'MATRIX', subjectId: matrix.id });
    expect(acceptance).toMatchObject({ severity: 'BLOCKING', facts: { rows: ['IN-01'] } });
    expect(await found('MTX-002')).toMatchObject({ acceptance: { id: acceptance.id }, outgrownAcceptance: null });

    for (const key of ['CL-01', 'SR-01', 'SR-03']) await write(key, []);
    expect(await found('MTX-002')).toMatchObject({
      facts: { rows: ['CL-01', 'IN-01', 'SR-01', 'SR-03'] },
      acceptance: null,
      outgrownAcceptance: {
        id: acceptance.id,
        severity: 'BLOCKING',
        facts: { rows: ['IN-01'] },
        grown: ['rows'],
        grownOn: null,
      },
    });
    const { version } = await api.read(`matrices/${matrix.id}`);
    await api.step(`matrices/${matrix.id}`, version, { to: 'UNDER_CONSULTATION', on: today() });
    const agreed = await api.step(`matrices/${matrix.id}`, version + 1, { to: 'AGREED', on: today() });
    expect([agreed.status, agreed.body['code']]).toEqual([409, 'GATE_BLOCKED']);

    for (const key of ['CL-01', 'SR-01', 'SR-03']) await write(key, answered);
    expect(await found('MTX-002')).toMatchObject({ acceptance: { id: acceptance.id }, outgrownAcceptance: null });
  });

  it('covers a finding as grave as it was, and not when it has grown graver', async () => {
    const other = await api.create('vendors', aVendorBody());
    const certification = await api.create('certifications', aCertificationBody(other.id, { validTo: '2027-12-31' }));
    const running = await api.create('contracts', aContractBody(institution.id, other.id));
    for (const step of ['NEGOTIATE', 'SIGN']) {
      const { version } = await api.read(`contracts/${running.id}`);
      await api.step(`contracts/${running.id}`, version, { step, on: '2026-11-01' });
    }
    const dayBefore = (days: number) => addDays(calendarDate('2027-12-31'), -days);
    const acceptance = await accept({
      ruleId: 'CERT-003',
      subjectKind: 'CERTIFICATION',
      subjectId: certification.id,
      validFrom: dayBefore(180),
    });
    expect(acceptance['severity']).toBe('ADVISORY');
    const on = async (day: string) =>
      (await api.read<Report>(`vendors/${other.id}/gaps`, { asOf: day })).items.find(
        ({ ruleId }) => ruleId === 'CERT-003',
      );
    expect(await on(dayBefore(91))).toMatchObject({ acceptance: { id: acceptance.id } });
    for (const day of [dayBefore(90), dayBefore(40)])
      expect(await on(day)).toMatchObject({
        severity: 'MINOR',
        acceptance: null,
        outgrownAcceptance: { grown: ['severity'], grownOn: dayBefore(90) },
      });
  });

  it('has something to accept: a finding of this rule about this record on the first day', async () => {
    const nothing = { status: 400, body: { errors: [{ pointer: '/subjectId', code: 'NO_FINDING' }] } };
    expect(await ask({ ruleId: 'CON-024', subjectKind: 'CONTRACT', subjectId: contract.id })).toMatchObject(nothing);
    expect(await ask({ ruleId: 'CERT-001', subjectKind: 'CONTRACT', subjectId: institution.id })).toMatchObject(
      nothing,
    );
    expect(
      await ask({ ruleId: 'CERT-001', subjectKind: 'CONTRACT', subjectId: contract.id, gate: 'matrix.agree' }),
    ).toMatchObject(nothing);
  });

  it('of the finding in the way of a step is as grave as it is there', async () => {
    const asked = await ask({
      ruleId: 'CERT-001',
      subjectKind: 'CONTRACT',
      subjectId: contract.id,
      gate: 'contract.activate',
    });
    expect(asked.body).toMatchObject({ severity: 'BLOCKING', gate: 'contract.activate' });
  });

  it('is inside time: its beginning, end and withdrawal turn the report, and the forecast shows what reopens', async () => {
    const acceptance = await accept({
      ruleId: 'CERT-001',
      subjectKind: 'CONTRACT',
      subjectId: contract.id,
      validFrom: addDays(today(), 10),
      validTo: addDays(today(), 40),
    });
    const forecast = async () => {
      const { days } = await api.read<{
        days: readonly { on: string; turns: readonly { change: string; finding: Finding }[] }[];
      }>(`institutions/${institution.id}/forecast`, { from: addDays(today(), 1), to: addDays(today(), 50) });
      return days.flatMap(({ on, turns }) =>
        turns
          .filter(({ finding }) => finding.ruleId === 'CERT-001' && finding.subject.id === contract.id)
          .map(({ change }) => [on, change]),
      );
    };
    expect((await report(today())).nextChangeOn! <= addDays(today(), 10)).toBe(true);
    expect((await report(addDays(today(), 39))).nextChangeOn! <= addDays(today(), 41)).toBe(true);
    expect(await forecast()).toEqual([
      [addDays(today(), 10), 'ACCEPTED'],
      [addDays(today(), 41), 'REOPENS'],
    ]);
    const withdrawnOn = addDays(today(), 20);
    expect((await executive.patch(`risk-acceptances/${acceptance.id}`, 2, { withdrawnOn })).status).toBe(200);
    expect(await forecast()).toEqual([
      [addDays(today(), 10), 'ACCEPTED'],
      [withdrawnOn, 'REOPENS'],
    ]);
    expect(await found('CERT-001', addDays(today(), 19))).toMatchObject({ acceptance: { id: acceptance.id } });
    expect(await found('CERT-001', withdrawnOn)).toMatchObject({ acceptance: null, outgrownAcceptance: null });
    // Who takes a withdrawal back accepts anew.
    const planner = new Client(await registry.as({ roles: ['PLANNING_MANAGER'] }));
    expect((await planner.patch(`risk-acceptances/${acceptance.id}`, 3, { withdrawnOn: null })).status).toBe(403);
  });

  it('is the institution’s own: another that engages the same vendor has accepted nothing', async () => {
    const shared = await api.create('vendors', aVendorBody());
    const neighbour = await api.create('institutions', anInstitutionBody());
    await accept({ ruleId: 'CERT-001', subjectKind: 'VENDOR', subjectId: shared.id });
    const decision = async (institutionId: string) =>
      (await api.read<{ decision: string }>(`vendors/${shared.id}/procurement-gate`, { institutionId })).decision;
    expect([await decision(institution.id), await decision(neighbour.id)]).toEqual(['warn', 'block']);
  });
});
