import { type ContractManualView } from '../../registry/contracts/dto/contract-manual.dto';
import { useViewer } from '../frame/viewer-context';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';

/** Manuals that show the scope of operational rows, and whether the vendor has them (1.3.2). */
export function Manuals({ contractId, manuals }: { contractId: string; manuals: Rows<ContractManualView> }) {
  const { date, say } = useViewer();
  return (
    <PartList
      place="manuals"
      title={{ ja: '運用の手順書(1.3.2)', en: 'Manuals (1.3.2)' }}
      parts={manuals}
      none={{ ja: '登録されているものはありません。', en: 'None is on record.' }}
      write="contract.write"
      listPath={`/contracts/${contractId}/manuals`}
      folder="contract-manuals"
      toCreate={{ ja: '手順書を登録する', en: 'Register a manual' }}
    >
      {({ rowKey, title, ref, sharedOn }) => (
        <>
          <span class="badge note">{rowKey}</span> {title} <span class="small soft">{ref}</span>{' '}
          {sharedOn === null || sharedOn === undefined ? (
            <span class="badge warn">{say('事業者と未共有', 'not shared with the vendor')}</span>
          ) : (
            <span class="small soft">{say(`${date(sharedOn)} に共有`, `shared on ${date(sharedOn)}`)}</span>
          )}
        </>
      )}
    </PartList>
  );
}
