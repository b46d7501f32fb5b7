import { colourOf, contrast, mixedOf, parseColour } from './colour';

describe('a colour', () => {
  it.each([
    ['#1A6B3C', '#1a6b3c'],
    [' 1a6b3c ', '#1a6b3c'],
    ['＃１Ａ６Ｂ３Ｃ', '#1a6b3c'],
    ['#fc0', '#ffcc00'],
  ])('is read as people write it: %s', (typed, value) => {
    expect(parseColour(typed)).toEqual({ ok: true, value });
  });

  it.each(['', '#12', '#12345', '#gggggg', 'red', '#1a6b3c;}', 'url(x)'])('is nothing else: %s', (typed) => {
    expect(parseColour(typed)).toMatchObject({ ok: false, code: 'COLOUR' });
  });

  it('is mixed of three, and mixed again is the same', () => {
    expect(mixedOf('#1a6b3c')).toEqual([0x1a, 0x6b, 0x3c]);
    expect(colourOf(mixedOf('#1a6b3c'))).toBe('#1a6b3c');
  });

  it('is held against another as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});
