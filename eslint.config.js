import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms and what they may never import: the one direction of the design, as lint errors. */
const FORBIDDEN = {
  'src/core': ['protocol', 'engine', 'runtime', 'client', 'ui', 'cli'],
  'src/protocol': ['engine', 'runtime', 'client', 'ui', 'cli'],
  'src/engine': ['runtime', 'client', 'ui', 'cli'],
  'src/runtime': ['protocol', 'engine', 'client', 'ui', 'cli'],
  'src/client': ['engine', 'runtime', 'ui', 'cli'],
  'src/ui': ['engine', 'runtime', 'cli'],
  'src/cli': ['runtime/web', 'client', 'ui'],
};

const zones = Object.entries(FORBIDDEN).flatMap(([target, rooms]) =>
  rooms.map((room) => ({
    target: `./${target}`,
    from: `./src/${room}`,
    message: `${target} may not import src/${room}: imports go one way (see src/README.md).`,
  })),
);
const outside = ['workers', 'server', 'bench', 'tests', 'scripts'].map((room) => ({
  target: './src',
  from: `./${room}`,
  message: 'src imports nothing of the composition roots.',
}));

const onlyHere = (name, files) => ({
  files: ['src/**', 'workers/**', 'server/**'],
  ignores: files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: name }] }] },
});

export default ts.config(
  {
    ignores: [
      'dist/**',
      'build/**',
      'models/**',
      'public/**',
      'training/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: 'tsconfig.*.json',
          noWarnOnMultipleProjects: true,
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...outside] }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Typed-array reads in pixel loops are in range by construction; a check each would cost and say nothing.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte', '*.config.{js,ts}', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: ['src/**', 'workers/**'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['scripts/**', 'bench/**', '*.config.js', 'tests/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  onlyHere(['onnxruntime-*'], ['src/runtime/ort/**']),
  {
    files: ['src/client/**', 'src/ui/**', 'src/core/**', 'src/protocol/**', 'src/engine/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['onnxruntime-*'], message: 'Only runtime/ort knows onnxruntime.' },
            { group: ['pdfjs-dist*'], message: 'Only runtime opens PDFs.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/ui/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['comlink', 'idb', 'idb-keyval', 'onnxruntime-*', 'pdfjs-dist*'] }] },
      ],
    },
  },
);
