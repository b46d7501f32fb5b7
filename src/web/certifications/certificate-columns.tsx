import { today } from '../../kernel/calendar-date';
import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { type ListColumn } from '../lists/list-column';
import { schemeName } from '../parts/registry-words';
import { type Viewer } from '../viewer';
import { EDITION_WORDS, FOUND_WORDS } from './certificate-words';

/** The list of certificates, with what runs out (5②). */
export function certificateColumns(
  { date, say, text }: Viewer,
  vendorOf: ReadonlyMap<string, string> | null,
): readonly ListColumn<CertificationView>[] {
  return [
    {
      name: { ja: '事業者', en: 'Vendor' },
      of: ({ vendorId }) => vendorOf?.get(vendorId),
      shown: ({ vendorId }) => <a href={`/vendors/${vendorId}`}>{vendorOf?.get(vendorId) ?? vendorId}</a>,
    },
    { name: { ja: '制度', en: 'Scheme' }, isName: true, of: ({ scheme }) => text(schemeName(scheme)) },
    { name: { ja: '登録番号', en: 'Number' }, of: ({ registrationNumber }) => registrationNumber },
    {
      name: { ja: '規格の版', en: 'Edition' },
      shown: null,
      of: ({ standardEdition }) => (standardEdition === null ? null : text(EDITION_WORDS[standardEdition])),
    },
    { name: { ja: '有効期間の開始', en: 'Valid from' }, shown: null, of: ({ validFrom }) => validFrom },
    {
      name: { ja: '有効期限', en: 'Valid to' },
      sort: 'validTo',
      of: ({ validTo }) => validTo,
      shown: ({ validTo }) => (
        <>
          {date(validTo)} {validTo < today() && <span class="badge bad">{say('期限切れ', 'expired')}</span>}
        </>
      ),
    },
    { name: { ja: '名義', en: 'Holder' }, shown: null, of: ({ holderName }) => holderName },
    { name: { ja: '適用範囲', en: 'Scope' }, shown: null, of: ({ scopeText }) => scopeText },
    { name: { ja: '登録簿で確認した日', en: 'Looked up on' }, shown: null, of: ({ verifiedOn }) => verifiedOn },
    {
      name: { ja: '確認の結果', en: 'Found' },
      shown: null,
      of: ({ verifiedResult }) => (verifiedResult === null ? null : text(FOUND_WORDS[verifiedResult])),
    },
  ];
}
