import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sheet from '../../test/support/rule-fact-sheet.json';
import { RULES } from './catalogue';
import { leadersOf } from './leads';
import { policyDefault } from './rule-number';
import { type Gate, GATES, type Rule, type RuleId, SEVERITIES, type Severity, type Strength } from './rule';

/** The fact sheet of the domain, taken over whole; .ci/run compares the two where the other is at hand. */
const entries = sheet.map((entry) => [entry.id, entry] as const);
const held = entries.filter(([id]) => RULES.some((rule) => rule.id === id));

/** Where a rule stops a step in place of another that would, were a fact not unknown (unknown never helps). */
const STANDS_IN_AT: Readonly<Record<string, readonly Gate[]>> = {
  'CERT-011': ['contract.renew'],
  'SUB-005': ['subcontract.activate'],
  'SUB-007': ['subcontract.activate'],
};

const MARKS: Readonly<Record<string, Strength>> = {
  M: 'MUST',
  S: 'SHOULD',
  E: 'EXAMPLE',
  L: 'LAW',
  X: 'OTHER_DOCUMENT',
  P: 'PRODUCT',
};

describe('the catalogue', () => {
  it('holds rules of the fact sheet only, each once and in its order', () => {
    const inSheet = new Set(entries.map(([id]) => id));
    expect(sheet).toHaveLength(239);
    expect(RULES.filter(({ id }) => !inSheet.has(id)).map(({ id }) => id)).toEqual([]);
    expect(RULES.map(({ id }) => id)).toEqual(held.map(([id]) => id));
  });

  it('lets severity follow strength, in every grade that a rule declares', () => {
    const grades = RULES.flatMap((rule) =>
      rule.strengths.flatMap((strength) =>
        (rule.grades[strength] ?? []).map((severity) => ({ rule, strength, severity })),
      ),
    );
    const wrong = grades.filter(({ rule, strength, severity }) => !follows(rule, strength, severity));
    expect(wrong.map(({ rule, strength, severity }) => `${rule.id} ${strength} ${severity}`)).toEqual([]);
  });

  it('leads by rules of the fact sheet, and never in a circle', () => {
    const inSheet = new Set(entries.map(([id]) => id));
    const above = (id: RuleId, led: readonly RuleId[] = []): RuleId[] => {
      if (led.includes(id)) throw new RangeError(`${id} leads itself`);
      return leadersOf(id).flatMap((leader) => [leader, ...above(leader, [...led, id])]);
    };
    const leaders = entries.flatMap(([id]) => above(id as RuleId));
    expect(leaders.filter((id) => !inSheet.has(id))).toEqual([]);
    expect(leadersOf('CERT-012')).toEqual(['CERT-001']);
    expect(above('CON-017')).toEqual(['CON-001', 'MTX-006', 'MTX-001', 'MTX-002']);
  });

  describe.each(held)('%s', (id, entry) => {
    const rule = RULES.find((one) => one.id === id);
    if (rule === undefined) throw new Error(`${id} is in the catalogue and not in the code`);

    it('has a spec of its own that asks it', () => {
      const spec = join(__dirname, 'rules', id.slice(0, id.indexOf('-')).toLowerCase(), `${id.toLowerCase()}.spec.ts`);
      expect(existsSync(spec)).toBe(true);
      expect(readFileSync(spec, 'utf8')).toMatch(
        new RegExp(`\\b${id.replace('-', '_')}\\b[\\s\\S]*\\bit(\\.each\\b.*)?\\(`),
      );
    });

    it('says what the catalogue says, as strongly and no stronger', () => {
      expect(rule.title).toEqual({ ja: entry.ja, en: entry.en });
      const marks = entry.strength.split(/[/ ]/).filter((mark) => mark in MARKS);
      // A condition may name a case that binds otherwise than the row as a whole: "a mark in renewal review → P".
      const inCondition = [...entry.condition.matchAll(/→ ([MSELXP])\b/g)].map(([, mark]) => mark ?? '');
      const named = [...new Set([...marks, ...inCondition])];
      expect(rule.strengths).toEqual(named.map((mark) => MARKS[mark]));
      expect(rule.clauses.length).toBeGreaterThan(0);
    });

    it('is as grave as the catalogue has it', () => {
      const text = entry.severity.toUpperCase();
      // How grave a case is may stand in the condition, or, as for CON-001, beside the gate; a clause that nobody has looked for is minor (0.2).
      const condition = entry.condition.replace(/absent|clause PROHIBITED/, 'minor if unreviewed').toUpperCase();
      const anywhere = severitiesIn(`${text} ${entry.gate.toUpperCase()} ${condition}`);
      // An arrow runs through all that lie between: EQP-010 grows from advisory to major by way of minor.
      const between = text.includes('→') ? SEVERITIES.slice(...span(severitiesIn(text))) : [];
      expect(rule.severities.filter((severity) => ![...anywhere, ...between].includes(severity))).toEqual([]);
      expect(
        SEVERITIES.filter((severity) => text.replace(/\(BLOCKING[^)]*\)/, '').includes(severity)).filter(
          (severity) => !rule.severities.includes(severity),
        ),
      ).toEqual([]);
    });

    it('says of every number in its row whose it is', () => {
      const declared: (number | string)[] = [...rule.policyNumbers.map(policyDefault), ...rule.fixedNumbers].flatMap(
        ({ value }) => value,
      );
      const named = numbersIn(`${entry.condition} ${entry.severity}`);
      expect(named.filter((number) => !declared.includes(number))).toEqual([]);
    });

    it('is asked at the gates that the catalogue names', () => {
      const named = [...gatesOf(entry.gate), ...(STANDS_IN_AT[id] ?? [])];
      expect(rule.gates.filter((gate) => gate !== 'vendor.procure').sort()).toEqual(named.sort());
      expect(rule.blocksAt.filter((gate) => !rule.gates.includes(gate))).toEqual([]);
    });
  });
});

/**
 * Domain 0.2: a SHOULD is at most minor, an example a notice; what only we ask for stops nothing but the registry's own
 * steps, and another document stops a step where its row says so.
 */
function follows({ gates, blocksAt }: Rule, strength: Strength, severity: Severity): boolean {
  switch (strength) {
    case 'MUST':
    case 'LAW':
    case 'OTHER_DOCUMENT':
      return true;
    case 'SHOULD':
      return severity === 'MINOR' || severity === 'ADVISORY';
    case 'EXAMPLE':
      return severity === 'ADVISORY';
    case 'PRODUCT': {
      const stopped = severity === 'BLOCKING' ? gates : [];
      return [...stopped, ...blocksAt].every((gate) => OWN_STEPS.has(gate));
    }
  }
}

/** Steps that only the registry knows: whoever approves, agrees or lists a party does so in it. */
const OWN_STEPS: ReadonlySet<Gate> = new Set<Gate>(['subcontract.approve', 'subcontract.activate', 'matrix.agree']);

function severitiesIn(text: string): Severity[] {
  return SEVERITIES.filter((severity) => text.includes(severity));
}

function span(severities: readonly Severity[]): [from: number, to: number] {
  const places = severities.map((severity) => SEVERITIES.indexOf(severity));
  return [Math.min(...places), Math.max(...places) + 1];
}

/** Days, months and years of a row, and dates; years are counted in months. A day more is no number of anybody's. */
function numbersIn(text: string): (number | string)[] {
  const spans = [...text.matchAll(/(?<!\+)\b(\d+) ?(mo|d|y)\b/g)].map(
    ([, count, unit]) => Number(count) * (unit === 'y' ? 12 : 1),
  );
  return [...spans, ...[...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) => date)];
}

/** `contract.activate / renew` names two. */
function gatesOf(text: string): Gate[] {
  const [head = ''] = text.split(';');
  const [, other] = /treated as not VALID for (\S+)/.exec(head) ?? [];
  if (other !== undefined) return gatesOf(sheet.find(({ id }) => id === other)?.gate ?? '');
  return GATES.filter((gate) => {
    const [subject = '', step = ''] = gate.split('.');
    return new RegExp(`\\b${subject}\\.(\\w+ ?/ ?)?${step}\\b`).test(head);
  });
}
