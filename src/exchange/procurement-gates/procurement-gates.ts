import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { showEdition } from '../../findings/editions-shown';
import { decisionOf, type GateDecision, nextGateChange } from '../../findings/gates/gate';
import { type AskedToBuy, Procurement, settlingQuestion } from '../../findings/gates/procurement';
import { unhurried } from '../../findings/unhurried';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { BUYER_ADVICE, BUYER_WORDS, VENDOR_UNKNOWN } from './buyer-words';
import { type AskProcurementGates, type ProcurementGatesView, type VendorGateView } from './dto/procurement-gates.dto';
import { HOLDS, type ScopeDecisions } from './erp-holds';
import { decisionAt, PURCHASE_SCOPES, STOPS_AT } from './purchase-scopes';

interface Known {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** What is to be said of a vendor, before it is put into words. */
interface Outcome {
  readonly decision: GateDecision;
  readonly nextChangeOn: string | null;
  readonly reasonCodes: readonly string[];
  readonly titles: readonly string[];
  readonly question: string | null;
}

/** May these vendors be bought from? The answers that an ERP takes over, each as if it were asked for alone. */
@Injectable()
export class ProcurementGates {
  constructor(
    private readonly database: Database,
    private readonly buying: Procurement,
  ) {}

  async of(asked: AskProcurementGates, language: Language): Promise<ProcurementGatesView> {
    const { institutionId, system, keys, asOf = today() } = asked;
    const edition = showEdition(asOf, language);
    const known = new Map((await this.vendorsBy(system, keys, institutionId)).map((one) => [one.key, one]));
    const outcomes = new Map<string, Outcome>();
    const ids = [...new Set([...known.values()].map(({ id }) => id))];
    for await (const one of this.buying.askEach(ids, institutionId, asOf))
      outcomes.set(one.vendorId, outcomeOf(one, language));
    const items: VendorGateView[] = [];
    for await (const key of unhurried(keys)) {
      const vendor = known.get(key) ?? null;
      const outcome = vendor === null ? undefined : outcomes.get(vendor.id);
      items.push(shown(key, outcome === undefined ? null : vendor, outcome ?? UNKNOWN, asked, language));
    }
    return { asOf, edition, items };
  }

  /** The institution's own codes before those that the deployment shares. */
  private vendorsBy(system: string, keys: readonly string[], institutionId: string): Promise<Known[]> {
    return this.database.read<Known>({
      name: 'vendors-by-keys',
      text: `select distinct on (asked.key) asked.key, v.id, v.name from unnest($2::text[]) as asked (key)
        join external_keys k on k.subject_kind = 'VENDOR' and k.system_code = number_key($1)
          and k.key_code = number_key(asked.key) and k.realm in ($3, deployment_realm())
        join vendors v on v.id = k.subject_id
        order by asked.key, (k.realm = deployment_realm())`,
      values: [system, keys, institutionId],
    });
  }
}

const UNKNOWN: Outcome = {
  decision: 'block',
  nextChangeOn: null,
  reasonCodes: [VENDOR_UNKNOWN],
  titles: [],
  question: null,
};

function outcomeOf(asked: AskedToBuy, language: Language): Outcome {
  const { questions, settling, blocking, warnings } = asked;
  const found = new Map([...blocking, ...warnings].map(({ finding: { rule } }) => [rule.id, rule.title[language]]));
  return {
    decision: decisionOf(asked),
    nextChangeOn: nextGateChange(questions, asked),
    reasonCodes: [...found.keys()],
    titles: [...found.values()],
    question: settling === null ? null : settlingQuestion(settling, language).question,
  };
}

function shown(
  key: string,
  vendor: Known | null,
  { decision, nextChangeOn, reasonCodes, titles, question }: Outcome,
  { stopsAt, holdsOf }: AskProcurementGates,
  language: Language,
): VendorGateView {
  const [reasonCode = null] = reasonCodes;
  const reason = reasonCode === null ? null : (BUYER_WORDS[reasonCode]?.[language] ?? titles[0] ?? reasonCode);
  const decisions = Object.fromEntries(
    PURCHASE_SCOPES.map((scope) => [scope, decisionAt(scope, decision, stopsAt ?? STOPS_AT)]),
  ) as unknown as ScopeDecisions;
  const scopes = PURCHASE_SCOPES.map((scope) => {
    const advice = BUYER_ADVICE[scope][decisions[scope]][language];
    return {
      scope,
      decision: decisions[scope],
      message: reason === null ? advice : `${advice}${language === 'ja' ? '。' : ': '}${reason}`,
    };
  });
  const order = scopes.find(({ scope }) => scope === 'PO')?.message ?? '';
  const said = {
    key,
    vendorId: vendor?.id ?? null,
    name: vendor?.name ?? null,
    nextChangeOn,
    reasonCode,
    reasonCodes: [...reasonCodes],
    question,
    scopes,
    hold: holdsOf === undefined ? null : HOLDS[holdsOf](decisions, order),
  };
  return { ...said, entityTag: tagOf(said) };
}

function tagOf(said: Omit<VendorGateView, 'entityTag'>): string {
  return `"${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)}"`;
}
