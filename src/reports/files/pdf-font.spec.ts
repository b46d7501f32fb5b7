import { printable } from './pdf-font';

describe('what can be printed', () => {
  it('are the letters of Japanese names', () => {
    const names = '髙﨑①⑥㈱𠮷 濵邊齋𩸽 ー・【】';
    expect(printable(names)).toBe(names);
  });

  it('shows a letter that the typeface does not have, and passes over which variant of one is meant', () => {
    expect(printable('可☑否\n🏥')).toBe('可〓否\n〓');
    expect(printable('葛\u{e0100}城')).toBe('葛城');
  });
});
