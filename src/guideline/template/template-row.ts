import { type Texts } from '../../kernel/texts';
import { type DeploymentModel } from '../../kernel/terms/contract-terms';
import {
  type AllocationRole,
  type DemarcationLayer,
  type OperationPhase,
  type PartyKind,
  type Table41Category,
} from '../../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';

/** The parts of the template, as domain 2.1 orders them: A 法律上・説明の責任 … K 第三者提供. */
export type TemplateGroup = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K';

/** When a row stands in a contract's matrix; see `applicableRows`. */
export type TemplateCondition =
  | 'ALWAYS'
  | 'PERSONAL_DATA'
  | 'CLOUD_EXCEPTION'
  | 'REENTRUSTMENT'
  | 'OVERSEAS_REENTRUSTMENT'
  | 'MAINTENANCE'
  | 'REMOTE_MAINTENANCE'
  | 'ON_PREMISES_OR_COLOCATION'
  | 'ON_PREMISES'
  | 'EXTERNAL_CONNECTION'
  | 'SIGNATURE_USED'
  | 'EQUIPMENT'
  | 'CLOUD'
  | 'SEVERAL_VENDORS'
  | 'THIRD_PARTY_PROVISION';

/**
 * What a row speaks of. Rows of the SYSTEM describe what all contracts on one system share, so two contracts must not
 * name different accountable parties; rows of the CONTRACT are answered by each vendor for itself. The split is ours.
 */
export type RowScope = 'CONTRACT' | 'SYSTEM';

/** A party as the template knows it: by its kind, and inside the institution by the role of those who act. */
export interface TemplateParty {
  readonly party: PartyKind;
  readonly within: InstitutionRole | null;
}

/** A part that is suggested for a party: ours, without authority, and never taken over unseen. */
export interface SuggestedAllocation extends TemplateParty {
  readonly role: AllocationRole;
}

/** One row of the template: that it exists follows from its clauses, whom it suggests is ours. */
export interface TemplateRow {
  /** LG-01 … TP-05. */
  readonly key: string;
  readonly group: TemplateGroup;
  readonly layer: DemarcationLayer;
  readonly phase: OperationPhase;
  readonly title: Texts;
  /** Clauses of the 経営管理編 unless they name another document. */
  readonly clauses: readonly string[];
  readonly table41Category: Table41Category | null;
  /** 移譲不可: the institution stays accountable, whoever performs (1.3.1; the choice of rows is ours, domain 6.8). */
  readonly nonDelegable: boolean;
  /** That nobody answers for it is dangerous by itself: attackers have come in where such a row was empty. The choice is ours. */
  readonly isCritical: boolean;
  readonly condition: TemplateCondition;
  readonly belongsTo: RowScope;
  /** The row that says who is bound by law for what this operational row arranges; ours. */
  readonly legalRowKey: string | null;
  /** What is suggested whatever the deployment model; empty where the parties must decide (TBD). */
  readonly defaultAllocation: readonly SuggestedAllocation[];
  /** What is suggested besides, by deployment model (domain 2.2). */
  readonly allocationByModel: Readonly<Partial<Record<DeploymentModel, readonly SuggestedAllocation[]>>>;
}

/** Who is suggested for which part. */
interface Suggestion {
  readonly accountable?: TemplateParty;
  readonly responsible?: readonly TemplateParty[];
  readonly support?: readonly TemplateParty[];
  readonly informed?: readonly TemplateParty[];
}

/** A row as written down: what is left out is the common case. */
interface RowDraft extends Pick<TemplateRow, 'key' | 'phase' | 'title' | 'clauses'>, Suggestion {
  readonly layer?: DemarcationLayer;
  readonly table41Category?: Table41Category;
  readonly nonDelegable?: boolean;
  readonly isCritical?: boolean;
  readonly condition?: TemplateCondition;
  readonly belongsTo?: RowScope;
  readonly legalRowKey?: string;
  readonly byModel?: Readonly<Partial<Record<DeploymentModel, Suggestion>>>;
}

/** Declares the rows of one group; a row is operational, of the contract, delegable and always present unless it says otherwise. */
export function rowsOf(group: TemplateGroup, drafts: readonly RowDraft[]): readonly TemplateRow[] {
  return drafts.map((draft) =>
    Object.freeze<TemplateRow>({
      key: draft.key,
      group,
      layer: draft.layer ?? 'OPERATIONAL',
      phase: draft.phase,
      title: draft.title,
      clauses: draft.clauses,
      table41Category: draft.table41Category ?? null,
      nonDelegable: draft.nonDelegable ?? false,
      isCritical: draft.isCritical ?? false,
      condition: draft.condition ?? 'ALWAYS',
      belongsTo: draft.belongsTo ?? 'CONTRACT',
      legalRowKey: draft.legalRowKey ?? null,
      defaultAllocation: allocationsOf(draft),
      allocationByModel: Object.fromEntries(
        Object.entries(draft.byModel ?? {}).map(([model, suggestion]) => [model, allocationsOf(suggestion)]),
      ),
    }),
  );
}

function allocationsOf({
  accountable,
  responsible = [],
  support = [],
  informed = [],
}: Suggestion): SuggestedAllocation[] {
  const inRole = (role: AllocationRole, parties: readonly TemplateParty[]) =>
    parties.map((party) => ({ ...party, role }));
  return [
    ...inRole('ACCOUNTABLE', accountable === undefined ? [] : [accountable]),
    ...inRole('RESPONSIBLE', responsible),
    ...inRole('SUPPORT', support),
    ...inRole('INFORMED', informed),
  ];
}
