import { type Clock } from '../../clock';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { type MatrixPartyFacts } from '../../snapshots/matrix-facts';
import { isApproved } from '../../subcontract-standing';

/** 5⑤, 5⑥: parts are given only to those whom the contract or an approval lets in. */
export const MTX_022 = rule({
  id: 'MTX-022',
  about: 'contract',
  clauses: managementVolume('5⑤', '5⑥'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: {
    ja: '未承認再委託先・契約外当事者が割当先',
    en: 'Row allocated to unapproved sub or party outside contract',
  },
  remedy: {
    ja: '再委託の承認を得るか、契約の当事者・登録済みの事業者に割り当て直す',
    en: 'Obtain the approval of the re-entrustment, or give the part to a party of the contract or a registered provider',
  },
  judge(snapshot, clock) {
    const { contract, matrix } = snapshot;
    if (matrix === null) return SILENT;
    const { rowsByParty } = matrix.digest;
    const outsiders = Object.keys(rowsByParty).filter((id) => {
      if (rowsByParty[id]?.length === 0) return false;
      const party = matrix.parties.find((candidate) => candidate.id === id);
      return party === undefined || !belongs(party, snapshot, clock);
    });
    if (outsiders.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', {
      parties: outsiders.sort(),
      rows: [...new Set(outsiders.flatMap((id) => rowsByParty[id] ?? []))].sort(),
    });
  },
});

/** The institution, the contract's own vendor, an approved sub-entrustee, or a provider that the registry knows. */
function belongs(
  party: MatrixPartyFacts,
  { contract, subcontracts, dependencies }: ContractSnapshot,
  clock: Clock,
): boolean {
  switch (party.kind) {
    case 'INSTITUTION':
      return true;
    case 'PRIME_VENDOR':
      return party.vendorId === contract.vendorId;
    case 'SUB_ENTRUSTEE':
      return subcontracts.some(
        (subcontract) => subcontract.id === party.subcontractId && isApproved(subcontract, clock),
      );
    case 'CLOUD_PROVIDER':
    case 'NETWORK_PROVIDER':
      return dependencies.some(({ id }) => id === party.dependencyId);
    case 'EQUIPMENT_OWNER':
    case 'EQUIPMENT_INSTALLER':
    case 'EQUIPMENT_MAINTAINER':
    case 'RECIPIENT':
    case 'SECURITY_FIRM':
      return party.vendorId !== null;
    case 'OTHER_VENDOR':
      return false;
  }
}
