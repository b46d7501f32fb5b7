import fc from '../support/laws';
import { coverageOf, type CoveringContract } from '../../src/demarcation/coverage/coverage';
import { Clock } from '../../src/guideline/clock';
import { evaluate } from '../../src/guideline/evaluate';
import { CLD_006 } from '../../src/guideline/rules/cld/cld-006';
import { type SystemContract, type SystemSnapshot } from '../../src/guideline/snapshots/system-snapshot';
import { ARBITRARY_SNAPSHOTS } from '../factories/snapshots/arbitraries';
import { aSystemContract } from '../factories/snapshots/other-snapshots';
import { aDate } from '../factories/snapshots/arbitrary-values';
import { judging } from '../support/judging';
import { rounds } from '../support/ordeal';

const runs = { numRuns: rounds(300, 30_000) };
const inUse = ARBITRARY_SNAPSHOTS.system.map((system) => ({ ...system, status: 'LIVE' as const, retiredOn: null }));

const covering = (contract: SystemContract): CoveringContract => ({
  ...contract,
  contractId: contract.id,
  contractNo: contract.id,
  title: contract.id,
  matrixId: null,
  unanswered: [],
  status: null,
  declared: {},
  beneath: [],
});

describe('the seams between vendors', () => {
  it('are without an owner in the coverage exactly where CLD-006 says so', () => {
    fc.assert(
      fc.property(inUse, aDate, (system, day) => {
        const { interfaces } = coverageOf(system.contracts.map(covering), system.interfaces, new Clock(day));
        const open = interfaces.filter(({ vendorIds, owners }) => new Set(vendorIds).size >= 2 && owners.length === 0);
        const [verdict] = judging(CLD_006)(system, day);
        expect(verdict?.facts['interfaces'] ?? []).toEqual(open.map(({ name }) => name).sort());
      }),
      runs,
    );
  });

  it('are judged by nothing but what concerns them', () => {
    const stranger = (system: SystemSnapshot): SystemSnapshot => ({
      ...system,
      interfaces: [...system.interfaces, { id: 'interface-99', name: '別の連携', vendorIds: ['vendor-98'] }],
      contracts: [
        ...system.contracts,
        aSystemContract({
          id: 'contract-99',
          vendorId: 'vendor-99',
          agreed: { on: system.contracts[0]?.agreed?.on ?? DAY, named: { 'interface-99': { 'CD-05': 'vendor-99' } } },
          endOn: DAY,
          endedOn: DAY,
        }),
      ],
    });
    fc.assert(
      fc.property(inUse, aDate, (system, day) => {
        const findings = (one: SystemSnapshot) =>
          evaluate('system', one, day, [], () => [CLD_006]).findings.map(({ facts }) => facts);
        expect(findings(stranger(system))).toEqual(findings(system));
      }),
      runs,
    );
  });
});

const DAY = aSystemContract().startOn!;
