// Which part of the project may import which: the table behind the lint rule `castellan/layers` and docs/ARCHITECTURE.md.

/** What one layer may import. */
interface Layer {
  /** Names of the layers below it that it may import (`#name/…`), besides itself. */
  readonly imports: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  /** Files of other layers that it may import all the same. */
  readonly files?: readonly string[];
  /** Packages, or prefixes that end with a slash, that it must not import. */
  readonly notPackages: readonly string[];
  /** Its own folders may import each other by `../`. */
  readonly oneUp?: true;
  /** The message of the lint error. */
  readonly rule: string;
}

const react = ['react', 'react-dom', '@mantine/'];
const node = ['node:'];

/** The layers by folder; the first segment under `src`, or a folder at the top. */
const layers: Readonly<Record<string, Layer>> = {
  lib: {
    imports: [],
    notPackages: [...react, '@tanstack/', 'keycloak-js', ...node],
    rule: 'lib is the lowest layer: pure helpers, no React, no network.',
  },
  access: {
    imports: ['lib'],
    notPackages: [...react, '@tanstack/', 'keycloak-js', ...node],
    rule: 'access is pure: it imports lib only.',
  },
  api: {
    imports: ['access', 'lib'],
    notPackages: [...react, 'keycloak-js', 'zod', ...node],
    rule: 'api imports access and lib only, and zod/mini instead of zod (docs/decisions/first-visit.md); the session injects the token.',
  },
  checks: {
    imports: ['api', 'access', 'lib'],
    files: ['#server/http/headers.ts', '#locales/catalog.ts'],
    notPackages: [...react, '@tanstack/', 'keycloak-js', 'zod', ...node],
    rule: 'checks run in the browser and in Node alike: they import api, access, lib, the message catalog and the list of headers that the console is served with.',
  },
  locales: {
    imports: ['lib'],
    types: ['access', 'api'],
    oneUp: true,
    files: ['#api/ApiError.ts', '#access/roles/permissions.ts'],
    notPackages: ['@mantine/', '@tanstack/', 'keycloak-js', ...node],
    rule: 'locales imports lib, types of access and api, and the two lists that it words: ApiError and the permissions.',
  },
  ui: {
    imports: ['locales', 'lib'],
    notPackages: ['@tanstack/react-query', 'keycloak-js', ...node],
    rule: 'ui knows no domain concept: it imports lib and locales only.',
  },
  session: {
    imports: ['ui', 'locales', 'api', 'access', 'lib'],
    notPackages: node,
    rule: 'session imports api, access, ui, locales and lib.',
  },
  widgets: {
    imports: ['session', 'ui', 'locales', 'api', 'access', 'lib'],
    notPackages: ['keycloak-js', ...node],
    rule: 'widgets are what several features show: they import session and what is below it.',
  },
  features: {
    imports: ['widgets', 'session', 'ui', 'locales', 'checks', 'api', 'access', 'lib'],
    notPackages: ['keycloak-js', ...node],
    rule: 'A feature imports no other feature and nothing above it: what two features need goes to widgets or below.',
  },
  app: {
    imports: ['features', 'widgets', 'session', 'ui', 'locales', 'checks', 'api', 'access', 'lib'],
    notPackages: ['keycloak-js', ...node],
    rule: 'The console holds nothing of the simulator, the server or Node; only session speaks to keycloak-js.',
  },
  'plugin-emulator': {
    imports: ['hardening', 'access', 'lib'],
    oneUp: true,
    notPackages: [...react, '@tanstack/', ...node],
    rule: 'The plugin emulator fronts simulated and real servers alike: it imports access, lib and the rules of the hardened proxy, and is given the rest.',
  },
  simulator: {
    imports: ['plugin-emulator', 'access', 'lib'],
    types: ['api'],
    oneUp: true,
    notPackages: [...react, '@tanstack/', ...node],
    rule: 'The simulator is a pure Request to Response function: plugin-emulator, access, lib and types of api only; no React, no Node.',
  },
  demo: {
    imports: ['simulator', 'plugin-emulator', 'access', 'lib'],
    files: ['#server/http/headers.ts', '#server/config.ts'],
    notPackages: [...react, '@tanstack/', 'keycloak-js', ...node],
    rule: 'The demo runs in a service worker and in pages: the simulator and what is below it, and of the server its headers and settings.',
  },
};

/** Folders of layers at the top of the project; the others are in `src`. */
const atTop: ReadonlySet<string> = new Set(['plugin-emulator', 'simulator', 'demo']);

const layerOf = (parts: readonly string[]): string | undefined => {
  const [top = '', inSrc = '', ...rest] = parts;
  if (top !== 'src') return atTop.has(top) ? top : undefined;
  // src/main.tsx is the app's.
  return rest.length === 0 ? 'app' : inSrc;
};

/** The feature of a file of `src/features`. */
const featureOf = (parts: readonly string[]): string | undefined =>
  parts[0] === 'src' && parts[1] === 'features' ? parts[2] : undefined;

const isPackage = (imported: string, name: string): boolean =>
  name.endsWith('/') || name.endsWith(':') ? imported.startsWith(name) : imported === name;

/**
 * Why a file must not import something; `undefined`: it may.
 * @param file path from the root of the project, with slashes
 * @param imported as it stands in the import
 */
export function refusedImport(file: string, imported: string, isTypeOnly: boolean): string | undefined {
  const parts = file.split('/');
  const name = layerOf(parts);
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || layer === undefined) return undefined;
  if (imported.startsWith('../')) {
    return !layer.oneUp || imported.startsWith('../../')
      ? 'Across folders import by the # names (docs/ARCHITECTURE.md); by a relative path inside one folder only.'
      : undefined;
  }
  if (layer.notPackages.some((refused) => isPackage(imported, refused))) return layer.rule;
  if (!imported.startsWith('#')) return undefined;
  const [target = '', feature] = imported.slice(1).split('/');
  if (target === name) {
    return name === 'features' && feature !== featureOf(parts) ? layer.rule : undefined;
  }
  const isAllowed =
    layer.imports.includes(target) ||
    (isTypeOnly && layer.types?.includes(target)) ||
    layer.files?.includes(imported);
  return isAllowed ? undefined : layer.rule;
}
