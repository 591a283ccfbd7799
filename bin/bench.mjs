// @ts-check
// `npm run bench -- NAME …`: one file of bench/, in a process of its own.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from './program.mjs'
import { root, setUp } from './setup.mjs'

const [name = '', ...argv] = process.argv.slice(2)
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))

if (!names.includes(name)) {
  console.error(
    `${name ? `There is no benchmark "${name}".` : 'Which benchmark?'} npm run bench -- ${names.join(' | ') || '(none yet)'}`,
  )
  process.exit(2)
}
try {
  await setUp({ log: (line) => console.error(line) })
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
const child = spawn(process.execPath, ['--import', 'tsx', join('bench', `${name}.ts`), ...argv], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
