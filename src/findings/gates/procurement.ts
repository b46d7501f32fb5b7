import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../guideline/clock';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { notFound } from '../../kernel/problems';
import { type Acceptances, loadAcceptances } from '../acceptances';
import { type ProcurementGateView, type SettlingQuestionView } from '../dto/procurement-gate.dto';
import { askGate, decisionOf, GATE_DECISIONS, type GateDecision, type GateQuestion } from './gate';
import { unhurried } from '../unhurried';
import { type Asked, Gates } from './gates';
import { demandInstitution, loadProspects, type Prospect, prospectiveDossiers } from './prospective-contract';
import {
  answeredWithNo,
  type Purchase,
  purchaseAsked,
  purchaseOnRecord,
  type PurchaseQuestion,
  unansweredIn,
} from './purchase';

/** An answer of the database is taken in in one go; while that lasts, nobody else is served. */
const VENDORS_AT_ONCE = 200;

/** What was asked of a purchase, and what the gate found. */
export interface AskedToBuy extends Asked {
  readonly purchase: Purchase;
  readonly onRecord: Purchase;
  /** The fewest unanswered questions that would open the gate furthest, were the answer no. */
  readonly settling: { readonly questions: readonly PurchaseQuestion[]; readonly decision: GateDecision } | null;
}

/** May the institution buy from this vendor? It depends on what it buys. */
@Injectable()
export class Procurement {
  constructor(
    private readonly database: Database,
    private readonly gates: Gates,
  ) {}

  async ask(vendorId: string, institutionId: string, said: Partial<Purchase>, asOf: CalendarDate): Promise<AskedToBuy> {
    const prospect = (await loadProspects(this.database, [vendorId], institutionId)).get(vendorId);
    if (prospect === undefined) throw notFound();
    await demandInstitution(this.database, institutionId, '?institutionId');
    return askedToBuy(prospect, said, asOf, await loadAcceptances(this.database, [institutionId]));
  }

  /** Asks of many vendors what `ask` asks of one, by what is on record; who is not on record is passed over. */
  async *askEach(
    vendorIds: readonly string[],
    institutionId: string,
    asOf: CalendarDate,
  ): AsyncGenerator<AskedToBuy & { readonly vendorId: string }> {
    await demandInstitution(this.database, institutionId, '/institutionId');
    const acceptances = await loadAcceptances(this.database, [institutionId]);
    for (let from = 0; from < vendorIds.length; from += VENDORS_AT_ONCE) {
      const slice = vendorIds.slice(from, from + VENDORS_AT_ONCE);
      const prospects = await loadProspects(this.database, slice, institutionId);
      for await (const [vendorId, prospect] of unhurried(prospects))
        yield { vendorId, ...askedToBuy(prospect, {}, asOf, acceptances) };
    }
  }

  /** Shows what the gate said, of which purchase, and which question would settle it. */
  async show({ purchase, onRecord, settling, ...asked }: AskedToBuy, language: Language): Promise<ProcurementGateView> {
    return {
      ...(await this.gates.show(asked, language)),
      purchase,
      onRecord,
      settledBy: settling === null ? null : settlingQuestion(settling, language),
    };
  }
}

function askedToBuy(
  prospect: Prospect,
  said: Partial<Purchase>,
  asOf: CalendarDate,
  acceptances: Acceptances,
): AskedToBuy {
  const questionOf = (change: (purchase: Purchase) => Purchase): GateQuestion => ({
    gate: 'vendor.procure',
    acceptances,
    dossiersOn: (clock) => {
      const onRecord = purchaseOnRecord(prospect.records, clock);
      return prospectiveDossiers(prospect, change(purchaseAsked(said, onRecord)), clock.asOf);
    },
  });
  const question = questionOf((purchase) => purchase);
  const outcome = askGate([question], asOf);
  const onRecord = purchaseOnRecord(prospect.records, new Clock(asOf));
  const purchase = purchaseAsked(said, onRecord);
  let settling: AskedToBuy['settling'] = null;
  for (const questions of unansweredIn(purchase)) {
    const then = askGate([questionOf((known) => answeredWithNo(known, questions))], asOf);
    const decision = decisionOf(then);
    if (isBetter(decision, settling?.decision ?? decisionOf(outcome))) settling = { questions, decision };
  }
  return { questions: [question], asOf, ...outcome, purchase, onRecord, settling };
}

function isBetter(one: GateDecision, other: GateDecision): boolean {
  return GATE_DECISIONS.indexOf(one) < GATE_DECISIONS.indexOf(other);
}

/** The question that would settle it, as a buyer is asked it. */
export function settlingQuestion(
  { questions, decision }: NonNullable<AskedToBuy['settling']>,
  language: Language,
): SettlingQuestionView {
  const { before, between, after } = SENTENCE[language];
  const asked = questions.map((question) => OBJECTS[question][language]).join(between);
  return { parameters: [...questions], question: `${before}${asked}${after}`, ifNo: decision };
}

const SENTENCE: Readonly<Record<Language, { before: string; between: string; after: string }>> = {
  ja: { before: '購入するものは、', between: '、', after: 'に関わりますか' },
  en: { before: 'Does what is bought involve ', between: ', or ', after: '?' },
};

const OBJECTS: Readonly<Record<PurchaseQuestion, Texts>> = {
  externalConnection: {
    ja: '病院のネットワークへの接続(回線・VPN・リモート保守・持込機器)',
    en: 'a connection to the hospital’s network (a line, a VPN, remote maintenance, a device brought in)',
  },
  worksOnSystems: { ja: '医療情報システム・情報機器', en: 'any of the hospital’s systems or equipment' },
  handlesMedicalInfo: { ja: '医療情報', en: 'medical information' },
};
