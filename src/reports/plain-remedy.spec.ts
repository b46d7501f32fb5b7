import { RULES } from '../guideline/catalogue';
import { ATTESTATION_TOPICS } from '../kernel/terms/attestation-terms';
import { plainRemedy } from './plain-remedy';

describe('what would mend a finding, on a page or a paper', () => {
  it('is said without a code in either language, whatever the rule', () => {
    const told = RULES.flatMap(({ id, remedy }) => [
      [id, plainRemedy(remedy.ja, 'ja')],
      [id, plainRemedy(remedy.en, 'en')],
    ]);
    expect(told.filter(([, text = '']) => /[A-Z]_[A-Z…]/.test(text))).toEqual([]);
    // BCP and CSIRT are what people say, too.
    const codes = ATTESTATION_TOPICS.filter((topic) => topic !== 'BCP' && topic !== 'CSIRT');
    expect(told.filter(([, text = '']) => codes.some((code) => text.includes(`(${code})`)))).toEqual([]);
  });

  it('names what is to be chosen as the form does, and leaves what is a name in itself', () => {
    expect(plainRemedy('JIS Q 27001 とリスク評価(RISK_ASSESSMENT)、役割 EXECUTIVE', 'ja')).toBe(
      'JIS Q 27001 とリスク評価(リスクアセスメント)、役割 経営層',
    );
  });
});
