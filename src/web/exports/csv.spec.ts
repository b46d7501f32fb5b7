import { csvOf } from './csv';

describe('a CSV for Excel', () => {
  it('says its encoding and parts rows as Windows does', () => {
    expect(csvOf([['名称', '①'], ['髙﨑㈱𠮷']]).toString()).toBe('\ufeff名称,①\r\n髙﨑㈱𠮷\r\n');
  });

  it.each([
    ['7000012050002', '"=""7000012050002"""'],
    ['0300000000', '"=""0300000000"""'],
    ['320', '320'],
    ['0', '0'],
    ['a,b', '"a,b"'],
    ['「"」', '"「""」"'],
    ['二行\nある', '"二行\nある"'],
    ['=1+1', "'=1+1"],
    ['+81', "'+81"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['=cmd|"x",1', '"\'=cmd|""x"",1"'],
  ])('writes %j as %j', (text, written) => {
    expect(csvOf([[text]]).toString()).toBe(`\ufeff${written}\r\n`);
  });
});
