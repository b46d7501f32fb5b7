import { fault, invalid } from '../kernel/problems';

/**
 * 400 unless what was fixed at registration stays as it is. A patch has no such fields, but an upsert by another
 * system's key carries the whole body again: it may repeat them, not change them. Null and undefined say nothing.
 */
export function demandUnchanged<E extends object>(before: E, said: Partial<Record<keyof E, unknown>>, at = ''): void {
  const changed = Object.entries(said).filter(
    ([field, value]) => value !== null && value !== undefined && value !== before[field as keyof E],
  );
  if (changed.length === 0) return;
  throw invalid(
    changed.map(([field]) =>
      fault(`${at}/${field}`, 'FIXED', {
        ja: '登録後は変更できません',
        en: 'Cannot be changed once registered',
      }),
    ),
  );
}
