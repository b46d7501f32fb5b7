import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { useViewer } from '../frame/viewer-context';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';

/** 共同企業体: who stands in the contract beside its vendor; each is judged by itself. */
export function Members({ contractId, members }: { contractId: string; members: Rows<ContractMemberView> }) {
  const { say, date } = useViewer();
  return (
    <PartList
      place="members"
      title={{ ja: '共同企業体の構成員', en: 'Members beside the vendor' }}
      parts={members}
      none={{
        ja: '契約先は一社です(共同企業体の構成員は登録されていません)。',
        en: 'One vendor: no member stands beside it.',
      }}
      write="contract.write"
      listPath={`/contracts/${contractId}/members`}
      folder="contract-members"
      toCreate={{ ja: '構成員を登録する', en: 'Register a member' }}
    >
      {({ id, vendorName, part, memberFrom, memberTo }) => (
        <>
          <a href={`/contract-members/${id}`}>{vendorName}</a>{' '}
          <span class="small soft">
            {part}
            {memberFrom !== null && ` ${say('加入', 'from')} ${date(memberFrom)}`}
          </span>{' '}
          {memberTo !== null && (
            <span class="badge note">
              {say('最終日', 'until')} {date(memberTo)}
            </span>
          )}
        </>
      )}
    </PartList>
  );
}
