/** A small tree of files in which every import rule is broken once: the self-test of the layer check. */

export interface PlantedFile {
  readonly path: string;
  readonly text: string;
  /** The rules this file breaks; none for the files others import, and for imports that must stay allowed. */
  readonly breaks: readonly string[];
}

const planted = (path: string, text: string, ...breaks: string[]): PlantedFile => ({ path, text, breaks });

export const PLANTED_FILES: readonly PlantedFile[] = [
  planted('src/domain/rule.ts', 'export const rule = 1;\nexport type Rule = number;\n'),
  planted('src/app/use-case.ts', "import { rule } from '../domain/rule';\nexport const useCase = rule;\n"),
  planted(
    'src/ui/card.ts',
    "import { useCase } from '../app/use-case';\nexport const card = useCase;\nexport type Card = 1;\n",
  ),
  planted('src/google/adapter.ts', "import type { Card } from '../ui/card';\nexport const adapter: Card = 1;\n"),
  planted(
    'src/main.ts',
    "import { adapter } from './google/adapter';\nimport { card } from './ui/card';\nexport const main = [adapter, card];\n",
  ),
  planted('src/simulator/drive.ts', "import 'node:fs';\nimport 'hyperformula';\nexport const drive = 1;\n"),
  planted('src/simulator/script/surface/app.ts', 'export const app = 1;\n'),
  planted('scripts/tool.ts', "import { main } from '../src/main';\nexport const tool = main;\n"),

  planted(
    'src/domain/to-app.ts',
    "import { useCase } from '../app/use-case';\nexport const a = useCase;\n",
    'domain-imports-nothing',
  ),
  planted(
    'src/domain/to-script.ts',
    "import type { tool } from '../../scripts/tool';\nexport type A = typeof tool;\n",
    'domain-imports-nothing',
  ),
  planted('src/app/to-ui.ts', "import type { Card } from '../ui/card';\nexport type A = Card;\n", 'app-imports-domain'),
  planted('src/ui/to-google.ts', "export { adapter } from '../google/adapter';\n", 'ui-imports-app-and-domain'),
  planted(
    'src/google/to-main.ts',
    "import { main } from '../main';\nexport const a = main;\n",
    'google-imports-app-domain-ui',
  ),
  planted(
    'src/google/to-ui-value.ts',
    "import { card } from '../ui/card';\nexport const a = card;\n",
    'google-imports-only-types-of-ui',
  ),
  planted(
    'src/main-panel.ts',
    "import { drive } from './simulator/drive';\nexport const a = drive;\n",
    'main-imports-the-product',
  ),
  planted(
    'src/simulator/to-domain.ts',
    "import { rule } from '../domain/rule';\nexport const a = rule;\n",
    'simulator-imports-itself',
  ),
  planted('src/domain/to-package.ts', "import 'fast-check';\nexport const a = 1;\n", 'no-packages-in-bundles'),
  planted('src/google/to-node.ts', "import 'node:fs';\nexport const a = 1;\n", 'no-packages-in-bundles'),
  planted(
    'src/simulator/script/surface/to-node.ts',
    "import 'node:fs';\nexport const a = 1;\n",
    'no-packages-in-bundles',
  ),
  planted(
    'src/domain/cycle-one.ts',
    "import { two } from './cycle-two';\nexport const one = (): unknown => two;\n",
    'no-cycles',
  ),
  planted('src/domain/cycle-two.ts', "import { one } from './cycle-one';\nexport const two = (): unknown => one;\n"),
  planted('src/domain/types-one.ts', "import type { Two } from './types-two';\nexport type One = Two[];\n"),
  planted('src/domain/types-two.ts', "import type { One } from './types-one';\nexport interface Two { ones: One }\n"),
  planted('src/app/to-nowhere.ts', "import { gone } from './gone';\nexport const a = gone;\n", 'no-unresolved'),
];
