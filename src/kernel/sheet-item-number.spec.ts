import { parseSheetItemNumber } from './sheet-item-number';

describe('the number of an item of the 確認表', () => {
  it.each([
    ['3', '3'],
    ['３', '3'],
    ['a8', 'A-8'],
    ['Ａ－８', 'A-8'],
    ['B ‐ 12', 'B-12'],
    ['A-08', 'A-8'],
  ])('%s is %s', (typed, value) => {
    expect(parseSheetItemNumber(typed)).toEqual({ ok: true, value });
  });

  it.each(['', '0', 'A', 'A-0', 'AB-1', '123', '①a', 'A-1-2x'])('%s is none', (typed) => {
    expect(parseSheetItemNumber(typed)).toMatchObject({ ok: false, code: 'SHEET_ITEM_NUMBER' });
  });
});
