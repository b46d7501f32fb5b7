import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sheet from '../../test/support/rule-fact-sheet.json';
import { RULES } from './catalogue';
import { type Gate, GATES, SEVERITIES, type Severity, type Strength } from './rule';

/** The 106 rules of the first release, as the domain's catalogue has them. */
const entries = sheet.map((entry) => [entry.id, entry] as const);

const STRENGTHS: Readonly<Record<string, Strength>> = {
  M: 'MUST',
  S: 'SHOULD',
  E: 'EXAMPLE',
  L: 'LAW',
  X: 'OTHER_DOCUMENT',
  P: 'PRODUCT',
};

describe('the catalogue', () => {
  it('holds the rules of the first release, each once and in order', () => {
    expect(RULES.map(({ id }) => id)).toEqual(entries.map(([id]) => id));
    expect(RULES).toHaveLength(106);
  });

  describe.each(entries)('%s', (id, entry) => {
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
      const marks = entry.strength
        .replace('→', '/')
        .split(/[/ ]/)
        .filter((mark) => mark in STRENGTHS);
      expect(marks.map((mark) => STRENGTHS[mark])).toContain(rule.strength);
      expect(rule.clauses.length).toBeGreaterThan(0);
    });

    it('is as grave as the catalogue has it', () => {
      const text = entry.severity.toUpperCase();
      // CON-001 says beside its gate how grave it is where the service is live already.
      const anywhere = severitiesIn(`${text} ${entry.gate.toUpperCase()}`);
      // An arrow runs through all that lie between: EQP-010 grows from advisory to major by way of minor.
      const between = text.includes('→') ? SEVERITIES.slice(...span(severitiesIn(text))) : [];
      expect(rule.severities.filter((severity) => ![...anywhere, ...between].includes(severity))).toEqual([]);
      expect(
        SEVERITIES.filter((severity) => text.replace(/\(BLOCKING[^)]*\)/, '').includes(severity)).filter(
          (severity) => !rule.severities.includes(severity),
        ),
      ).toEqual([]);
    });

    it('is asked at the gates that the catalogue names', () => {
      const named = gatesOf(entry.gate);
      expect(rule.gates.filter((gate) => gate !== 'vendor.procure').sort()).toEqual(named.sort());
      expect(rule.blocksAt.filter((gate) => !rule.gates.includes(gate))).toEqual([]);
    });
  });
});

function severitiesIn(text: string): Severity[] {
  return SEVERITIES.filter((severity) => text.includes(severity));
}

function span(severities: readonly Severity[]): [from: number, to: number] {
  const places = severities.map((severity) => SEVERITIES.indexOf(severity));
  return [Math.min(...places), Math.max(...places) + 1];
}

/** `contract.activate / renew` names two. */
function gatesOf(text: string): Gate[] {
  const [head = ''] = text.split(';');
  return GATES.filter((gate) => {
    const [subject = '', step = ''] = gate.split('.');
    return new RegExp(`\\b${subject}\\.(\\w+ ?/ ?)?${step}\\b`).test(head);
  });
}
