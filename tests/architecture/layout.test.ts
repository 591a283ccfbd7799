import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'
import { filesIn, sourcesIn } from './sources.ts'

const topLevel = [
  ...['app', 'models', 'public', 'styles', 'tests', 'docs', 'bin', 'bench', '.ci'],
  ...['package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'vitest.config.ts', 'tsconfig.json'],
  ...['eslint.config.js', 'knip.json', '.prettierrc.json', '.prettierignore', '.npmrc', '.gitignore', '.env.example'],
  ...['README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md'],
]
const generated = ['node_modules', 'build', '.data', '.git', '.env', '.eslintcache']
const code = ['app', 'models', 'tests', 'bench', 'bin']

test('the top level holds only what has a place there', () => {
  const strangers = readdirSync(root).filter((name) => ![...topLevel, ...generated].includes(name))
  expect(strangers, 'Move it into the folder whose subject it is: docs/, tests/, bench/ …').toEqual([])
})

test('no folder is a drawer', () => {
  const drawers = filesIn('.').filter((path) => /(^|\/)(utils?|misc|common|lib|helpers|shared)\//.test(ours(path)))
  expect(drawers, 'Name the folder after its subject; a function lives beside its users.').toEqual([])
})

test('every file of models/ is for the server alone', () => {
  const open = sourcesIn('models').filter(({ path }) => !path.endsWith('.server.ts'))
  expect(
    open.map(({ path }) => path),
    'Name it .server.ts: without the suffix one wrong import ships mongoose to browsers.',
  ).toEqual([])
})

test('no route is over 150 lines and no file over 300', () => {
  const long = sourcesIn(...code)
    .filter(({ path }) => !isText(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith('app/routes/') ? 150 : 300))
  expect(long, 'Split it by subject: a component, a use case, a rule of its own.').toEqual([])
})

test('file names are words with hyphens', () => {
  const odd = sourcesIn(...code).filter(({ path }) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(path))
  expect(odd.map(({ path }) => path)).toEqual([])
})

test('nothing is exported by default unless a tool demands it', () => {
  const demanded = /^app\/(routes\/|routes\.ts|root\.tsx|entry\.)|^tests\/support\/global-setup\.ts$/
  const defaults = sourcesIn(...code).filter((file) => !demanded.test(file.path) && /^export default/m.test(file.code))
  expect(
    defaults.map(({ path }) => path),
    'Give it a name, so that a search finds it.',
  ).toEqual([])
})

test('no check is switched off in place', () => {
  const marks = new RegExp(
    ['eslint-' + 'disable', '@ts-' + '(ignore|expect-error|nocheck)', 'prettier-' + 'ignore'].join('|'),
  )
  const silenced = sourcesIn(...code).filter(({ text }) => marks.test(text))
  expect(
    silenced.map(({ path }) => path),
    'Mend the cause, or change the rule in eslint.config.js with a reason.',
  ).toEqual([])
})

/** Texts, data and the tables of cases of the rules are as long as they are. */
function isText(path: string): boolean {
  return /^tests\/rules\/|^app\/i18n\/(id|en)\/|^models\/reference-data\/|^app\/places\/.*(districts|villages|borders|names)/.test(
    path,
  )
}

function ours(path: string): string {
  return /^(\.\/)?(node_modules|build|\.git|\.data)\//.test(path) ? '' : path
}
