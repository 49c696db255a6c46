import fc from 'fast-check';
import { foldText, nearest, slug } from '../../../src/domain/shared/text';

const SEED = { seed: 20261123, numRuns: 500 };

/** Syllables as people type them, with marks on several letters. */
const words = fc
  .array(fc.constantFrom('Tổ', 'trưởng', 'Đồng', 'đỗ', 'Mẫu', 'giáo', 'Nhà', 'trẻ', 'nuôi', 'ƯỠNG', '5A1', 'Quỳnh'), {
    minLength: 1,
  })
  .map((parts) => parts.join(' '));

describe('matching of text', () => {
  it('[SL10] case, marks, composition and spaces make no difference', () => {
    expect(foldText('  Tổ   TRƯỞNG\u00a0Đồ chơi ')).toBe('to truong do choi');
    fc.assert(
      fc.property(words, (text) => {
        const fold = foldText(text);
        const variants = [
          text.normalize('NFD'),
          text.toUpperCase(),
          text.toLowerCase(),
          ` ${text.replace(/ /g, '  ')} `,
        ];
        expect(variants.map(foldText)).toEqual([fold, fold, fold, fold]);
        expect(foldText(fold)).toBe(fold);
        expect(fold).toMatch(/^[a-z0-9 ]+$/);
      }),
      SEED,
    );
  });

  it.each([
    ['5A1', '5a1'],
    ['Mầm 1', 'mam-1'],
    ['Tổ 5-6 tuổi', 'to-5-6-tuoi'],
    [' –Đ– ', 'd'],
    ['???', ''],
  ])('[SL10] the id of %j is %j', (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it('[SL10] the nearest known text is found, and none when nothing is near', () => {
    const roles = ['Hiệu trưởng', 'Phó hiệu trưởng', 'Giáo viên', 'Kế toán'];
    expect(nearest('hieu truongg', roles)).toBe('Hiệu trưởng');
    expect(nearest('giáo viênn', roles)).toBe('Giáo viên');
    expect(nearest('phi công', roles)).toBeNull();
    expect(nearest('5A9', ['5A1', '4A1'])).toBe('5A1');
    expect(nearest('', roles)).toBeNull();
  });
});
