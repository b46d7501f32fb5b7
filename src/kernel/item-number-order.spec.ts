import { byItemNumber } from './item-number-order';

describe('item numbers', () => {
  it.each([
    ['1', '2', '9', '10', '81'],
    ['1', '1.2', '1.9', '1.10', '1.81', '2.1'],
    ['27-3', '27-12', '27-12.1'],
    ['3', 'A-2', 'A-10', 'B-1'],
    ['1⑫', '2②', '2⑩', '10①'],
  ])('come as a sheet bears them: %s, %s, %s, …', (...sheet) => {
    expect([...sheet].reverse().sort(byItemNumber)).toEqual(sheet);
    expect([...sheet].sort(byItemNumber)).toEqual(sheet);
  });
});
