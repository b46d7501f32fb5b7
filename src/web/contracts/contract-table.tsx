import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { useViewer } from '../frame/viewer-context';
import { ListTable } from '../lists/list-table';
import { type Rows } from '../rows';
import { contractColumns } from './contract-columns';

interface ContractTableContent {
  readonly contracts: Rows<ContractView>;
  /** Names of the vendors; null where the page is about one of them. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

/** The contracts of a record on its page. */
export function ContractTable({ contracts, vendorOf }: ContractTableContent) {
  const viewer = useViewer();
  if (contracts.items.length === 0) return <p>{viewer.say('契約はありません。', 'There is no contract.')}</p>;
  return (
    <ListTable
      columns={contractColumns(viewer, vendorOf)}
      rows={contracts.items}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/contracts/${id}`}
      sort={undefined}
    />
  );
}
