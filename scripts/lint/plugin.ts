// The project's own lint rules, for oxlint (.oxlintrc.json, "jsPlugins"). scripts/lint/lint.test.ts proves that they bite.
import { relative, sep } from 'node:path';
import { refusedImport } from './layers.ts';
import { openTab } from './newTabs.ts';
import { noPathLiteral } from './pathLiterals.ts';
import { cacheInApi } from './queryCache.ts';

/** As much of ESLint's rule interface as is used here; oxlint speaks the same. */
interface Context {
  readonly cwd: string;
  readonly filename: string;
  report(problem: { node: unknown; message: string }): void;
}
interface ImportNode {
  readonly source: { readonly value: unknown } | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
}

/** Holds the import directions of scripts/lint/layers.ts, for static and dynamic imports and for re-exports. */
const layers = {
  create(context: Context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node: ImportNode): void => {
      const imported = node.source?.value;
      if (typeof imported !== 'string') return;
      const isTypeOnly = node.importKind === 'type' || node.exportKind === 'type';
      const message = refusedImport(file, imported, isTypeOnly);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default {
  meta: { name: 'castellan' },
  rules: { layers, 'cache-in-api': cacheInApi, 'no-path-literal': noPathLiteral, 'open-tab': openTab },
};
