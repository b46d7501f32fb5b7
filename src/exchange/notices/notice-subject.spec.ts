import { noticeSubject } from './notice-subject';

describe('what a notice is about', () => {
  it('says of an emergency sheet in words where it cannot be written, and why; what it has no word for stays', () => {
    expect(noticeSubject('EMERGENCY_COPY', 'BUCKET 病院 (BUCKET: ECONNRESET; FOLDER: ENOENT)')).toEqual({
      ja: 'BUCKET 病院 (バケット: ECONNRESET; フォルダー: 見つかりません)',
      en: 'BUCKET 病院 (bucket: ECONNRESET; folder: not there)',
    });
  });

  it('is the name alone where no place is told', () =>
    expect(noticeSubject('EMERGENCY_COPY', 'FOLDER 病院')).toEqual({ ja: 'FOLDER 病院', en: 'FOLDER 病院' }));

  it('is called as everywhere else otherwise', () =>
    expect(noticeSubject('CONTRACT_END', 'FOLDER-1 保守')).toEqual({ ja: 'FOLDER-1 保守', en: 'FOLDER-1 保守' }));
});
