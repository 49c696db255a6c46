import { specProblems, type TextFile } from '../../scripts/check-spec';

const spec = (text: string, path = 'src/domain/SPEC.md'): TextFile => ({ path, text });
const tests = (text: string): TextFile => ({ path: 'test/domain/a.test.ts', text });
const problems = (specText: string, testText: string): string[] => specProblems([spec(specText)], [tests(testText)]);

const RULE = '- **AC1** A leaver has no access. *(Điều 7)*';
const TEST = "it('[AC1] a leaver has none', () => {});";

describe('rules and tests', () => {
  it('[TL20] [TL21] a rule with its test is in order', () => {
    expect(problems(RULE, TEST)).toEqual([]);
  });

  it('[TL20] a rule without a test is named with its place', () => {
    expect(problems(`# Access\n\n${RULE}`, '')).toEqual(['src/domain/SPEC.md:3 AC1 has no test']);
  });

  it.each([
    { scenario: 'a table', test: "it.each([1, 2])('[AC1] %d', () => {});" },
    { scenario: 'a tagged table', test: 'it.each`a`("[AC1] $a", () => {});' },
    { scenario: 'test()', test: "test('[AC1] x', () => {});" },
    { scenario: 'a template title', test: `for (const n of [1]) it(\`[AC1] $\{n}\`, () => {});` },
    { scenario: 'several IDs', test: "it('[AC1, AC2] [AC3] x', () => {});" },
  ])('[TL20] the title of $scenario counts', ({ test }) => {
    expect(problems(RULE, test).filter((problem) => problem.includes('AC1'))).toEqual([]);
  });

  it('[TL21] a title with an unknown rule is named with its place', () => {
    expect(problems(RULE, `${TEST}\nit('[AC1, AC9] x', () => {});`)).toEqual([
      'test/domain/a.test.ts:2 AC9 is not in any SPEC',
    ]);
  });

  it.each(["it('works', () => {});", 'it(title, () => {});', "it.each([1])('%d', () => {});"])(
    '[TL22] %s quotes no rule',
    (test) => {
      expect(problems(RULE, `${TEST}\n${test}`)).toEqual([
        expect.stringMatching(/^test\/domain\/a\.test\.ts:2 no rule ID/),
      ]);
    },
  );

  it('[TL23] the second rule of one ID is named, in another file too', () => {
    const other = spec('- **AC1** Another. *(design)*', 'src/simulator/spec/drive.md');

    expect(specProblems([spec(RULE), spec(RULE, 'src/app/SPEC.md')], [tests(TEST)])).toEqual([
      'src/app/SPEC.md:1 AC1 is there twice',
    ]);
    expect(specProblems([spec(RULE), other], [tests(TEST)])).toContain(
      'src/simulator/spec/drive.md:1 AC1 is there twice',
    );
  });

  it.each([
    { path: 'src/domain/SPEC.md', line: '- **AC1** A sentence. *(Điều 7)*', ok: true },
    { path: 'src/domain/SPEC.md', line: '- **AC1** A sentence.', ok: false },
    { path: 'src/domain/SPEC.md', line: '- **AC1** A sentence. (design)', ok: false },
    { path: 'src/domain/SPEC.md', line: '- **AC1** *(design)*', ok: false },
    {
      path: 'src/simulator/spec/drive.md',
      line: '- **AC1** A sentence. *(documented: https://x.example/y)*',
      ok: true,
    },
    { path: 'src/simulator/spec/drive.md', line: '- **AC1** A sentence. *(observed: gas-fakes 2024)*', ok: true },
    { path: 'src/simulator/spec/drive.md', line: '- **AC1** A sentence. *(assumed: switch SW4)*', ok: true },
    { path: 'src/simulator/spec/drive.md', line: '- **AC1** A sentence. *(assumed)*', ok: false },
    { path: 'src/simulator/spec/drive.md', line: '- **AC1** A sentence. *(documented)*', ok: false },
  ])('[TL24] in $path the line "$line" is in order: $ok', ({ path, line, ok }) => {
    const found = specProblems([spec(line, path)], [tests(TEST)]);

    expect(found).toEqual(ok ? [] : [expect.stringContaining('rule without a proper source')]);
  });

  it('[TL25] what only looks like a title or a rule does not count', () => {
    const lookalikes = "// it('[AC1] x')\nconst text = \"it('[AC1] x', f)\";\ndescribe('[AC1] group', () => {});";

    expect(problems(RULE, lookalikes)).toEqual(['src/domain/SPEC.md:1 AC1 has no test']);
    expect(problems('See **AC1** and - **AC2** in the text.', '')).toEqual([]);
  });
});
