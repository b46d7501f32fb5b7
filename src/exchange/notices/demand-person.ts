import { forbidden } from '../../access/access.guard';
import { type Principal } from '../../access/principal';

/** 403 for programs: nobody tells them anything. */
export function demandPerson({ kind }: Principal): void {
  if (kind !== 'ACCOUNT') throw forbidden('institution.read');
}
