import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { RULES } from '../../guideline/catalogue';
import { type About } from '../../guideline/rule';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type Subject } from '../../guideline/subject';
import { subjectsWithin } from '../../guideline/subjects-within';
import { type CalendarDate } from '../../kernel/calendar-date';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { changedSince, readNow } from '../changed-since';
import { type Dossier, isAbout, recordOf } from '../dossier';
import { DossierLoader } from '../dossier-loader';
import { Judgements } from '../judgements';
import { type Judged } from '../judging';
import { sectionOf } from '../sections';
import { loadSubjectNames, type NamedSubject } from '../subject-names';
import { type JudgedRecord, type Turning } from './judged-records';
import { type Found } from './reconciling';
import { touchedBy } from './touched-records';
import { type SaidOfVendor, VendorGates } from './vendor-gates';

/** What was found in records of an institution on a day. */
export interface FoundThere {
  readonly found: readonly Found[];
  readonly nameOf: (subject: Subject) => NamedSubject;
  readonly said: readonly SaidOfVendor[];
  readonly turning: readonly Turning[];
}

/** What was found in some of them. */
export interface FoundInThese extends FoundThere {
  /** The ids of all that was asked about, and whether a finding is among what was asked: of a vendor, its contracts may have been and not itself. */
  readonly subjects: readonly string[];
  readonly speaksOf: (one: Pick<Found, 'ruleId' | 'subjectId'>) => boolean;
}

/** What was found in what is otherwise than it was. */
export interface FoundInTouched extends FoundInThese {
  readonly records: readonly JudgedRecord[];
}

/** What was found, and in which data. */
export type FoundAsOf<F extends FoundThere> = F & { readonly moment: string };

/** Judges what is kept: all of an institution, what has been touched in it, or those of its records that are due. */
@Injectable()
export class FoundOnTheDay {
  constructor(
    private readonly database: Database,
    private readonly loader: DossierLoader,
    private readonly judgements: Judgements,
    private readonly gates: VendorGates,
  ) {}

  inAll(institutionId: string, asOf: CalendarDate): Promise<FoundAsOf<FoundThere>> {
    return this.database.readConsistently(async () => {
      const { moment } = await readNow(this.database, null);
      const said = await this.gates.ask(institutionId, asOf);
      return { moment, ...(await this.judged(await this.loader.ofInstitution(institutionId), asOf, said)) };
    });
  }

  /** Judges what was touched since a moment, and nothing beside it; null: what that is cannot be told. */
  inTouched(institutionId: string, since: string, asOf: CalendarDate): Promise<FoundAsOf<FoundInTouched> | null> {
    return this.database.readConsistently(async () => {
      const { moment, isLater } = await readNow(this.database, since);
      const changes = isLater ? await changedSince(this.database, institutionId, since) : null;
      if (changes?.isMore !== false) return null;
      const { records, parts } = await touchedBy(this.database, institutionId, changes);
      return { moment, records, ...(await this.inThese(institutionId, records, asOf, parts)) };
    });
  }

  /**
   * Each record is judged in its own dossier alone, for no rule sees another. One thing is found in several: what is asked of a
   * vendor once, however many contracts there are with it. Where that is found, or was, all of them are looked at for it. `parts`: ids
   * of parts of these records that need not be among what they are made of any more.
   */
  inThese(
    institutionId: string,
    records: readonly JudgedRecord[],
    asOf: CalendarDate,
    parts: readonly string[] = [],
  ): Promise<FoundInThese> {
    return this.database.readConsistently(async () => {
      const due = await this.loader.ofRecords(institutionId, records.filter(isRecord));
      const asked = records.filter(({ about }) => about === 'purchase').map(({ id }) => id);
      const vendors = await this.vendorsSpokenOf(institutionId, due, asOf);
      const beside = await this.contractsBeside(institutionId, vendors, due);
      const { found, ...there } = await this.judged(
        beside.length === 0 ? due : inOrder([...due, ...beside]),
        asOf,
        await this.gates.askAmong(asked, institutionId, asOf),
      );
      const keys = new Set([
        ...due.flatMap(({ about, snapshot }) => subjectsWithin(about, snapshot).map((id) => `${about} ${id}`)),
        ...vendors.map((id) => `contract ${id}`),
        ...parts.flatMap((id) => [`contract ${id}`, `vendor ${id}`]),
      ]);
      const speaksOf: FoundInThese['speaksOf'] = ({ ruleId, subjectId }) =>
        keys.has(`${ABOUT.get(ruleId)} ${subjectId}`);
      return {
        ...there,
        turning: there.turning.filter(
          ({ about, id }) => !beside.some((one) => one.about === about && recordOf(one) === id),
        ),
        found: found.filter(speaksOf),
        speaksOf,
        subjects: [...keys].map((key) => key.slice(key.indexOf(' ') + 1)),
      };
    });
  }

  /** The vendors of contracts of whom something is, or was, found in the contracts with them. */
  private async vendorsSpokenOf(
    institutionId: string,
    dossiers: readonly Dossier[],
    asOf: CalendarDate,
  ): Promise<string[]> {
    const contracts = dossiers.filter(isContract).map(({ snapshot }) => snapshot);
    if (contracts.length === 0) return [];
    const were = await this.database.read<{ id: string }>({
      name: 'vendors-spoken-of',
      text: `select distinct subject_id as id from findings
        where institution_id = $1 and subject_kind = 'VENDOR' and subject_id = any($2) and rule_id = any($3) and state <> 'RESOLVED'`,
      values: [institutionId, [...new Set(contracts.flatMap(vendorsOf))], OF_CONTRACTS],
    });
    const { findings } = await this.judgements.of(dossiers, asOf);
    const are = findings.filter(
      ({ finding: { rule, subject } }) => rule.about === 'contract' && subject.kind === 'VENDOR',
    );
    return [...new Set([...were.map(({ id }) => id), ...are.map(({ finding }) => finding.subject.id)])];
  }

  private async contractsBeside(
    institutionId: string,
    vendors: readonly string[],
    due: readonly Dossier[],
  ): Promise<Dossier[]> {
    if (vendors.length === 0) return [];
    const known = due.filter(isContract).map(recordOf);
    const contracts = await this.database.read<{ id: string }>({
      name: 'contracts-beside',
      text: `select distinct p.contract_id as id from ${CONTRACT_PARTIES} as p
        where p.institution_id = $1 and p.vendor_id = any($2) and p.contract_id <> all($3)`,
      values: [institutionId, vendors, known],
    });
    return this.loader.ofRecords(
      institutionId,
      contracts.map(({ id }) => ({ about: 'contract', id })),
    );
  }

  private async judged(
    dossiers: readonly Dossier[],
    asOf: CalendarDate,
    said: readonly SaidOfVendor[],
  ): Promise<FoundThere> {
    const { findings, each } = await this.judgements.of(dossiers, asOf);
    const nameOf = await loadSubjectNames(
      this.database,
      findings.map(({ finding }) => finding.subject),
    );
    const ofGates = said.map(({ vendorId, nextTurnOn }): Turning => ({
      about: 'purchase',
      id: vendorId,
      nextChangeOn: nextTurnOn,
    }));
    const ofRecords = each.map(({ dossier, nextChangeOn }) => ({
      about: dossier.about,
      id: recordOf(dossier),
      nextChangeOn,
    }));
    return { found: findings.map(asFound), nameOf, said, turning: [...ofRecords, ...ofGates] };
  }
}

const ABOUT = new Map<string, About>(RULES.map(({ id, about }) => [id, about]));
const OF_CONTRACTS = RULES.filter(({ about }) => about === 'contract').map(({ id }) => id);

const isContract = isAbout('contract');

function isRecord(one: JudgedRecord): one is JudgedRecord & { readonly about: About } {
  return one.about !== 'purchase';
}

function vendorsOf({ contract, members }: ContractSnapshot): string[] {
  return [contract.vendorId, ...members.map(({ vendorId }) => vendorId)];
}

/** As all of an institution are judged: of several that find the same, the first counts. */
function inOrder(dossiers: readonly Dossier[]): Dossier[] {
  return [...dossiers].sort((one, other) => (recordOf(one) < recordOf(other) ? -1 : 1));
}

function asFound({ finding, acceptance }: Judged): Found {
  const { rule, subject, severity, strength, variant, openForGate, facts } = finding;
  return {
    ruleId: rule.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    severity,
    strength,
    variant: variant ?? null,
    section: sectionOf(finding),
    openForGate,
    facts,
    acceptanceId: acceptance?.id ?? null,
  };
}
