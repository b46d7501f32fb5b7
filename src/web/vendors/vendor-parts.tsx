import { type VendorAttestationView } from '../../registry/vendors/dto/vendor-attestation.dto';
import { type VendorContactView } from '../../registry/vendors/dto/vendor-contact.dto';
import { type VendorDisclosureDocumentView } from '../../registry/vendors/dto/vendor-disclosure-document.dto';
import { EvidenceLink } from '../evidence/evidence-link';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';
import { CONTACT_WORDS } from '../../reports/words';
import { DISCLOSURE_WORDS, GUIDELINE_WORDS } from './vendor-part-words';

/** What a vendor says of itself. */
export interface VendorParts {
  readonly contacts: Rows<VendorContactView>;
  readonly attestations: Rows<VendorAttestationView>;
  readonly disclosures: Rows<VendorDisclosureDocumentView>;
  /** Which of them the viewer may change: others have recorded the others. */
  readonly changeable: ReadonlySet<string>;
}

/** How a vendor is reached, which guideline it says it follows, and what it has disclosed. */
export function VendorPartLists({ vendorId, parts }: { vendorId: string; parts: VendorParts }) {
  const { date, say, text } = useViewer();
  const path = `/vendors/${vendorId}`;
  const none = { ja: 'まだ登録されていません。', en: 'Nothing yet.' };
  return (
    <>
      <PartList
        place="contacts"
        title={{ ja: '連絡先(3.4.2)', en: 'Contacts (3.4.2)' }}
        parts={parts.contacts}
        none={none}
        write="vendorFacts.write"
        changeable={parts.changeable}
        listPath={`${path}/contacts`}
        folder="vendor-contacts"
        toCreate={{ ja: '連絡先を登録する', en: 'Record a contact' }}
      >
        {({ kind, name, department, phone, email, reachable24h, verifiedOn }) => (
          <>
            <span class="badge note">{text(CONTACT_WORDS[kind])}</span> {name} {department} {phone} {email}{' '}
            {reachable24h === true && <span class="badge good">{say('24時間', 'day and night')}</span>}{' '}
            <span class="small soft">
              {verifiedOn === null || verifiedOn === undefined
                ? say('つながるか未確認', 'nobody has tried it')
                : say(`${date(verifiedOn)} 確認`, `tried on ${verifiedOn}`)}
            </span>
          </>
        )}
      </PartList>
      <PartList
        place="vendor-attestations"
        title={{ ja: 'ガイドライン遵守の表明(5①)', en: 'Guidelines it says it follows (5①)' }}
        parts={parts.attestations}
        none={none}
        write="vendorFacts.write"
        changeable={parts.changeable}
        listPath={`${path}/attestations`}
        folder="vendor-attestations"
        toCreate={{ ja: '遵守の表明を登録する', en: 'Record an attestation' }}
      >
        {({ id, guideline, edition, attestedOn, complies, validTo }) => (
          <>
            {text(GUIDELINE_WORDS[guideline])} {edition}{' '}
            <span class={`badge ${complies === 'YES' ? 'good' : 'note'}`}>
              {text(ANSWER_WORDS[complies ?? 'UNKNOWN'])}
            </span>{' '}
            <span class="small soft">
              {date(attestedOn)}
              {validTo !== null && validTo !== undefined && ` 〜 ${date(validTo)}`}
            </span>{' '}
            <EvidenceLink folder="vendor-attestations" id={id} />
          </>
        )}
      </PartList>
      <PartList
        place="disclosures"
        title={{ ja: '開示書(5.1.2)', en: 'Disclosure documents (5.1.2)' }}
        parts={parts.disclosures}
        none={none}
        write="vendorFacts.write"
        changeable={parts.changeable}
        listPath={`${path}/disclosure-documents`}
        folder="vendor-disclosure-documents"
        toCreate={{ ja: '開示書を登録する', en: 'Record a disclosure document' }}
      >
        {({ id, type, product, edition, issuedOn, itemsAnsweredNo }) => (
          <>
            {text(DISCLOSURE_WORDS[type])} {product} {edition}{' '}
            <span class="small soft">
              {date(issuedOn)}
              {itemsAnsweredNo !== null &&
                itemsAnsweredNo !== undefined &&
                say(` 「いいえ」${itemsAnsweredNo}件`, `, ${itemsAnsweredNo} answered no`)}
            </span>{' '}
            {type !== 'SERVICE_SPEC_CONFORMITY' && (
              <a href={`/vendor-disclosure-documents/${id}/answer-sheet`}>{say('回答票', 'Sheet of answers')}</a>
            )}{' '}
            <EvidenceLink folder="vendor-disclosure-documents" id={id} />
          </>
        )}
      </PartList>
    </>
  );
}
