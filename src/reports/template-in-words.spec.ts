import { editionName } from '../demarcation/templates/template-library';
import { templateInWords } from './template-in-words';

describe('the template in words', () => {
  it.each([
    [editionName(null), '厚生労働省ガイドライン第7.0版', 'The health ministry’s guideline 7.0'],
    [
      editionName({ name: '髙﨑①/外来+夜間', edition: 12 }),
      '厚生労働省ガイドライン第7.0版・「髙﨑①/外来+夜間」第12版',
      'The health ministry’s guideline 7.0; “髙﨑①/外来+夜間”, edition 12',
    ],
    ['旧様式', '旧様式', '旧様式'],
  ])('%s', (kept, ja, en) => {
    expect([templateInWords(kept, 'ja'), templateInWords(kept, 'en')]).toEqual([ja, en]);
  });
});
