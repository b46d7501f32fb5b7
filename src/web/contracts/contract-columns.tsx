import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type ListColumn } from '../lists/list-column';
import { ANSWER_WORDS, CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { type Viewer } from '../viewer';
import { IMPORTANCE_WORDS } from './contract-words';

/** The list of contracts, with what runs out: the notice deadline before the end. vendorOf null: the page is about one vendor. */
export function contractColumns(
  { date, say, text }: Viewer,
  vendorOf: ReadonlyMap<string, string> | null,
): readonly ListColumn<ContractView>[] {
  const vendor: ListColumn<ContractView> = {
    name: { ja: '事業者', en: 'Vendor' },
    of: ({ vendorId }) => vendorOf?.get(vendorId),
    shown: ({ vendorId }) => <a href={`/vendors/${vendorId}`}>{vendorOf?.get(vendorId) ?? vendorId}</a>,
  };
  return [
    { name: { ja: '契約番号', en: 'Number' }, isShort: true, sort: 'contractNo', of: ({ contractNo }) => contractNo },
    { name: { ja: '件名', en: 'Title' }, isName: true, of: ({ title }) => title },
    ...(vendorOf === null ? [] : [vendor]),
    { name: { ja: '状態', en: 'Status' }, isShort: true, of: ({ status }) => text(CONTRACT_STATUS_WORDS[status]) },
    {
      name: { ja: '開始日', en: 'Begins' },
      isShort: true,
      of: ({ startOn }) => startOn,
      shown: ({ startOn }) => (startOn === null ? null : date(startOn)),
    },
    {
      name: { ja: '満了日', en: 'Ends' },
      isShort: true,
      sort: 'endOn',
      of: ({ termEndOn }) => termEndOn,
      shown: ({ termEndOn, autoRenew }) => (
        <>
          {termEndOn === null ? say('期限なし', 'without term') : date(termEndOn)}
          {autoRenew && <div class="small soft">{say('自動更新', 'renews by itself')}</div>}
        </>
      ),
    },
    {
      name: { ja: '自動更新', en: 'Renews by itself' },
      shown: null,
      of: ({ autoRenew }) => (autoRenew === true ? say('はい', 'Yes') : say('いいえ', 'No')),
    },
    {
      name: { ja: '更新拒絶の通知期限', en: 'Notice deadline' },
      isShort: true,
      of: ({ noticeDeadline }) => noticeDeadline,
      shown: ({ noticeDeadline }) => (noticeDeadline === null ? null : date(noticeDeadline)),
    },
    {
      name: { ja: '重要度', en: 'Importance' },
      shown: null,
      of: ({ importance }) =>
        importance === null || importance === undefined ? null : text(IMPORTANCE_WORDS[importance]),
    },
    {
      name: { ja: '医療情報を扱うか', en: 'Handles medical information' },
      shown: null,
      of: ({ handlesMedicalInfo }) => text(ANSWER_WORDS[handlesMedicalInfo ?? 'UNKNOWN']),
    },
  ];
}
