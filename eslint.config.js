import js from '@eslint/js';
import jsxAccessibility from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const scripts = ['eslint.config.js', '.ci/**/*.mjs'];

/** Texts from data are never HTML, and nothing is ever compiled from text (README, Security). */
const bannedSyntax = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text from data is never HTML: render it as children.',
  },
  {
    selector: 'Property[key.name="dangerouslySetInnerHTML"]',
    message: 'Text from data is never HTML: render it as children.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text from data is never HTML: use textContent or React.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'No.',
  },
  { selector: 'ExportAllDeclaration', message: 'Export by name from the defining file.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+Case)$/][arguments.length<1], CallExpression[callee.property.name="localeCompare"][arguments.length<2], NewExpression[callee.object.name="Intl"][arguments.length<1]',
    message: 'Name the language: the machine’s own differs from reader to reader.',
  },
];

/** Plugins of the build are called as methods; everything else that is handed out may be taken apart. */
const bannedInHandles = {
  selector: 'ObjectExpression > Property > FunctionExpression ThisExpression',
  message: 'Handles are made to be taken apart: name the function and call it by its name.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      'public/',
      'node_modules/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Its successor is one more dependency for the same check.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'XMLValidator', package: 'fast-xml-parser' }] },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={async () => …}` hides failures, but event handlers that return promises are everyday React.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...bannedSyntax],
      // Files of unknown origin are recognised, and texts cleaned, by their control characters.
      'no-control-regex': 'off',
      // Handles and services are closures in plain objects, made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // TypeScript knows the globals better.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/ui/kit/latePart.tsx', 'src/map/LateMap.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react',
              importNames: ['lazy'],
              message: 'A part that does not come would take the page with it: latePart (src/ui/kit).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/site/**'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, bannedInHandles] },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use[A-Z]*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxAccessibility.flatConfigs.recommended],
    rules: {
      // Both are about the React Compiler, which is not used: kept libraries take refs in their prop getters.
      'react-hooks/refs': 'off',
      'react-hooks/incompatible-library': 'off',
      // The map and scrolling regions are tab stops; arrow keys then walk inside.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['group', 'region', 'tabpanel'] }],
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: ['onClick', 'onMouseDown'] }],
      // Tables that are laid out as blocks on phones lose their roles unless these are spelled out.
      'jsx-a11y/no-redundant-roles': [
        'error',
        {
          table: ['table'],
          thead: ['rowgroup'],
          tbody: ['rowgroup'],
          tr: ['row'],
          td: ['cell'],
          ul: ['list'],
          ol: ['list'],
        },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['row', 'none', 'presentation'], td: ['cell'], th: ['rowheader', 'columnheader'] },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // Hostile input is what these tests are about, and Playwright's fixtures are not hooks.
    files: ['test/**', '**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-script-url': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    // Ambient modules cannot have import declarations.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: scripts, languageOptions: { globals: globals.node } },
  // Scripts that are served as they are.
  { files: ['src/**/*.js', '.ci/**/*.js'], languageOptions: { globals: globals.browser } },
);
