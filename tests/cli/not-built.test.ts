import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'

const run = promisify(execFile)

test.each(['train', 'evaluate'])('npm run %s is refused in one line, before anything is started', async (name) => {
  const failed = run(process.execPath, [join(root, 'bin/cli.mjs'), name], { cwd: root })
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: `npm run ${name} is not built in this version.\n`,
  })
})
