import { type VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';
import { CertificateBadge } from './certificate-badge';
import { type HeldCertificate } from './held-certificates';

export interface VendorListContent {
  readonly query: VendorQuery;
  readonly vendors: Rows<VendorView>;
  /** null: the viewer does not see certificates. */
  readonly held: ReadonlyMap<string, readonly HeldCertificate[]> | null;
}

/** All vendors, found as one types. */
export function VendorList({ query, vendors, held }: VendorListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <form
        class="card row no-print"
        method="get"
        action="/vendors"
        role="search"
        hx-get="/vendors"
        hx-trigger="input delay:300ms, submit"
        hx-target="#found"
        hx-select="#found"
        hx-swap="outerHTML"
        hx-push-url="true"
      >
        <div class="field">
          <label for="name">{say('名称(かな・漢字・英字・旧名)', 'Name (kana, kanji, Latin, former)')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <div class="field">
          <label for="corporateNumber">{say('法人番号', 'Corporate number')}</label>
          <input id="corporateNumber" name="corporateNumber" inputMode="numeric" value={query.corporateNumber ?? ''} />
        </div>
        <button class="button">{say('さがす', 'Search')}</button>
        {can('vendor.write') && (
          <a class="button second" href="/vendors/new">
            {say('事業者を登録する', 'Register a vendor')}
          </a>
        )}
      </form>
      <div id="found" aria-live="polite">
        {vendors.items.length === 0 ? (
          <Nothing
            what={{ ja: '当てはまる事業者はありません。', en: 'There is no such vendor.' }}
            first={{ ja: '事業者を登録する', en: 'Register a vendor' }}
            path="/vendors/new"
            permission="vendor.write"
          />
        ) : (
          <div class="table" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <MaySort by="name" sort={query.sort}>
                    {say('名称', 'Name')}
                  </MaySort>
                  <th scope="col">{say('法人番号', 'Corporate number')}</th>
                  {held !== null && <th scope="col">{say('登録されている認証', 'Certificates on record')}</th>}
                </tr>
              </thead>
              <tbody>
                {vendors.items.map((vendor) => (
                  <VendorRow key={vendor.id} vendor={vendor} held={held?.get(vendor.id) ?? null} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <NextPage next={vendors.next} />
        <ExportLink path="/vendors/export" />
      </div>
    </>
  );
}

function VendorRow({ vendor, held }: { vendor: VendorView; held: readonly HeldCertificate[] | null }) {
  const { say } = useViewer();
  return (
    <tr>
      <th scope="row">
        <a href={`/vendors/${vendor.id}`}>{vendor.name}</a>
        {vendor.nameKana !== null && <div class="small soft">{vendor.nameKana}</div>}
        {vendor.formerNames.length > 0 && (
          <div class="small soft">
            {say('旧名', 'Formerly')}: {vendor.formerNames.join('、')}
          </div>
        )}
        {vendor.successorId !== null && <span class="badge warn">{say('承継済み', 'Succeeded')}</span>}
      </th>
      <td>{vendor.corporateNumber ?? <span class="soft">—</span>}</td>
      {held !== null && (
        <td>
          {held.length === 0 ? (
            <span class="soft">{say('登録なし', 'none')}</span>
          ) : (
            <ul class="badges">
              {held.map((one) => (
                <li key={one.scheme}>
                  <CertificateBadge held={one} />
                </li>
              ))}
            </ul>
          )}
        </td>
      )}
    </tr>
  );
}
