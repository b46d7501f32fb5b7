import { TextField, WordField } from '../../../http/fields/text-fields';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';

/** A decision, taken anew on the facts of today. */
export class RenewDecision {
  @TextField({
    description: 'Why it is right on what has changed',
    example: 'リモート保守の開始後もアクセス制御を確認した',
    multiline: true,
  })
  reason!: string;

  @WordField(
    { description: 'As whom you decide; a role that you hold', example: 'SAFETY_MANAGER' },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  role!: InstitutionRole;
}
