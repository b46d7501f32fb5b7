import { aContractSnapshot } from '../../test/factories/snapshots/contract-snapshot';
import { aVendor } from '../../test/factories/snapshots/vendor-snapshot';
import { evaluate } from '../guideline/evaluate';
import { type ContractFacts } from '../guideline/snapshots/contract-snapshot';
import { calendarDate } from '../kernel/calendar-date';
import { dossier } from './dossier';
import { type Judged } from './judging';
import { leadingOf } from './leading';

const TODAY = calendarDate('2026-11-23');

/** Taken over with its dates, and nothing else. */
function takenOver(number: number, over: Partial<ContractFacts> = {}) {
  const id = `contract-${number}`;
  const unknown: Partial<ContractFacts> = {
    handlesMedicalInfo: 'UNKNOWN',
    personalDataHandling: 'UNKNOWN',
    externalStorage: 'UNKNOWN',
    statutoryRecords: 'UNKNOWN',
    jurisdictionConfirmed: 'UNKNOWN',
    usesThirdPartyCloud: 'UNKNOWN',
    remoteMaintenance: 'UNKNOWN',
    externalConnection: 'UNKNOWN',
    storageCountries: [],
    deploymentModel: null,
    chainType: null,
    vendorManager: null,
    reviewedOn: null,
    nextReviewOn: null,
  };
  const snapshot = aContractSnapshot(
    { ...unknown, id, vendorId: `vendor-${number}`, ...over },
    {
      vendor: aVendor({
        id: `vendor-${number}`,
        certifications: [],
        attestations: [],
        disclosures: [],
        emergencyContacts: [],
      }),
      certificationCoverage: {},
      selections: [],
      supervisions: [],
      clauses: {},
      reentrustment: null,
      documents: [{ id: `paper-${number}`, type: 'CONTRACT', stored: true, from: null, to: null }],
      attestations: [],
      matrix: null,
    },
  );
  return dossier('contract', snapshot, [], 'institution-1');
}

async function linesOf(contracts: ReturnType<typeof takenOver>[]): Promise<Judged[]> {
  const judged = contracts.flatMap((one) =>
    evaluate('contract', one.snapshot, TODAY, []).findings.map((finding): Judged => ({
      finding,
      dossier: one,
      acceptance: null,
      outgrown: null,
      asOf: TODAY,
    })),
  );
  const leading = await leadingOf(judged);
  return judged.filter((one) => leading(one).leadId === null);
}

describe('contracts just taken over', () => {
  it('are one line each, and the known dangers', async () => {
    const contracts = Array.from({ length: 200 }, (_, n) =>
      takenOver(
        n,
        n < 25 ? { endOn: calendarDate('2027-01-31') } : n < 40 ? { endOn: calendarDate('2026-10-31') } : {},
      ),
    );
    const lines = await linesOf(contracts);
    const rulesOf = (number: number) =>
      lines.filter(({ finding }) => finding.subject.id === `contract-${number}`).map(({ finding }) => finding.rule.id);
    expect(rulesOf(100)).toEqual(['CERT-001']);
    expect(rulesOf(0)).toEqual(expect.arrayContaining(['CERT-001', 'CON-020']));
    expect(rulesOf(30)).toEqual(expect.arrayContaining(['CERT-001', 'CON-019']));
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.length).toBeLessThanOrEqual(250);
  });

  it('say more as soon as somebody looks into one', async () => {
    const reviewed = takenOver(1, { reviewedOn: calendarDate('2026-11-01') });
    expect((await linesOf([reviewed])).length).toBeGreaterThan(5);
  });
});
