import { fileName } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['登録証 髙﨑①⑥㈱𠮷.pdf', '登録証 髙﨑①⑥㈱𠮷.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\髙橋\\契約書.pdf', '契約書.pdf'],
    ['か\u3099.txt', 'が.txt'],
    ['　見積 .xlsx　', '見積 .xlsx'],
    ['exe\u202efdp.txt\u0000', 'exefdp.txt'],
    ['一\r\nX-Header: 二.txt', '一X-Header: 二.txt'],
    ['.gitignore', '.gitignore'],
  ])('of %j is %j', (sent, kept) => expect(fileName(sent)).toBe(kept));

  it.each(['', ' ', '.', '..', 'folder/', '\u200b'])('is none in %j', (sent) => expect(fileName(sent)).toBeNull());

  it('keeps its ending when it is too long, and no half letters', () => {
    const name = fileName(`${'𠮷'.repeat(300)}.pdf`);
    expect([...(name ?? '')]).toHaveLength(255);
    expect(name?.endsWith('𠮷.pdf')).toBe(true);
  });
});
