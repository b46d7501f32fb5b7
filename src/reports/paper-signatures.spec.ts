import { type MatrixAgreementView } from '../demarcation/agreement/dto/matrix-agreement.dto';
import { type MatrixView } from '../demarcation/dto/matrix.dto';
import { signature } from './paper-signatures';

const HASH = 'a'.repeat(64);
const agreement: Partial<MatrixAgreementView> = {
  ...{ side: 'VENDOR', person: '見本 太郎', personRole: '事業責任者', agreedOn: '2026-11-20', method: 'SIGNED_PDF' },
  ...{
    contentHash: HASH,
    confirmedBy: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    outdatedBy: null,
    onBehalf: false,
    checker: null,
    deputyFor: null,
    statement: null,
  },
} as Partial<MatrixAgreementView>;
const signed = (over: Partial<MatrixAgreementView>, language: 'ja' | 'en' = 'ja') => {
  const matrix = { conclusion: 'DECLARED', agreements: [{ ...agreement, ...over }] } as unknown as MatrixView;
  return signature('VENDOR', '㈱見本', matrix, HASH, language).signed;
};

describe('who has agreed, on paper', () => {
  it('is somebody by name, and for whom they stood in', () => {
    expect(signed({})).toMatchObject({ person: '見本 太郎', personRole: '事業責任者' });
    expect(signed({ deputyFor: '髙﨑 院長' })?.person).toBe('見本 太郎(髙﨑 院長の代行)');
    expect(signed({ deputyFor: '髙﨑 院長' }, 'en')?.person).toBe('見本 太郎 (for 髙﨑 院長)');
  });

  it('is marked where the name was copied from a paper, and is no account’s', () => {
    expect(signed({ confirmedBy: null })?.person).toBe('見本 太郎(書面上の氏名)');
    expect(signed({ confirmedBy: null }, 'en')?.person).toBe('見本 太郎 (a name on paper)');
  });

  it('was entered on behalf where it was, and checked by whom', () => {
    expect(signed({ onBehalf: true, checker: '𠮷田 確認' })?.method).toMatch(/代理入力\(医療機関\) 照合: 𠮷田 確認$/);
    expect(signed({ onBehalf: true })?.method).toMatch(/代理入力\(医療機関\) 未照合$/);
    expect(signed({})?.method).not.toContain('代理入力');
  });

  it('is nobody where the words or the facts are others', () => {
    expect(signed({ contentHash: 'b'.repeat(64) })).toBeNull();
    expect(signed({ outdatedBy: ['CONTRACT_FACTS'] })).toBeNull();
  });
});
