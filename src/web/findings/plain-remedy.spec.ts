import { RULES } from '../../guideline/catalogue';
import { plainRemedy } from './plain-remedy';

describe('what would mend a finding, on a page', () => {
  it('is said without a code in either language, whatever the rule', () => {
    const told = RULES.flatMap(({ id, remedy }) => [
      [id, plainRemedy(remedy.ja, 'ja')],
      [id, plainRemedy(remedy.en, 'en')],
    ]);
    expect(told.filter(([, text = '']) => /[A-Z]_[A-Z…]/.test(text))).toEqual([]);
  });

  it('names what is to be chosen as the form does, and leaves what is a name in itself', () => {
    expect(plainRemedy('JIS Q 27001 とリスク評価(RISK_ASSESSMENT)、役割 EXECUTIVE', 'ja')).toBe(
      'JIS Q 27001 とリスク評価(リスクアセスメント)、役割 経営層',
    );
  });
});
