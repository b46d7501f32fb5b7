import { CERTIFICATION_SCHEMES } from '../../kernel/terms/certification-terms';
import { type CertificationQuery, type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { DayField } from '../parts/day-field';
import { schemeName } from '../parts/registry-words';
import { SelectField } from '../parts/select-field';
import { WithinField } from '../parts/within-field';
import { type Rows } from '../rows';
import { certificateColumns } from './certificate-columns';

export interface CertificateListContent {
  readonly query: CertificationQuery;
  readonly certificates: Rows<CertificationView>;
  /** null: the viewer does not see vendors. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

/** All certificates, by what runs out first (5②). */
export function CertificateList({ query, certificates, vendorOf }: CertificateListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/certifications"
      columns={certificateColumns(viewer, vendorOf)}
      rows={certificates}
      sort={query.sort}
      none={{ ja: '当てはまる認証はありません。', en: 'There is no such certificate.' }}
      write="certification.write"
      toCreate={{ ja: '認証を登録する', en: 'Record a certificate' }}
      search={
        <>
          <SelectField
            name="scheme"
            label={say('制度', 'Scheme')}
            chosen={query.scheme}
            words={CERTIFICATION_SCHEMES.map((scheme) => [scheme, schemeName(scheme)])}
          />
          <DayField name="validOn" label={say('この日に有効', 'Valid on')} day={query.validOn} />
          <WithinField
            name="expiringWithinDays"
            label={say('期限まで(日)', 'Expiring within (days)')}
            days={query.expiringWithinDays}
          />
        </>
      }
    />
  );
}
