import { type PartKind } from '../../http/records/part-controller';
import { CertificationEntity } from './certification.entity';

/** Suspensions and withdrawals, as parts of a certification. */
export const CERTIFICATION_SUSPENSION: PartKind = {
  path: 'certification-suspensions',
  name: 'CertificationSuspension',
  one: 'a suspension of a certification',
  many: 'the suspensions',
  read: 'certification.read',
  write: 'certification.write',
  parent: {
    entity: CertificationEntity,
    list: 'certifications/:id/suspensions',
    key: 'certificationId',
    one: 'a certification',
  },
};
