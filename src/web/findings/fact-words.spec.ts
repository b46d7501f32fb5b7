import { RULES } from '../../guideline/catalogue';
import { factValueWords, factWords } from './fact-words';

describe('facts of findings', () => {
  it('are called by words wherever their growth is told', () => {
    const names = [...new Set(RULES.flatMap((rule) => Object.keys(rule.growth ?? {})))];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => /^[\x20-\x7e]+$/.test(factWords(name).ja))).toEqual([]);
  });

  // Those that the findings of the sample hospital show.
  it.each(['intervalEndsOn', 'changedSince', 'noticeDeadline', 'treatedOn', 'registeredName', 'keptAtLeastUntil'])(
    'are called by words: %s',
    (name) => expect(factWords(name).ja).not.toMatch(/^[\x20-\x7e]+$/),
  );

  it.each(['SUSPENDED', 'MEASURES', 'SEC_LOG_AUDIT', 'ACCESS_CONTROL', 'UPGRADE_BUDGET', 'UNPROVEN', 'CISO'])(
    'say what the code %s means',
    (code) => expect(factValueWords('missing', code)).not.toBeNull(),
  );

  it('name certificates as people do', () => {
    expect(factValueWords('certificationsOnRecord', 'PMARK')?.ja).toContain('プライバシーマーク');
  });
});
