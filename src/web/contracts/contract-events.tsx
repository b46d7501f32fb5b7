import { type RoleConfirmationView } from '../../registry/contracts/dto/role-confirmation.dto';
import { useViewer } from '../frame/viewer-context';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';
import { SHEET_PART_WORDS } from './contract-words';

/** The items of the 確認表 that the parties went through. */
export function RoleConfirmations({ contractId, items }: { contractId: string; items: Rows<RoleConfirmationView> }) {
  const { date, say, text } = useViewer();
  return (
    <PartList
      place="confirmed"
      title={{ ja: '記録されている項目', en: 'Items on record' }}
      parts={items}
      none={{ ja: 'まだ記録されていません。', en: 'None yet.' }}
      write="contract.write"
      listPath={`/contracts/${contractId}/role-confirmations`}
      folder="role-confirmations"
      toCreate={{ ja: '項目を記録する', en: 'Record an item' }}
    >
      {({ part, itemNo, subject, confirmedOn, wasMet, completedOn }) => (
        <>
          <span class="badge note">
            {text(SHEET_PART_WORDS[part])} {itemNo}
          </span>{' '}
          {subject}{' '}
          <span class="small soft">
            {confirmedOn === null || confirmedOn === undefined
              ? say('未確認', 'not confirmed')
              : `${date(confirmedOn)} ${wasMet === true ? say('はい', 'met') : say('いいえ', 'not met')}`}
            {completedOn !== null &&
              completedOn !== undefined &&
              say(`、${date(completedOn)} に完了`, `, met since ${date(completedOn)}`)}
          </span>
        </>
      )}
    </PartList>
  );
}
