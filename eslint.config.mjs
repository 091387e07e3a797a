import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', 'test/**', 'packages/testkit/**'];
const configs = ['*.config.{ts,mjs}', '.dependency-cruiser.cjs'];

const syntax = [
  {
    selector: 'ImportDeclaration[source.value=/^zod/] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: "Write import * as z from 'zod': the named form adds 364 KB to every bundle.",
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals, or z.enum, in place of an enum.' },
];

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Export by name.' },
];

const fromTheContext = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from the context.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the context.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ids and chance come from the context.',
  },
  { selector: "CallExpression[callee.property.name='randomUUID']", message: 'Ids come from the context.' },
];

export default defineConfig(
  { ignores: ['**/node_modules', 'dist', 'cdk.out', '.data', '.cache'] },
  { linterOptions: { noInlineConfig: true } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Its successor, @hono/aws-lambda, is not on the registry yet.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'package', name: ['handle', 'LambdaEvent'], package: 'hono' },
            // Marked so that nobody uses it by accident; we do for a loopback issuer only.
            { from: 'package', name: ['allowInsecureRequests'], package: 'openid-client' },
          ],
        },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax, ...noDefaultExport],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An early return of what answers a request reads best in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Ports are asynchronous; what stands behind them need not be.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['packages/core/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...noDefaultExport, ...fromTheContext] },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['scripts/**', 'packages/local/**'], rules: { 'no-console': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': ['error', ...syntax] } },
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
