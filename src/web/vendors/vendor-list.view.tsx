import { type VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { type Rows } from '../rows';
import { type HeldCertificate } from './held-certificates';
import { vendorColumns } from './vendor-columns';

export interface VendorListContent {
  readonly query: VendorQuery;
  readonly vendors: Rows<VendorView>;
  /** null: the viewer does not see certificates. */
  readonly held: ReadonlyMap<string, readonly HeldCertificate[]> | null;
}

/** All vendors, found as one types. */
export function VendorList({ query, vendors, held }: VendorListContent) {
  const viewer = useViewer();
  const { can, say } = viewer;
  return (
    <RecordList
      path="/vendors"
      isFoundAsOneTypes
      columns={vendorColumns(viewer, held)}
      rows={vendors}
      sort={query.sort}
      none={{ ja: '当てはまる事業者はありません。', en: 'There is no such vendor.' }}
      write="vendor.write"
      toCreate={{ ja: '事業者を登録する', en: 'Register a vendor' }}
      beside={
        can('vendor.write') && (
          <a class="button second" href="/register-files">
            {say('法人番号ファイルで確かめる', 'Check with the register')}
          </a>
        )
      }
      search={
        <>
          <SearchField
            name="name"
            label={say('名称(かな・漢字・英字・旧名)または法人番号', 'Name (kana, kanji, Latin, former) or number')}
            sought={query.name}
          />
          {query.corporateNumber !== undefined && (
            <SearchField
              name="corporateNumber"
              label={say('法人番号(13桁すべて)', 'Corporate number, all of it')}
              sought={query.corporateNumber}
            />
          )}
        </>
      }
    />
  );
}
