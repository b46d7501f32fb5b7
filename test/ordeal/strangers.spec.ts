import fc from '../support/laws';
import { type Dossier } from '../../src/findings/dossier';
import { evaluate, type Finding } from '../../src/guideline/evaluate';
import { type Snapshots } from '../../src/guideline/snapshots';
import { type CalendarDate, calendarDate } from '../../src/kernel/calendar-date';
import { aHospital } from '../factories/snapshots/arbitrary-hospital';
import { aDate } from '../factories/snapshots/arbitrary-values';
import { aContractLife } from '../factories/snapshots/contract-life';
import { attested } from '../factories/snapshots/attested';
import { aRiskAcceptance, aSystemContract } from '../factories/snapshots/other-snapshots';
import { aParty } from '../factories/snapshots/matrix-facts';
import { aSubcontract } from '../factories/snapshots/subcontract-facts';
import { rounds } from '../support/ordeal';

const LONG_AGO = calendarDate('2015-04-01');
const OVER = calendarDate('2016-03-31');
const over = { from: LONG_AGO, to: OVER } as const;
const ended = {
  id: 'contract-99',
  vendorId: 'vendor-99',
  negotiatingFrom: LONG_AGO,
  signedOn: LONG_AGO,
  activatedOn: LONG_AGO,
  startOn: LONG_AGO,
  endedOn: OVER,
  serviceEndedOn: OVER,
} as const;

/** Records beside those that are judged, about which nothing is to be found: over long ago, or of somebody with no part in them. */
const BESIDE: { readonly [A in keyof Snapshots]: (snapshot: Snapshots[A]) => Snapshots[A] } = {
  institution: (institution) => ({
    ...institution,
    // Of the other roles a finding says until when somebody last held them.
    roles: [...institution.roles, { role: 'EXECUTIVE', person: '前任者', ...over }],
    riskAcceptances: [
      ...institution.riskAcceptances,
      aRiskAcceptance({ id: 'risk-acceptance-99', validFrom: LONG_AGO, validTo: OVER, withdrawnOn: OVER }),
    ],
  }),
  vendor: (vendor) => ({
    ...vendor,
    contracts: [...vendor.contracts, aContractLife({ ...ended, vendorId: vendor.vendor.id })],
  }),
  contract: (contract) => ({
    ...contract,
    certificationCoverage: { ...contract.certificationCoverage, 'certification-99': 'YES' },
    subcontracts: [
      ...contract.subcontracts,
      aSubcontract({
        id: 'subcontract-99',
        vendorId: 'vendor-99',
        startedOn: LONG_AGO,
        endedOn: OVER,
        approvedOn: LONG_AGO,
        attestations: [attested<'SUBCONTRACT'>('ERASURE', { on: OVER })],
      }),
    ],
    vendorsBeside: [...contract.vendorsBeside, { name: 'vendor-99', from: null, to: null }],
    recipients: [...contract.recipients, { name: '別の提供先', ...over }],
    matrix: contract.matrix && {
      ...contract.matrix,
      parties: [...contract.matrix.parties, aParty({ id: 'party-99', kind: 'OTHER_VENDOR', vendorId: 'vendor-99' })],
      answeredElsewhere: [...contract.matrix.answeredElsewhere, { key: 'ZZ-99', from: null, to: null }],
    },
  }),
  system: (system) => ({
    ...system,
    interfaces: [...system.interfaces, { id: 'interface-99', name: '別の連携', vendorIds: ['vendor-99'] }],
    contracts: [...system.contracts, aSystemContract({ ...ended, endOn: OVER })],
  }),
  equipment: (equipment) => ({
    ...equipment,
    roles: [...equipment.roles, { role: 'MAINTAINER', party: 'vendor-99', ...over }],
    splits: [...equipment.splits, { role: 'OWNER', party: 'vendor-99', from: LONG_AGO, to: null }],
  }),
  provision: (provision) => provision,
};

describe('a record about something else', () => {
  it('changes no finding about this', () => {
    fc.assert(
      fc.property(aHospital, aDate, ({ dossiers }, day) => {
        for (const dossier of dossiers) {
          const beside = BESIDE[dossier.about] as (snapshot: Dossier['snapshot']) => Dossier['snapshot'];
          expect(found({ ...dossier, snapshot: beside(dossier.snapshot) }, day)).toEqual(found(dossier, day));
        }
      }),
      { numRuns: rounds(200, 20_000) },
    );
  }, 3_600_000);
});

function found({ about, snapshot, policies }: Dossier, day: CalendarDate): unknown[] {
  return evaluate(about, snapshot, day, policies).findings.map(written);
}

/** What is only shown tells nothing: it may name whatever lies beside. */
function written({ rule, subject, severity, strength, variant, openForGate, facts }: Finding): unknown[] {
  const telling = Object.entries(facts).filter(([name]) => rule.growth[name] !== 'SHOWN');
  return [rule.id, subject, severity, strength, variant, openForGate, telling];
}
