import { Injectable } from '@nestjs/common';
import { CertificationSuspensionReader } from '../../registry/certifications/certification-suspension.reader';
import { CertificationVerificationReader } from '../../registry/certifications/certification-verification.reader';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { type CertificationSuspensionView } from '../../registry/certifications/dto/certification-suspension.dto';
import { type CertificationQuery, type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { CERTIFICATE_EVIDENCE } from '../evidence/evidence-places';
import { EvidenceReading } from '../evidence/evidence-reading';
import { FindingsAbout } from '../findings/findings-about';
import { type Options } from '../forms/field';
import { InstitutionChoice } from '../institutions/institution-choice';
import { schemeName } from '../parts/registry-words';
import { Reading } from '../reading';
import { belonging, listed, partsOf, recordOf } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { type CertificateListContent } from './certificate-list.view';
import { type CertificateContent, type Held } from './certificate.view';

/** Reads what the pages and forms of certificates show. */
@Injectable()
export class CertificateReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly vendors: VendorReader,
    private readonly names: VendorNames,
    private readonly certifications: CertificationReader,
    private readonly suspensions: CertificationSuspensionReader,
    private readonly verifications: CertificationVerificationReader,
    private readonly evidence: EvidenceReading,
    private readonly findings: FindingsAbout,
  ) {}

  async list(viewer: Viewer, query: CertificationQuery): Promise<CertificateListContent> {
    const certificates = await listed<CertificationView>(this.certifications, query);
    const vendorIds = certificates.items.map(({ vendorId }) => vendorId);
    return { query, certificates, vendorOf: await this.names.of(viewer, vendorIds) };
  }

  vendor(id: string): Promise<VendorView> {
    return recordOf<VendorView>(this.vendors, id);
  }

  async held(id: string): Promise<Held> {
    const certificate = await recordOf<CertificationView>(this.certifications, id);
    return { certificate, vendor: await this.vendor(certificate.vendorId) };
  }

  async one(viewer: Viewer, id: string, institutionId: string | undefined): Promise<CertificateContent> {
    const suspensions = await partsOf<CertificationSuspensionView>(this.suspensions, '-effectiveFrom', {
      certificationId: id,
    });
    const held = await this.held(id);
    return {
      ...held,
      suspensions,
      changeable: await this.reading.changeable(
        viewer,
        'certification.write',
        'certification-suspensions',
        suspensions,
      ),
      verifications: await this.reading.as(viewer, 'evaluation.read', () =>
        partsOf(this.verifications, '-verifiedOn', { certificationId: id }),
      ),
      evidence: await this.evidence.of(viewer, CERTIFICATE_EVIDENCE, id),
      judged: await this.judged(viewer, held, institutionId),
    };
  }

  /** By what the institution from which one looks has seen and decided of it. */
  private async judged(
    viewer: Viewer,
    { certificate: { id, vendorId } }: Held,
    institutionId: string | undefined,
  ): Promise<CertificateContent['judged']> {
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const subject = { kind: 'CERTIFICATION', id } as const;
    const report = await this.findings.ofVendor(viewer, subject, vendorId, choice.institution.id);
    if (report === null) return null;
    const ofVendor = await this.findings.countOfTheme(viewer, 'CERT', vendorId, choice.institution.id);
    return { choice, report, ofVendor };
  }

  /** The vendor's other certificates that this one may follow. */
  async predecessors(viewer: Viewer, vendorId: string, ownId: string | null): Promise<Options> {
    const { items } = await belonging<CertificationView>(this.certifications, '-validTo', { vendorId });
    return items
      .filter(({ id, successorId }) => id !== ownId && (successorId === null || successorId === ownId))
      .map(({ id, scheme, registrationNumber, validTo }) => [
        id,
        `${viewer.text(schemeName(scheme))} ${registrationNumber ?? ''} 〜${viewer.date(validTo)}`,
      ]);
  }

  /** The institutions for which the viewer may say what they have seen. */
  async institutions(viewer: Viewer): Promise<Options> {
    const choice = await this.choice.of(viewer, 'evaluation.write', undefined);
    return (choice?.institutions ?? []).map(({ id, name }) => [id, name]);
  }
}
