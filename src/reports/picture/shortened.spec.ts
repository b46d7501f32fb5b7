import { shortened } from './shortened';

describe('a name that there is no room for', () => {
  it.each([
    ['International Telecommunications', 9, 'International…'],
    ['International Telecommunications', 13, 'International…'],
    ['株式会社見本 International', 13, '株式会社見本…'],
    ['Infrastructure', 5, 'Infrastr…'],
    ['Société Générale Service', 8, 'Société…'],
    ['見本クラウド⑥東日本', 6, '見本クラウド…'],
    ['Interoperability-Responsibilities-Administration Corporation', 16, 'Interoperability-…'],
    ['A b', 9, 'A b'],
  ])('%s in %i is %s', (name, room, shown) => {
    expect(shortened(name, room)).toBe(shown);
  });
});
