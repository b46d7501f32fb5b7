import { type VendorDuplicateView } from '../../registry/vendors/dto/vendor-duplicates.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { VENDOR_FORM } from './vendor-form';

/** Sent along by whoever has seen the vendors that are alike and means another. */
export const MEANS_ANOTHER = 'meansAnother';

interface NewVendor {
  readonly draft: Draft;
  /** Vendors on record that may be the one about to be registered. */
  readonly alike: readonly VendorDuplicateView[];
}

export function VendorRegistration({ draft, alike }: NewVendor) {
  const { say } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href="/vendors">{say('事業者', 'Vendors')}</a>
      </p>
      <FormBody
        form={VENDOR_FORM}
        draft={draft}
        action="/vendors"
        button={say('登録する', 'Register')}
        first={alike.length > 0 && <Alike alike={alike} />}
      />
    </>
  );
}

/** One company on record twice has half of its certificates in each place: so it is asked before. */
function Alike({ alike }: { alike: readonly VendorDuplicateView[] }) {
  const { say } = useViewer();
  return (
    <div class="notice warning" role="alert">
      <p>
        {say(
          'まだ登録していません。よく似た事業者が登録されています。',
          'Not registered yet: vendors much like it are on record.',
        )}
      </p>
      <ul>
        {alike.map(({ vendorId, name, corporateNumber }) => (
          <li key={vendorId}>
            <a href={`/vendors/${vendorId}`}>{name}</a>
            {corporateNumber !== null && ` (${corporateNumber})`}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" name={MEANS_ANOTHER} value="true" />{' '}
        {say('どれとも別の事業者です', 'It is none of these')}
      </label>
    </div>
  );
}

export function VendorCorrection({ vendor, draft }: { vendor: VendorView; draft: Draft }) {
  const { say } = useViewer();
  const path = `/vendors/${vendor.id}`;
  return (
    <>
      <p class="crumbs">
        <a href="/vendors">{say('事業者', 'Vendors')}</a> / <a href={path}>{vendor.name}</a>
      </p>
      <FormBody form={VENDOR_FORM} draft={draft} action={path} button={say('変更する', 'Change')} />
    </>
  );
}
