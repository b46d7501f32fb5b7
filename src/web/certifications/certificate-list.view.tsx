import { CERTIFICATION_SCHEMES } from '../../kernel/terms/certification-terms';
import { today } from '../../kernel/calendar-date';
import { type CertificationQuery, type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { schemeName } from '../parts/registry-words';
import { SelectField } from '../parts/select-field';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';

export interface CertificateListContent {
  readonly query: CertificationQuery;
  readonly certificates: Rows<CertificationView>;
  /** null: the viewer does not see vendors. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

/** All certificates, by what runs out first (5②). */
export function CertificateList({ query, certificates, vendorOf }: CertificateListContent) {
  const { can, date, say, text } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/certifications" role="search">
        <SelectField
          name="scheme"
          label={say('制度', 'Scheme')}
          chosen={query.scheme}
          words={CERTIFICATION_SCHEMES.map((scheme) => [scheme, schemeName(scheme)])}
        />
        <DayField name="validOn" label={say('この日に有効', 'Valid on')} day={query.validOn} />
        <div class="field">
          <label for="expiringWithinDays">{say('期限まで(日)', 'Expiring within (days)')}</label>
          <input
            id="expiringWithinDays"
            name="expiringWithinDays"
            type="number"
            min="0"
            max="3660"
            value={query.expiringWithinDays ?? ''}
          />
        </div>
        <button class="button">{say('さがす', 'Search')}</button>
        {can('certification.write') && (
          <a class="button second" href="/certifications/new">
            {say('認証を登録する', 'Record a certificate')}
          </a>
        )}
      </form>
      {certificates.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまる認証はありません。', en: 'There is no such certificate.' }}
          first={{ ja: '認証を登録する', en: 'Record a certificate' }}
          path="/certifications/new"
          permission="certification.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('事業者', 'Vendor')}</th>
                <th scope="col">{say('制度', 'Scheme')}</th>
                <th scope="col">{say('登録番号', 'Number')}</th>
                <MaySort by="validTo" sort={query.sort}>
                  {say('有効期限', 'Valid to')}
                </MaySort>
              </tr>
            </thead>
            <tbody>
              {certificates.items.map(({ id, vendorId, scheme, registrationNumber, validTo }) => (
                <tr key={id}>
                  <td>
                    <a href={`/vendors/${vendorId}`}>{vendorOf?.get(vendorId) ?? vendorId}</a>
                  </td>
                  <th scope="row">
                    <a href={`/certifications/${id}`}>{text(schemeName(scheme))}</a>
                  </th>
                  <td>{registrationNumber ?? '—'}</td>
                  <td>
                    {date(validTo)} {validTo < today() && <span class="badge bad">{say('期限切れ', 'expired')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={certificates.next} />
      <ExportLink path="/certifications/export" />
    </>
  );
}
