import { type WorkView } from '../../access/handovers/dto/handover.dto';
import { isCalendarDate } from '../../kernel/calendar-date';
import { type Permission, type WorkKind } from '../../kernel/terms/access-terms';
import { useViewer } from '../frame/viewer-context';
import { WORK_WORDS, workName } from './people-words';

/** Kinds of work that have a page, and who may open it. */
const PAGES: Readonly<Partial<Record<WorkKind, readonly [folder: string, permission: Permission]>>> = {
  EXECUTIVE_APPROVAL: ['executive-approvals', 'contract.read'],
  RISK_ACCEPTANCE: ['risk-acceptances', 'risk.read'],
  SUBCONTRACT_APPROVAL: ['subcontracts', 'subcontract.read'],
  FACT_CORRECTION: ['fact-corrections', 'subcontract.read'],
  PAPER_DECISION: ['paper-decisions', 'contract.read'],
  MATRIX_DRAFT: ['matrices', 'matrix.read'],
  FINDING: ['findings', 'finding.read'],
  WEBHOOK: ['webhook-subscriptions', 'webhook.read'],
};

/** What somebody has open, holds or answers for, each with its way to it. */
export function WorkList({ work }: { work: readonly WorkView[] }) {
  const { say } = useViewer();
  return (
    <ul class="thread">
      {work.map((one) => (
        <li key={one.id}>
          <Work {...one} /> {!one.moves && <span class="badge soft">{say('引き継がれない', 'does not go over')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Work({ kind, id, name }: WorkView) {
  const { can, date, text } = useViewer();
  const called = isCalendarDate(name) ? date(name) : text(workName(kind, name));
  const [folder, permission] = PAGES[kind] ?? [];
  const isReached = folder !== undefined && permission !== undefined && can(permission);
  return (
    <>
      {text(WORK_WORDS[kind])}: {isReached ? <a href={`/${folder}/${id}`}>{called}</a> : called}
    </>
  );
}
