import { countryWords } from '../../kernel/country-words';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { type ListColumn } from '../lists/list-column';
import { LEGAL_FORM_WORDS } from '../parts/registry-words';
import { type Viewer } from '../viewer';
import { CertificateBadge } from './certificate-badge';
import { type HeldCertificate } from './held-certificates';

/** The list of vendors. held null: the viewer does not see certificates; left out: they are not asked for. */
export function vendorColumns(
  { say, text }: Viewer,
  held?: ReadonlyMap<string, readonly HeldCertificate[]> | null,
): readonly ListColumn<VendorView>[] {
  const certificates: ListColumn<VendorView> = {
    name: { ja: '登録されている認証', en: 'Certificates on record' },
    of: () => null,
    shown: ({ id }) => <Held held={held?.get(id) ?? []} none={say('登録なし', 'none')} />,
  };
  return [
    {
      name: { ja: '名称', en: 'Name' },
      sort: 'name',
      isName: true,
      of: ({ name }) => name,
    },
    {
      name: { ja: 'フリガナ', en: 'Kana' },
      of: ({ nameKana }) => nameKana,
    },
    { name: { ja: '英語名', en: 'English name' }, shown: null, of: ({ nameEn }) => nameEn },
    {
      name: { ja: '旧名', en: 'Former names' },
      of: ({ formerNames }) => formerNames.join('、'),
      shown: ({ formerNames, successorId }) =>
        successorId === null ? (
          formerNames.join('、')
        ) : (
          <>
            {formerNames.join('、')} <span class="badge warn">{say('承継済み', 'Succeeded')}</span>
          </>
        ),
    },
    { name: { ja: '法人番号', en: 'Corporate number' }, of: ({ corporateNumber }) => corporateNumber },
    ...(held === null || held === undefined ? [] : [certificates]),
    {
      name: { ja: '法人種別', en: 'Legal form' },
      shown: null,
      of: ({ legalForm }) => (legalForm === null || legalForm === undefined ? null : text(LEGAL_FORM_WORDS[legalForm])),
    },
    { name: { ja: '国', en: 'Country' }, shown: null, of: ({ country }) => country && text(countryWords(country)) },
    { name: { ja: '所在地', en: 'Address' }, shown: null, of: ({ address }) => address },
    { name: { ja: '電話', en: 'Telephone' }, shown: null, of: ({ phone }) => phone },
    { name: { ja: 'メール', en: 'E-mail' }, shown: null, of: ({ email }) => email },
  ];
}

function Held({ held, none }: { held: readonly HeldCertificate[]; none: string }) {
  if (held.length === 0) return <span class="soft">{none}</span>;
  return (
    <ul class="badges">
      {held.map((one) => (
        <li key={one.scheme}>
          <CertificateBadge held={one} />
        </li>
      ))}
    </ul>
  );
}
