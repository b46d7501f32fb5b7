import { type SelectionFacts, type SupervisionFacts } from '../../guideline/snapshots/contract-snapshot';
import { type EvaluationType } from '../../kernel/terms/vendor-terms';

export interface Evaluation extends SelectionFacts, SupervisionFacts {
  readonly type: EvaluationType;
}

/** Where each fact of an evaluation `e` stands. */
const COLUMN_OF = {
  type: 'e.type',
  on: 'e.completed_on',
  functionalFit: 'e.functional_fit',
  securityFit: 'e.security_fit',
  guidelineFit: 'e.guideline_fit',
  organisationFit: 'e.organisation_fit',
  overallFit: 'e.overall_fit',
  followedUpOn: 'e.followed_up_on',
} as const satisfies Record<keyof Evaluation, string>;

/** Completed evaluations `e` as one JSON list. */
export const EVALUATIONS = `json_agg(json_build_object(${Object.entries(COLUMN_OF)
  .map(([fact, column]) => `'${fact}', ${column}`)
  .join(', ')}) order by e.completed_on, e.id)`;

/** Completed evaluations `e`, each as a row. */
export const EVALUATION_COLUMNS = Object.entries(COLUMN_OF)
  .map(([fact, column]) => `${column} as "${fact}"`)
  .join(', ');

/** What was received to show that a management system works, of evidence `e`, as one JSON list. */
export const EFFECTIVENESS = `json_agg(json_build_object('type', e.type, 'receivedOn', e.received_on, 'reviewedOn', e.reviewed_on,
         'effective', e.effective) order by e.received_on, e.id)`;
