import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { withParameter } from '../address';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { type Rows } from '../rows';

interface Choosing {
  /** Where the page stands that goes on with the vendor, as `vendorId`. */
  readonly path: string;
  readonly name: string | undefined;
  readonly vendors: Rows<VendorView>;
  /** What the page was asked besides, kept as one searches. */
  readonly kept: Readonly<Record<string, string>>;
}

/** A vendor is sought by its name, and chosen, before anything is recorded about it. */
export function VendorChoice({ path, name, vendors, kept }: Choosing) {
  const { address, can, say } = useViewer();
  return (
    <>
      <form
        class="card row no-print"
        method="get"
        action={path}
        role="search"
        hx-get={path}
        hx-trigger="input delay:300ms, submit"
        hx-target="#found"
        hx-select="#found"
        hx-swap="outerHTML"
      >
        <div class="field">
          <label for="name">{say('名称(かな・漢字・英字・旧名)', 'Name (kana, kanji, Latin, former)')}</label>
          <input id="name" name="name" type="search" value={name ?? ''} />
        </div>
        {Object.entries(kept).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <button class="button">{say('さがす', 'Search')}</button>
        {can('vendor.write') && (
          <a class="button second" href="/vendors/new">
            {say('事業者を登録する', 'Register a vendor')}
          </a>
        )}
      </form>
      <div id="found" aria-live="polite">
        {vendors.items.length === 0 ? (
          <p class="notice">{say('当てはまる事業者はありません。', 'There is no such vendor.')}</p>
        ) : (
          <div class="card">
            <ul class="plain">
              {vendors.items.map((vendor) => (
                <li key={vendor.id}>
                  <a href={withParameter(withParameter(address, 'cursor', null), 'vendorId', vendor.id)}>
                    {vendor.name}
                  </a>{' '}
                  <span class="small soft">
                    {vendor.corporateNumber} {vendor.address}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <NextPage next={vendors.next} />
      </div>
    </>
  );
}
