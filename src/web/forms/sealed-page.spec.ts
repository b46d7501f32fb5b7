import { newId } from '../../kernel/identifier';
import { hashOfKey, opened, sealed } from './sealed-page';

describe('a sealed page', () => {
  const once = newId();

  it('is opened by the key of its form, and by no other', () => {
    const text = sealed(once, '<p>鍵 bkk_①𠮷</p>');
    expect(opened(once, text)).toBe('<p>鍵 bkk_①𠮷</p>');
    expect(() => opened(newId(), text)).toThrow();
    expect(() => opened(hashOfKey(once), text)).toThrow();
  });

  it('says nothing by itself, nor twice the same', () => {
    const [one, other] = [sealed(once, 'bkk_secret'), sealed(once, 'bkk_secret')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('bkk_secret');
  });
});
