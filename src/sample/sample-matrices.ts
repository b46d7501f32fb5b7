import { digestRows, systemClaims } from '../guideline/digest-rows';
import { type MatrixRowFacts } from '../guideline/matrix-digest';
import { excusedRows } from '../guideline/excused-rows';
import { applicableRows, type MatrixConditions, suggestedAllocation } from '../guideline/matrix-template';
import { type TemplateRow } from '../guideline/template/template-row';
import { type DeploymentModel, type PersonalDataHandling } from '../kernel/terms/contract-terms';
import { type AllocationRole, type PartyKind, type RowApplicability } from '../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { type SampleContract } from './sample-contract';
import { CONTRACTS } from './sample-contract-list';
import { contract, sampleId } from './sample-id';
import { AGREED_BY_OPERATOR, flawOf, isKept, OUTSIDER, type RowFlaw } from './sample-matrix-flaws';
import { vendor } from './sample-vendor-list';

/** Contract 2 beside contract 1: both name somebody accountable for the updates of operating systems. */
const CONTRADICTING = { contract: 2, row: 'SR-03' };

/** The seams between vendors, by the contract whose matrix names who answers for each. */
const SEAMS: Readonly<Record<number, string>> = { 1: sampleId('interface', 1), 4: sampleId('interface', 2) };
const SEAM_ROW = 'CD-05';

/** Contract 9: in an emergency the hospital would not even hear of what others answer for. */
const UNHEARD = { contract: 9 };

interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly label: string;
  readonly institutionRole: InstitutionRole | null;
  readonly vendorId: string | null;
  readonly position: number;
}

/** Matrices of the sample's contracts, each with its columns, rows and recorded agreement. */
export function matrixRows(calendar: SampleCalendar): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {
    matrices: [],
    matrix_parties: [],
    matrix_rows: [],
    matrix_allocations: [],
    matrix_agreements: [],
  };
  let nextRow = 1;
  for (const [i, sample] of CONTRACTS.entries()) {
    if (sample.matrix === 'NONE') continue;
    const matrixId = sampleId('matrix', i + 1);
    const parties = partiesOf(i, sample);
    const conditions = conditionsOf(sample);
    const content = [
      ...applicableRows(conditions).map((template) =>
        flawed(
          rowOf(i + 1, sample, template, parties, conditions.deploymentModel),
          flawOf(i + 1, template.key),
          parties,
        ),
      ),
      ...excusedRows(conditions).map(({ row, reason }) => excused(row, reason.ja)),
    ].filter(({ key }) => isKept(i + 1, key));
    const identities = parties.map((party) => ({ ...party, subcontractId: null, dependencyId: null }));
    const rows = content.map((row) => ({ id: sampleId('row', nextRow++), ...row }));
    tables['matrices']?.push({
      id: matrixId,
      contractId: contract(i + 1),
      revision: 1,
      status: 'DRAFT',
      ...(i + 1 === AGREED_BY_OPERATOR ? {} : { reviewedOn: calendar.months(-3), nextReviewOn: calendar.months(9) }),
      digest: digestRows(rows, identities),
      systemClaims: systemClaims(rows, identities),
    });
    tables['matrix_parties']?.push(...parties.map((party) => ({ ...party, matrixId })));
    tables['matrix_rows']?.push(
      ...rows.map(({ id, key, applicability, reason, componentIds }) => ({
        id,
        matrixId,
        key,
        applicability,
        reason,
        interfaceIds: componentIds,
        ...undecided(flawOf(i + 1, key), calendar),
      })),
    );
    tables['matrix_allocations']?.push(
      ...rows.flatMap(({ id, allocations }) =>
        allocations.map(({ partyId, role }) => ({ matrixId, rowId: id, partyId, role })),
      ),
    );
    if (sample.matrix === 'DRAFT') continue;
    tables['matrix_agreements']?.push(...agreementRows(i + 1, matrixId, calendar));
  }
  return tables;
}

function agreementRows(number: number, matrixId: string, calendar: SampleCalendar): Row[] {
  const sides = number === AGREED_BY_OPERATOR ? (['INSTITUTION'] as const) : (['INSTITUTION', 'VENDOR'] as const);
  return sides.map((side, s) => ({
    id: sampleId('agreement', (number - 1) * 2 + s + 1),
    matrixId,
    side,
    person: side === 'INSTITUTION' ? '𠮷田 次郎' : '見本 責任者',
    personRole: side === 'INSTITUTION' ? 'PLANNING_MANAGER' : '事業責任者',
    agreedOn: calendar.months(-15),
    method: 'SIGNED_PDF',
    documentRef: `契約書庫/見本/分界表-${number}`,
    ...(number === AGREED_BY_OPERATOR
      ? { person: '見本 三郎', personRole: 'SYSTEM_OPERATOR', documentRef: undefined }
      : {}),
  }));
}

/** The matrices that are agreed. */
export const AGREED_MATRICES: readonly string[] = CONTRACTS.flatMap(({ matrix = 'AGREED' }, i) =>
  matrix === 'AGREED' ? [sampleId('matrix', i + 1)] : [],
);

/** That of contract 1. */
export const FIRST_MATRIX = sampleId('matrix', 1);

function partiesOf(i: number, { vendor: number }: SampleContract): Party[] {
  const party = (
    place: number,
    kind: PartyKind,
    label: string,
    institutionRole: InstitutionRole | null = null,
  ): Party => ({
    id: sampleId('party', i * 10 + place),
    kind,
    label,
    institutionRole,
    vendorId: kind === 'INSTITUTION' ? null : vendor(number),
    position: place,
  });
  return [
    party(1, 'INSTITUTION', '医療機関(経営層)', 'EXECUTIVE'),
    party(2, 'INSTITUTION', '医療機関(企画管理者)', 'PLANNING_MANAGER'),
    party(3, 'INSTITUTION', '医療機関(システム運用担当者)', 'SYSTEM_OPERATOR'),
    party(4, 'PRIME_VENDOR', '委託先'),
    ...(i + 1 === OUTSIDER.contract
      ? [{ ...party(5, 'OTHER_VENDOR', '調剤連携の会社'), vendorId: vendor(OUTSIDER.vendor) }]
      : []),
  ];
}

function conditionsOf({ over = {}, systems, title }: SampleContract): MatrixConditions {
  return {
    personalDataHandling: (over['personalDataHandling'] ?? 'HANDLED') as PersonalDataHandling,
    deploymentModel: (over['deploymentModel'] ?? 'ON_PREMISES') as DeploymentModel,
    usesThirdPartyCloud: over['usesThirdPartyCloud'] === 'YES' ? 'YES' : 'NO',
    colocation: 'NO',
    reentrustment: title.includes('電子カルテ') || title.includes('画像管理') ? 'YES' : 'NO',
    overseasReentrustment: title === '電子カルテシステム保守委託契約' ? 'YES' : 'NO',
    maintenance: 'YES',
    remoteMaintenance: over['remoteMaintenance'] === 'YES' ? 'YES' : 'NO',
    externalConnection: over['externalConnection'] === 'YES' ? 'YES' : 'NO',
    signatureUsed: 'NO',
    equipment: 'NO',
    severalVendors: systems.length > 0 ? 'YES' : 'NO',
    thirdPartyProvision: systems.includes(7) ? 'YES' : 'NO',
  };
}

/** A row as agreed: our suggestion where there is one, the vendor where the template leaves it to the parties. */
function rowOf(
  number: number,
  { beside }: SampleContract,
  template: TemplateRow,
  parties: readonly Party[],
  model: DeploymentModel | null,
): MatrixRowFacts {
  const { key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey } = template;
  const contradicts = number === CONTRADICTING.contract && key === CONTRADICTING.row;
  const isElsewhere = beside !== undefined && belongsTo === 'SYSTEM' && !contradicts;
  const applicability: RowApplicability = isElsewhere ? 'SETTLED_ELSEWHERE' : 'APPLICABLE';
  return {
    key,
    layer,
    phase,
    table41Category,
    nonDelegable,
    belongsTo,
    legalRowKey,
    isNoted: false,
    componentIds: seamsIn(number, key),
    applicability,
    reason: isElsewhere ? `契約 SAMPLE-${String(beside).padStart(3, '0')} の責任分界表で定める` : null,
    allocations: isElsewhere ? [] : allocationsOf(template, parties, model, number !== UNHEARD.contract),
  };
}

/** The row with what is wrong with it. */
function flawed(row: MatrixRowFacts, flaw: RowFlaw | undefined, parties: readonly Party[]): MatrixRowFacts {
  if (flaw === undefined) return row;
  const { accountable, struckOut } = flaw;
  if (struckOut !== undefined) return { ...row, applicability: 'NOT_PRESENT', reason: struckOut, allocations: [] };
  if (accountable === undefined) return row;
  const holders = parties.filter(({ position }) => accountable.includes(position));
  const allocations = holders.flatMap(({ id, kind }) =>
    (['ACCOUNTABLE', 'RESPONSIBLE'] as const).map((role) => ({ partyId: id, partyKind: kind, role })),
  );
  return { ...row, allocations };
}

function undecided(flaw: RowFlaw | undefined, calendar: SampleCalendar): Row {
  return flaw?.undecidedForMonths === undefined ? {} : { undecidedSince: calendar.months(-flaw.undecidedForMonths) };
}

function seamsIn(number: number, key: string): string[] {
  const seam = SEAMS[number];
  return key === SEAM_ROW && seam !== undefined ? [seam] : [];
}

/** A row that is there to say why it is not needed. */
function excused(template: TemplateRow, reason: string): MatrixRowFacts {
  const { key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey } = template;
  return {
    key,
    layer,
    phase,
    table41Category,
    nonDelegable,
    belongsTo,
    legalRowKey,
    isNoted: false,
    componentIds: [],
    applicability: 'NOT_PRESENT',
    reason,
    allocations: [],
  };
}

function allocationsOf(
  template: TemplateRow,
  parties: readonly Party[],
  model: DeploymentModel | null,
  isHeard: boolean,
): { partyId: string; partyKind: PartyKind; role: AllocationRole }[] {
  const vendorParty = parties.find(({ kind }) => kind === 'PRIME_VENDOR');
  const suggested = suggestedAllocation(template, model).map(({ party, within, role }) => ({
    role,
    holder:
      parties.find(({ kind, institutionRole }) => kind === party && (within === null || institutionRole === within)) ??
      vendorParty,
  }));
  for (const role of ['ACCOUNTABLE', 'RESPONSIBLE'] as const) {
    if (!suggested.some((one) => one.role === role)) suggested.push({ role, holder: vendorParty });
  }
  // In an emergency the hospital at least hears of it.
  const isForEmergencies = template.phase === 'EMERGENCY' || template.phase === 'BOTH';
  if (isForEmergencies && isHeard && !suggested.some(({ holder }) => holder?.kind === 'INSTITUTION'))
    suggested.push({
      role: 'INFORMED',
      holder: parties.find(({ institutionRole }) => institutionRole === 'PLANNING_MANAGER'),
    });
  const seen = new Set<string>();
  return suggested.flatMap(({ role, holder }) => {
    const key = `${role} ${holder?.id}`;
    if (holder === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ partyId: holder.id, partyKind: holder.kind, role }];
  });
}
