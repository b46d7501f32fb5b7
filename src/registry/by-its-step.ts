import { type EntityManager } from 'typeorm';
import { conflict, fault, invalid } from '../kernel/problems';

/** 400: this state is reached by its step, which asks a gate. */
export function demandStep(isReached: boolean, pointer: string, step: string): void {
  if (!isReached) return;
  throw invalid([
    fault(pointer, 'BY_STEP', {
      ja: `使用・提供の開始は手続き(${step})によってのみ登録できます`,
      en: `That it begins is registered by its step only (${step})`,
    }),
  ]);
}

/** 400 once the institution's cut-over day has come: from then on nothing is entered as already begun. */
export async function demandEntryOpen(
  manager: EntityManager,
  institutionId: string,
  isBegun: boolean,
  pointer: string,
  step: string,
): Promise<void> {
  if (!isBegun) return;
  const [found] = await manager.query<{ isClosed: boolean }[]>(
    'select coalesce(cut_over_day($1) <= today_in_japan(), false) as "isClosed"',
    [institutionId],
  );
  demandStep(found?.isClosed === true, pointer, step);
}

/** 409: what has begun, or is over, does not begin. */
export function demandNotBegun(isToBegin: boolean): void {
  if (isToBegin) return;
  throw conflict('ILLEGAL_STEP', {
    ja: '開始前の記録ではありません',
    en: 'It is not waiting to begin',
  });
}
