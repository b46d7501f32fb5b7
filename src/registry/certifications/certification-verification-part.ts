import { type PartKind } from '../../http/records/part-controller';
import { CertificationEntity } from './certification.entity';

/** What institutions have seen for themselves, as parts of a certification. */
export const CERTIFICATION_VERIFICATION: PartKind = {
  path: 'certification-verifications',
  name: 'CertificationVerification',
  one: 'an own verification of a certification',
  many: 'one’s own verifications',
  read: 'evaluation.read',
  write: 'evaluation.write',
  parent: {
    entity: CertificationEntity,
    list: 'certifications/:id/verifications',
    key: 'certificationId',
    one: 'a certification',
  },
};
