import { type EntityManager } from 'typeorm';
import { conflict, fault } from '../../kernel/problems';
import { type EnterPaperDecision } from './paper-decision.dto';

interface StandingPaper {
  readonly id: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly scan: string;
  readonly checkers: readonly string[];
}

/** 409 where a paper on the same matter waits already: which, where it is, and who is to check it. */
export async function demandFirstPaper(
  manager: EntityManager,
  { kind, subjectId }: Pick<EnterPaperDecision, 'kind' | 'subjectId'>,
): Promise<void> {
  const [paper] = await manager.query<StandingPaper[]>(
    `select p.id, p.decided_by as "decidedBy", p.decided_on::text as "decidedOn", d.name as scan, checkers_of(p.id) as checkers
     from paper_decisions p join documents d on d.id = p.document_id
     where p.kind = $1 and p.subject_id = $2 and p.state = 'ENTERED'`,
    [kind, subjectId],
  );
  if (paper === undefined) return;
  const { id, decidedBy, decidedOn, scan, checkers } = paper;
  throw conflict(
    'TAKEN',
    {
      ja: `この件の決裁書「${scan}」(${decidedBy}、${decidedOn} 決裁)がすでに入力され、照合を待っています`,
      en: `A paper on this matter, ${scan} (${decidedBy}, ${decidedOn}), was entered already and waits to be checked`,
    },
    [
      fault('/subjectId', 'TAKEN', {
        ja: checkers.length > 0 ? `照合できる人: ${checkers.join('、')}` : '照合できる人がいません',
        en: checkers.length > 0 ? `It may be checked by: ${checkers.join(', ')}` : 'There is nobody who may check it',
      }),
    ],
    { standsAt: `/v1/paper-decisions/${id}` },
  );
}
