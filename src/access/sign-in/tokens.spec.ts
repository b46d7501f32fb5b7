import { newToken, tokenHash } from './tokens';

describe('tokens', () => {
  it('are 256 random bits behind a prefix that tells what they open', () => {
    expect(newToken('ACCESS')).toMatch(/^bks_[A-Za-z0-9_-]{43}$/);
    expect(newToken('REFRESH')).toMatch(/^bkr_/);
    expect(newToken('API_KEY')).toMatch(/^bkk_/);
    expect(new Set(Array.from({ length: 1000 }, () => newToken('CHALLENGE'))).size).toBe(1000);
  });

  it('are kept as the SHA-256 of the whole text', () => {
    expect(tokenHash('bks_x').toString('hex')).toBe('707feb4502cf8a19a9b8edb43090a64585c03f6d0d1e408fad0d6cf38d0a1d3e');
  });
});
