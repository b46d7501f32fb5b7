import { type VendorSuccessionView } from '../../registry/vendors/dto/vendor-succession.dto';
import { useViewer } from '../frame/viewer-context';
import { type Rows } from '../rows';
import { SUCCESSION_WORDS } from './succession-forms';

/** What became of a vendor, and of whom it is the successor. */
export function Successions({ vendorId, successions }: { vendorId: string; successions: Rows<VendorSuccessionView> }) {
  const { can, date, say, text } = useViewer();
  if (successions.items.length === 0 && !can('vendor.succeed')) return null;
  return (
    <section class="card" aria-labelledby="successions">
      <h2 id="successions">{say('合併・商号変更', 'Mergers and changes of name')}</h2>
      {successions.items.length === 0 ? (
        <p>{say('記録はありません。', 'None is on record.')}</p>
      ) : (
        <ul class="thread">
          {successions.items.map((one) => (
            <li key={one.id}>
              <span class="badge note">{text(SUCCESSION_WORDS[one.kind])}</span> {date(one.effectiveOn)}{' '}
              {say('旧名', 'formerly')}: {one.formerName}{' '}
              {typeof one.successorId === 'string' && one.successorId !== vendorId && (
                <a href={`/vendors/${one.successorId}`}>{say('承継先', 'the successor')}</a>
              )}
              {one.vendorId !== vendorId && <a href={`/vendors/${one.vendorId}`}>{say('承継元', 'whom it follows')}</a>}
              <div class="small soft pre">{one.basis}</div>
            </li>
          ))}
        </ul>
      )}
      {can('vendor.succeed') && (
        <p class="no-print">
          <a class="button second" href={`/vendors/${vendorId}/successions/new`}>
            {say('合併・商号変更などを記録する', 'Record what became of it')}
          </a>
        </p>
      )}
    </section>
  );
}
