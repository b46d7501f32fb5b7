import { type Clock } from '../../clock';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type Around, type ContractSnapshot } from '../../snapshots/contract-snapshot';
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

/** The institution, the contract's own vendor, an approved sub-entrustee, or somebody who has business here: whatever the column calls them. */
function belongs(party: MatrixPartyFacts, snapshot: ContractSnapshot, clock: Clock): boolean {
  const { subcontracts, dependencies, vendorsBeside, recipients } = snapshot;
  const { vendorId, label } = party;
  const isProvider = inUse(dependencies, clock).some(
    (one) => one.id === party.dependencyId && (vendorId === null || vendorId === one.vendorId),
  );
  switch (party.kind) {
    case 'INSTITUTION':
      return vendorId === null;
    case 'PRIME_VENDOR':
      return isOwn(vendorId, snapshot, clock);
    case 'SUB_ENTRUSTEE':
      return subcontracts.some(
        (one) =>
          one.id === party.subcontractId && (vendorId === null || vendorId === one.vendorId) && isApproved(one, clock),
      );
    case 'RECIPIENT':
      // A recipient is known by name only: who has a record as a vendor is that vendor.
      if (vendorId === null)
        return isAmong(recipients, clock, (name) => label === name || label.startsWith(`${name} [`));
      break;
    case 'CLOUD_PROVIDER':
    case 'NETWORK_PROVIDER':
      if (isProvider) return true;
      break;
    case 'EQUIPMENT_OWNER':
    case 'EQUIPMENT_INSTALLER':
    case 'EQUIPMENT_MAINTAINER':
    case 'SECURITY_FIRM':
    case 'OTHER_VENDOR':
      break;
  }
  return isOwn(vendorId, snapshot, clock) || isAmong(vendorsBeside, clock, (name) => name === vendorId);
}

/** The contract's vendor, or one of several. */
function isOwn(vendorId: string | null, { contract, members }: ContractSnapshot, clock: Clock): boolean {
  return (
    vendorId === contract.vendorId ||
    members.some((member) => member.vendorId === vendorId && clock.isWithin(member.from, member.to))
  );
}

function isAmong(around: readonly Around[], clock: Clock, isMeant: (name: string) => boolean): boolean {
  return around.some(({ name, from, to }) => isMeant(name) && clock.isWithin(from, to));
}
