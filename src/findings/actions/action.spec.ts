import { aContract, aContractSnapshot } from '../../../test/factories/snapshots/contract-snapshot';
import { aHospital, type Hospital } from '../../../test/factories/snapshots/arbitrary-hospital';
import { aDate } from '../../../test/factories/snapshots/arbitrary-values';
import fc from '../../../test/support/laws';
import { rounds } from '../../../test/support/ordeal';
import { type CalendarDate, calendarDate } from '../../kernel/calendar-date';
import { type Acceptance, Acceptances } from '../acceptances';
import { type Dossier, dossier } from '../dossier';
import { findingId, judge, type Judged } from '../judging';
import { sectionOf, SECTIONS } from '../sections';
import { type Action, actionsOf, workKey } from './action';

const NOBODY_ACCEPTS = new Acceptances([]);

async function judged(dossiers: readonly Dossier[], on: CalendarDate, accepted = NOBODY_ACCEPTS): Promise<Judged[]> {
  return [...(await judge(dossiers, on, accepted)).findings];
}

const told = ({ lead, also }: Action): string[] => [lead, ...also].map(({ finding }) => findingId(finding));

/** An acceptance of a finding as it stands. */
function accepting({ finding: { rule, subject, severity, facts } }: Judged, institutionId: string): Acceptance {
  return {
    id: 'risk-acceptance-1',
    institutionId,
    ruleId: rule.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    severity,
    facts,
    approvedBy: '院長',
    approvedByAccount: null,
    validFrom: calendarDate('1990-01-01'),
    validTo: calendarDate('2090-12-31'),
    withdrawnOn: null,
  };
}

describe('actions', () => {
  it('cover every open finding exactly once, whatever is on record and whatever was accepted', async () => {
    const sizes = { findings: 0, actions: 0, accepted: 0 };
    await fc.assert(
      fc.asyncProperty(aHospital, aDate, fc.nat(), async ({ institutionId, dossiers }: Hospital, on, pick) => {
        const all = await judged(dossiers, on);
        const some = all.filter((_, i) => (i + pick) % 3 === 0).map((one) => accepting(one, institutionId));
        for (const acceptances of [NOBODY_ACCEPTS, new Acceptances(some)]) {
          const found = await judged(dossiers, on, acceptances);
          const open = found.filter(({ acceptance }) => acceptance === null);
          const actions = await actionsOf(found);
          expect(actions.flatMap(told).sort()).toEqual(open.map(({ finding }) => findingId(finding)).sort());
          for (const { lead, also, section } of actions) {
            const sections = [lead, ...also].map(({ finding }) => SECTIONS.indexOf(sectionOf(finding)));
            expect(SECTIONS.indexOf(section)).toBe(Math.min(...sections));
          }
          sizes.findings += open.length;
          sizes.actions += actions.length;
          sizes.accepted += found.length - open.length;
        }
      }),
      { numRuns: rounds(60, 3000) },
    );
    // Otherwise nothing was put together, or nothing was accepted, and nothing shown.
    expect(sizes.actions).toBeLessThan(sizes.findings);
    expect(sizes.accepted).toBeGreaterThan(0);
  }, 3_600_000);

  const on = calendarDate('2026-11-23');
  const contractNamed = (id: string, vendorId = 'vendor-1') => {
    const snapshot = aContractSnapshot();
    const vendor = { ...snapshot.vendor, id: vendorId, certifications: [] };
    const contract = aContract({ id, vendorId });
    return dossier(
      'contract',
      { ...snapshot, subject: { kind: 'CONTRACT', id }, contract, vendor },
      [],
      'institution-1',
    );
  };
  const certifying = async (dossiers: readonly Dossier[]) =>
    (await actionsOf(await judged(dossiers, on))).filter(({ lead }) => lead.finding.rule.id === 'CERT-001');

  it('are one where one certificate mends every contract with the vendor, and two for two vendors', async () => {
    const [together, ...others] = await certifying([contractNamed('contract-1'), contractNamed('contract-2')]);
    expect(others).toEqual([]);
    expect(together).toMatchObject({ record: { kind: 'VENDOR', id: 'vendor-1' }, place: { field: 'certifications' } });
    expect(told(together!).filter((id) => id.startsWith('CERT-001:'))).toEqual([
      'CERT-001:CONTRACT:contract-1',
      'CERT-001:CONTRACT:contract-2',
    ]);
    const apart = await certifying([contractNamed('contract-1'), contractNamed('contract-2', 'vendor-2')]);
    expect(apart.map(({ record }) => record.id).sort()).toEqual(['vendor-1', 'vendor-2']);
  });

  it('stand in the order of urgency, and where equally urgent what mends most for the fewest entries comes first', async () => {
    const actions = await actionsOf(await judged([contractNamed('contract-1'), contractNamed('contract-2')], on));
    const sorted = [...actions].sort((one, other) => (workKey(one) < workKey(other) ? -1 : 1));
    const places = sorted.map(({ section }) => SECTIONS.indexOf(section));
    expect(places).toEqual([...places].sort());
    for (const [i, one] of sorted.entries()) {
      const next = sorted[i + 1];
      if (next === undefined || next.section !== one.section) continue;
      expect(one.entries / told(one).length).toBeLessThanOrEqual(next.entries / told(next).length + 1e-4);
    }
    expect(new Set(actions.map(workKey)).size).toBe(actions.length);
  });

  it('that take many entries wait for those that take one', () => {
    const lead = { finding: { rule: { id: 'MTX-002' }, severity: 'MAJOR', subject: { kind: 'MATRIX', id: 'm' } } };
    const action = (entries: number, also: number) =>
      ({ lead, also: Array.from({ length: also }), section: 'OVERDUE', entries }) as unknown as Action;
    expect(workKey(action(1, 0)) < workKey(action(3, 1))).toBe(true);
    expect(workKey(action(1, 4)) < workKey(action(1, 0))).toBe(true);
    expect(workKey(action(12, 0)) > workKey(action(2, 0))).toBe(true);
  });
});
