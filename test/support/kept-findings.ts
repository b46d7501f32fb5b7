import { type Client } from 'pg';
import { type Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { FindingViews } from '../../src/findings/finding-views';
import { Gates } from '../../src/findings/gates/gates';
import { Procurement } from '../../src/findings/gates/procurement';
import { Judgements } from '../../src/findings/judgements';
import { FindingStore } from '../../src/findings/life/finding-store';
import { FoundOnTheDay, type FoundThere } from '../../src/findings/life/found-on-the-day';
import { type Stored, turnedBetween } from '../../src/findings/life/reconciling';
import { VendorGates } from '../../src/findings/life/vendor-gates';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { today } from '../../src/kernel/calendar-date';

/** What is kept otherwise than it is found; of each kind what differs. */
export interface Differences {
  readonly findings: readonly unknown[];
  readonly gates: readonly string[];
  readonly turning: readonly string[];
}

export const NO_DIFFERENCE: Differences = { findings: [], gates: [], turning: [] };

/** Where a pass is held. */
type Where = 'before reading' | 'before writing';

/** Keeps the findings of an institution as a process of the service does, and compares them with what is found in all of it. */
export class KeptFindings {
  private readonly store: FindingStore;
  /** How many passes judged what was touched, and nothing beside it. */
  passesOverWhatWasTouched = 0;
  private readonly held: Record<Where, (() => Promise<void>) | null> = {
    'before reading': null,
    'before writing': null,
  };

  constructor(
    private readonly database: Database,
    private readonly client: Client,
    private readonly institutionId: string,
  ) {
    const { looking, gates } = this.somebodyLooking();
    this.store = new FindingStore(database, looking, gates);
    const [inAll, inTouched] = [looking.inAll.bind(looking), looking.inTouched.bind(looking)];
    const waiting = async <Found>(found: () => Promise<Found>): Promise<Found> => {
      await this.held['before reading']?.();
      const all = await found();
      await this.held['before writing']?.();
      return all;
    };
    looking.inAll = (...asked) => waiting(() => inAll(...asked));
    looking.inTouched = async (...asked) => {
      const found = await waiting(() => inTouched(...asked));
      if (found !== null) this.passesOverWhatWasTouched += 1;
      return found;
    };
  }

  /** Begins a pass that has not read what there is, or has judged it and writes it down, once it may go on. */
  hold(where: Where): { isHeld: Promise<void>; goOn(): Promise<void> } {
    let goOn = (): void => undefined;
    const isLetGo = new Promise<void>((resolve) => (goOn = resolve));
    let pass: Promise<void> = Promise.resolve();
    const isHeld = new Promise<void>((resolve) => {
      this.held[where] = () => {
        resolve();
        return isLetGo;
      };
      pass = this.store.reconcile(this.institutionId);
    });
    return {
      isHeld,
      goOn: () => {
        this.held[where] = null;
        goOn();
        return pass;
      },
    };
  }

  /** After a pass; null: nobody can judge what is there, such as a day that is none. */
  async differences(): Promise<Differences | null> {
    const scope = { ...NO_SCOPE, institutions: [this.institutionId] };
    const all = await this.database
      .as(scope, () => this.somebodyLooking().looking.inAll(this.institutionId, today()))
      .catch(() => null);
    if (all === null) return null;
    await this.store.reconcile(this.institutionId);
    return {
      findings: turnedBetween(await this.rows<Stored>(STORED), all.found),
      gates: differing(await this.rows(GATES), saidIn(all)),
      turning: differing(await this.rows(TURNING), turningIn(all)),
    };
  }

  private somebodyLooking(): { looking: FoundOnTheDay; gates: VendorGates } {
    const loader = new DossierLoader(this.database, new RememberedDossiers(this.database));
    const asked = new Gates(this.database, loader, new FindingViews(this.database));
    const gates = new VendorGates(this.database, new Procurement(this.database, asked));
    return { looking: new FoundOnTheDay(this.database, loader, new Judgements(this.database), gates), gates };
  }

  private async rows<Row extends object = { said: string }>(text: string): Promise<Row[]> {
    return (await this.client.query<Row>(text, [this.institutionId])).rows;
  }
}

const STORED = `select id, rule_id as "ruleId", subject_kind as "subjectKind", subject_id as "subjectId", state, severity, strength, variant,
    section, open_for_gate as "openForGate", facts, acceptance_id as "acceptanceId" from findings where institution_id = $1`;
const GATES = `select concat_ws(' ', vendor_id, decision, array_to_string(reason_codes, ',')) as said from vendor_gates where institution_id = $1`;
const TURNING = `select concat_ws(' ', about, record_id, next_change_on) as said from judged_records where institution_id = $1`;

function saidIn({ said }: FoundThere): string[] {
  return said.map(({ vendorId, decision, reasonCodes }) => `${vendorId} ${decision} ${reasonCodes.join(',')}`);
}

function turningIn({ turning }: FoundThere): string[] {
  return turning
    .filter(({ nextChangeOn }) => nextChangeOn !== null)
    .map(({ about, id, nextChangeOn }) => `${about} ${id} ${nextChangeOn}`);
}

function differing(kept: readonly { said: string }[], found: readonly string[]): string[] {
  const stored = kept.map(({ said }) => said);
  return [...stored.filter((one) => !found.includes(one)), ...found.filter((one) => !stored.includes(one))];
}
