import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { useViewer } from '../frame/viewer-context';
import { schemeName, SOURCE_WORDS } from '../parts/registry-words';
import { type Rows } from '../rows';
import { CertificateLine } from './certificate-line';

/** Every certificate on record, latest first. */
export function CertificateTable({
  vendorId,
  certificates,
}: {
  vendorId: string;
  certificates: Rows<CertificationView>;
}) {
  const { can, date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="certificates">
      <h2 id="certificates">{say('認証', 'Certificates')}</h2>
      <CertificateLine certificates={certificates.items} />
      {certificates.items.length === 0 ? (
        <p>{say('登録されている認証はありません。', 'No certificate is on record.')}</p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('認証', 'Scheme')}</th>
                <th scope="col">{say('登録番号', 'Number')}</th>
                <th scope="col">{say('有効期間', 'Term')}</th>
                <th scope="col">{say('名義・適用範囲', 'Holder, scope')}</th>
                <th scope="col">{say('公的登録簿での確認', 'Looked up')}</th>
                <th scope="col">{say('記録したのは', 'Recorded by')}</th>
              </tr>
            </thead>
            <tbody>
              {certificates.items.map((one) => (
                <tr key={one.id} id={`certificate-${one.id}`}>
                  <th scope="row">
                    <a href={`/certifications/${one.id}`}>{text(schemeName(one.scheme))}</a>
                    {one.standardEdition !== null && <div class="small soft">{one.standardEdition}</div>}
                  </th>
                  <td>{one.registrationNumber ?? '—'}</td>
                  <td>
                    {date(one.validFrom)} 〜 {date(one.validTo)}
                  </td>
                  <td>
                    {one.holderName ?? '—'}
                    {one.scopeText !== null && <div class="small soft">{one.scopeText}</div>}
                  </td>
                  <td>
                    {one.verifiedOn === null
                      ? say('記録なし', 'not on record')
                      : `${date(one.verifiedOn)} ${one.verifiedResult === 'FOUND' ? say('登録あり', 'found') : say('登録なし', 'not found')}`}
                  </td>
                  <td>{text(SOURCE_WORDS[one.sourceKind])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {can('certification.write') && (
        <p class="no-print">
          <a class="button second" href={`/vendors/${vendorId}/certifications/new`}>
            {say('認証を登録する', 'Register a certificate')}
          </a>
        </p>
      )}
    </section>
  );
}
