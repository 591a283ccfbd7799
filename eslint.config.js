import { defineConfig } from 'eslint/config'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Ban */

const no = /** @satisfies {Record<string, Ban>} */ ({
  mongoose: { regex: '^(mongoose|mongodb)$', message: 'Only models/ talks to the database: ask a query of models/.' },
  models: {
    regex: '^#models/',
    message: 'Ask a use case or a guarded read; only those ask models/.',
    allowTypeImports: true,
  },
  mailer: { regex: '^nodemailer', message: 'Only emails/send.server.ts sends: queue an email with queueEmails().' },
  remix: {
    regex: '^@remix-run/',
    message: 'Remix stays in routes, http, ui, components and the entries, so that leaving it touches only those.',
  },
  gone: {
    regex: '^(remix|react-router|react-router-dom|@remix-run/router|@remix-run/server-runtime)$',
    message: 'Import from @remix-run/node, @remix-run/react or @remix-run/express.',
  },
  web: {
    regex: '^(express|react|react-dom)(/|$)|^#app/(routes|ui)/|/components/',
    message: 'This kind of file does not know that there is a web.',
  },
  http: { regex: '^#app/http/(?!paths\\.ts$)', message: 'Requests and responses end in the route.' },
  routes: { regex: '^#app/routes/', message: 'Nothing imports a route.' },
  sending: {
    regex: '^#app/emails/send\\.server\\.ts$',
    message: 'A use case never sends: queueEmails() in its transaction.',
  },
  server: {
    regex: '^#models/|\\.server\\.ts$',
    message: 'A component draws what it is given: load it in the route.',
    allowTypeImports: true,
  },
  domain: {
    regex: '^#app/(complaints|agencies|accounts|reports|attachments)/',
    message: 'ui/ knows no word of the domain: such a part belongs to the components/ of its feature.',
    allowTypeImports: true,
  },
  upwards: { regex: '^\\.\\./(?!styles/)', message: 'Use #app/…, #models/… or #tests/….' },
  app: {
    // Besides types, the plain lists of words that a schema repeats.
    regex: '^#app/(?!complaints/rules/(?:complaint|handling|agency-type)\\.ts$|attachments/upload\\.ts$)',
    message:
      'models/ knows only types of rules and access, and the lists of words in complaint.ts, handling.ts, agency-type.ts and upload.ts.',
    allowTypeImports: true,
  },
  outsideRules: {
    regex: '^(?!\\./|#app/complaints/rules/|temporal-polyfill$)',
    message: 'A rule imports nothing but its neighbours and temporal-polyfill: pass it what it needs.',
  },
  outsideAccess: {
    regex: '^(?!\\./|#app/access/|#app/complaints/rules/)|\\.server\\.ts$',
    message: 'The pure half of access knows plain types and its own tables.',
    allowTypeImports: true,
  },
  outsideMessages: {
    regex: '^#models/|\\.server\\.ts$|^node:',
    message: 'A message is a pure function of its facts.',
    allowTypeImports: true,
  },
})

/**
 * Every file belongs to the last of these that names it, so each repeats what holds everywhere.
 * @type {[string[], Ban[]][]}
 */
const boundaries = [
  [['app/**'], [no.mongoose, no.mailer, no.remix, no.upwards]],
  [
    ['app/root.tsx', 'app/entry.*', 'app/routes.ts', 'app/server.ts', 'app/env.d.ts'],
    [no.mongoose, no.mailer, no.upwards],
  ],
  [['app/routes/**'], [no.mongoose, no.mailer, no.models, no.sending, no.upwards]],
  [['app/http/**'], [no.mongoose, no.mailer, no.routes, no.upwards]],
  [['app/**/components/**'], [no.mongoose, no.mailer, no.server, no.routes, no.upwards]],
  [['app/ui/**'], [no.mongoose, no.mailer, no.server, no.routes, no.domain, no.upwards]],
  [
    ['app/{complaints,accounts,agencies,attachments,reports,places}/*.server.ts'],
    [no.mongoose, no.mailer, no.remix, no.web, no.http, no.sending, no.upwards],
  ],
  [['app/jobs/**'], [no.mongoose, no.mailer, no.remix, no.web, no.http, no.upwards]],
  [['app/emails/*.ts'], [no.mongoose, no.mailer, no.remix, no.web, no.upwards]],
  [['app/emails/send.server.ts'], [no.mongoose, no.remix, no.web, no.upwards]],
  [['app/emails/messages/**'], [no.mongoose, no.mailer, no.remix, no.web, no.outsideMessages, no.upwards]],
  [['app/complaints/rules/**'], [no.outsideRules]],
  [['app/access/*.ts'], [no.outsideAccess, no.upwards]],
  [['app/access/*.server.ts'], [no.mongoose, no.mailer, no.remix, no.web, no.http, no.upwards]],
  [['models/**'], [no.mailer, no.remix, no.web, no.app, no.upwards]],
]

const syntax = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is an argument, or node:crypto in a .server.ts file.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Let React write the text: what people typed never becomes markup.',
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy blocks inline styles: use a class.',
  },
]

export default defineConfig(
  // This file itself is left out: the plugins come without types.
  { ignores: ['build/', 'node_modules/', '.data/', 'public/', 'eslint.config.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-nested-ternary': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [no.gone] }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Remix answers by throwing a Response.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response', 'TypedResponse'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, returns: false } }],
      // An async function may promise before it has something to wait for: its callers stay the same when it does.
      '@typescript-eslint/require-await': 'off',
      // Letter by letter means by code point here: texts of people are cut and counted so.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  {
    files: ['**/*.tsx'],
    rules: {
      // A wide table scrolls sideways in a named region, which must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
    },
  },
  ...boundaries.map(([files, patterns]) => ({
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': /** @type {const} */ ([
        'error',
        { patterns: [no.gone, ...patterns] },
      ]),
    },
  })),
  {
    // The environment's types can only be added to through an interface.
    files: ['**/*.d.ts', 'vite.config.ts', 'tests/support/global-setup.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    files: ['app/**', 'models/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...syntax,
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
    },
  },
  {
    files: ['models/**'],
    // A mongoose schema infers any for its model, and its fields are plain objects where the types name a class.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: {
      'no-console': 'off',
      // A run draws its own seed, and prints it.
      'no-restricted-syntax': 'off',
      // expect.any() and what JSON.parse() gives are any; a wrong guess there fails the test itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['bin/**', '*.config.js', '.ci/**'],
    rules: {
      'no-console': 'off',
      // Plain JavaScript without annotations on every line: what another process printed is any.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
)
