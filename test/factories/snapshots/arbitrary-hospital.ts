import fc from 'fast-check';
import { type Dossier, dossier } from '../../../src/findings/dossier';
import { type ContractSnapshot } from '../../../src/guideline/snapshots/contract-snapshot';
import { ARBITRARY_SNAPSHOTS } from './arbitraries';
import { somePolicies } from './arbitrary-values';

/** A hospital, its id, and all that is put before the rules for its sake. */
export interface Hospital {
  readonly institutionId: string;
  readonly dossiers: readonly Dossier[];
}

/** A hospital with two contracts with one vendor, a system, a device and a provision, each in any state. */
export const aHospital: fc.Arbitrary<Hospital> = fc
  .record({ ...ARBITRARY_SNAPSHOTS, second: ARBITRARY_SNAPSHOTS.contract, policies: somePolicies })
  .map(({ institution, vendor: { vendor }, contract, second, system, equipment, provision, policies }) => {
    const institutionId = institution.id;
    const contracts = [contract, withOwnIds(second)].map((one) => ({
      ...one,
      vendor,
      subject: { kind: 'CONTRACT' as const, id: one.contract.id },
      contract: { ...one.contract, vendorId: vendor.id },
    }));
    return {
      institutionId,
      dossiers: [
        dossier('institution', institution, policies, institutionId),
        dossier('vendor', { vendor, contracts: contracts.map((one) => one.contract) }, policies, institutionId),
        ...contracts.map((one) => dossier('contract', one, policies, institutionId)),
        dossier('system', system, policies, institutionId),
        dossier('equipment', equipment, policies, institutionId),
        dossier('provision', provision, policies, institutionId),
      ],
    };
  });

/** The contract under ids that no other contract's records have. */
function withOwnIds(snapshot: ContractSnapshot): ContractSnapshot {
  const text = JSON.stringify(snapshot).replaceAll(/"(contract|subcontract|dependency|matrix|party)-/g, '"second-$1-');
  return JSON.parse(text) as ContractSnapshot;
}
